import { inThousands } from '../../messages/thousands.ts';
import type { Block, Cell } from '../document.ts';
import { cell } from '../make-blocks.ts';
import type { CohortContext } from './cohort-context.ts';

/** A table of a cohort: the same numbers go to terminal, pages and sheets. */
export interface CohortTable {
  /** Never changed: templates name it. */
  readonly id: string;
  readonly title: string;
  readonly columns: readonly CohortColumn[];
  readonly rows: readonly (readonly CohortValue[])[];
  /** What must be said of it where it stands alone. */
  readonly note?: string;
}

export interface CohortColumn {
  readonly title: string;
  /** `decimal` is shown with one place, `coefficient` with two. */
  readonly kind: 'words' | 'whole' | 'decimal' | 'coefficient';
  /** Share of a page's width. */
  readonly width: number;
}

/** Null: withheld, or there is none. */
export type CohortValue = string | number | null;

export function words(title: string, width = 3): CohortColumn {
  return { title, kind: 'words', width };
}

export function whole(title: string, width = 1): CohortColumn {
  return { title, kind: 'whole', width };
}

export function decimal(title: string, width = 1): CohortColumn {
  return { title, kind: 'decimal', width };
}

export function coefficient(title: string, width = 1): CohortColumn {
  return { title, kind: 'coefficient', width };
}

/** The table as a document has it, its first rows where it is long. */
export function tableBlock(
  { title, columns, rows }: CohortTable,
  { say }: Pick<CohortContext, 'say'>,
  most: number = Number.POSITIVE_INFINITY,
): Extract<Block, { kind: 'table' }> {
  const shown = rows.slice(0, most);
  const left = rows.length - shown.length;
  return {
    kind: 'table',
    caption:
      left === 0
        ? title
        : say('cohort.first-rows', { title, shown: shown.length, all: rows.length }),
    columns: columns.map((column) => ({
      title: column.title,
      width: column.width,
      align: column.kind === 'words' ? 'start' : 'end',
    })),
    rows: shown.map((row) => row.map((value, at) => valueCell(value, columns[at]))),
  };
}

function valueCell(value: CohortValue, column: CohortColumn | undefined): Cell {
  if (value === null) return cell('—');
  if (typeof value === 'string') return cell(value);
  const places = PLACES[column?.kind ?? 'words'];
  return cell(inThousands(places === undefined ? String(value) : rounded(value, places)));
}

/** What rounds to nothing has no sign. */
function rounded(value: number, places: number): string {
  const text = value.toFixed(places);
  return Number(text) === 0 ? text.replace('-', '') : text;
}

const PLACES: Partial<Record<CohortColumn['kind'], number>> = { decimal: 1, coefficient: 2 };
