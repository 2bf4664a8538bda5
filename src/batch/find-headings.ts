import { sameName } from '../questionnaire/same-name.ts';
import type { Mapping } from './load-mapping.ts';
import { sureColumns } from './propose-columns.ts';
import type { QuestionNames } from './question-names.ts';
import type { TableRow } from './table.ts';

/** How far down headings are looked for. */
export const HEADING_ROWS = 10;

export interface FoundHeadings {
  /** Position among the rows. */
  readonly at: number;
  readonly headings: readonly string[];
}

/**
 * The row that has the headings: of the first ones that with the most columns that are known. A
 * title over it, or merged cells that stand for several columns, are put before what they cover.
 */
export function findHeadings(
  rows: readonly TableRow[],
  names: QuestionNames,
  mapping?: Mapping,
): FoundHeadings | undefined {
  const stated = mapping?.header;
  const mapped = new Set(mapping?.columns.map(({ heading }) => sameName(heading)));
  const lines = rows.slice(0, HEADING_ROWS).map(({ cells }) => cells.map((cell) => cell.trim()));
  const candidates = lines.map((own, at) => {
    const above = lines[at - 1];
    const joined = above ? underMerged(own, above, names) : own;
    const headings = above && isUnderHeadings(own, above, names) ? joined : own;
    return { at, row: rows[at]?.row, joined, known: knownIn(headings, names, mapped) };
  });
  const best =
    stated === undefined
      ? candidates.toSorted((a, b) => b.known - a.known)[0]
      : candidates.find(({ row }) => row === stated);
  if (!best || (stated === undefined && best.known === 0)) return undefined;
  return { at: best.at, headings: best.joined };
}

/** Headings of the firm run over both rows of headings: a row that has a value there is a firm. */
function isUnderHeadings(
  own: readonly string[],
  above: readonly string[],
  names: QuestionNames,
): boolean {
  return sureColumns(above, names).every(
    ({ use }, at) =>
      use.kind !== 'question' || use.target.group !== 'profile' || (own[at] ?? '') === '',
  );
}

function knownIn(
  headings: readonly string[],
  names: QuestionNames,
  mapped: ReadonlySet<string>,
): number {
  return sureColumns(headings, names).filter(
    ({ heading, use }) =>
      ['question', 'option', 'id', 'total'].includes(use.kind) || mapped.has(sameName(heading)),
  ).length;
}

/** A merged cell holds its text in its first column only. */
function underMerged(
  headings: readonly string[],
  above: readonly string[],
  names: QuestionNames,
): readonly string[] {
  let over = '';
  const joined = headings.map((heading, at) => {
    const own = above[at] ?? '';
    if (own !== '') over = own;
    if (heading === '') return own;
    return over === '' ? heading : `${over}—${heading}`;
  });
  const [plain, together] = [headings, joined].map((all) => sureColumns(all, names));
  return headings.map((heading, at) => {
    const isKnown = plain?.[at]?.use.kind === 'question' || plain?.[at]?.use.kind === 'option';
    const use = together?.[at]?.use.kind;
    return !isKnown && (use === 'question' || use === 'option') ? (joined[at] ?? heading) : heading;
  });
}
