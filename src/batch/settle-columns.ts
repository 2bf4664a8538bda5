import type { Diagnostic } from '../diagnostics/diagnostic.ts';
import { sameName } from '../questionnaire/same-name.ts';
import { nameOfTarget } from './column-use.ts';
import type { Column, ColumnUse } from './column-use.ts';
import { fileFinding } from './file-finding.ts';
import type { Mapping } from './load-mapping.ts';
import { guessValues } from './option-finder.ts';
import { findVendor } from './platform-columns.ts';
import type { Vendor } from './platform-columns.ts';
import { proposeColumns } from './propose-columns.ts';
import type { QuestionNames } from './question-names.ts';
import type { TableRow } from './table.ts';

/** What the columns of one table are, once and for all of its rows. */
export interface Settled {
  readonly columns: readonly Column[];
  readonly vendor?: Vendor;
  readonly findings: readonly Diagnostic[];
}

export interface TableHead {
  readonly file: string;
  /** The row of the headings. */
  readonly row: number;
  readonly headings: readonly string[];
  /** The first rows below. */
  readonly sample: readonly TableRow[];
}

export interface Asked {
  readonly names: QuestionNames;
  readonly main: string;
  readonly mapping?: Mapping;
}

/** Headings, the mapping and the first rows → what each column is for. Nothing is guessed in silence. */
export function settleColumns(head: TableHead, { names, main, mapping }: Asked): Settled {
  const vendor = findVendor(head.headings);
  const proposed = proposeColumns(head.headings, names, main);
  const stated = statedUses(head.headings, mapping);
  const columns = proposed.map(({ heading, use }, at): Column => {
    const own = stated[at] ?? use;
    const texts = head.sample.map(({ cells }) => cells[at] ?? '');
    return { heading, use: withValues(own, texts, vendor) };
  });
  return {
    columns,
    ...(vendor && { vendor }),
    findings: [...columnFindings(columns, head, names)],
  };
}

/** Columns that are called the same are told apart by their order. */
function statedUses(
  headings: readonly string[],
  mapping: Mapping | undefined,
): readonly (ColumnUse | undefined)[] {
  const left = new Map<string, ColumnUse[]>();
  for (const { heading, use } of mapping?.columns ?? []) {
    const name = sameName(heading);
    left.set(name, [...(left.get(name) ?? []), use]);
  }
  return headings.map((heading) => left.get(sameName(heading))?.shift());
}

function withValues(
  use: ColumnUse,
  texts: readonly string[],
  vendor: Vendor | undefined,
): ColumnUse {
  if (use.kind !== 'question' || use.values) return use;
  const { kind } = use.target.question;
  if (kind !== 'single' && kind !== 'level') return use;
  const values = guessValues(use.target.question, texts);
  if (values) return { ...use, values };
  // Platforms export positions or labels, people write codes.
  if (vendor === undefined || vendor === 'jinshuju') return { ...use, values: 'code' };
  return { kind: 'unsure', like: nameOfTarget(use.target), why: 'values' };
}

function* columnFindings(
  columns: readonly Column[],
  { file, row }: TableHead,
  names: QuestionNames,
): Generator<Diagnostic> {
  const first = new Map<string, number>();
  for (const [at, { heading, use }] of columns.entries()) {
    const column = at + 1;
    if (use.kind === 'unknown')
      yield fileFinding(file, 'heading-unknown', { heading }, [row, column]);
    if (use.kind === 'unsure') {
      const args = { heading, target: use.like, why: use.why };
      yield fileFinding(file, 'heading-unsure', args, [row, column]);
    }
    const target = takenBy(use);
    const earlier = first.get(target);
    if (target !== '' && earlier !== undefined) {
      const args = { heading, column: earlier, target };
      yield fileFinding(file, 'heading-twice', args, [row, column]);
    }
    first.set(target, column);
  }
  const missing = [...new Set(missingQuestions(columns, names))];
  if (missing.length > 0)
    yield fileFinding(file, 'question-without-column', { ids: missing }, [row]);
}

/** What only one column can be. */
function takenBy(use: ColumnUse): string {
  if (use.kind === 'question') return nameOfTarget(use.target);
  if (use.kind === 'option') return `${nameOfTarget(use.target)}=${use.option.code}`;
  return use.kind === 'key' || use.kind === 'wave' || use.kind === 'version' ? use.kind : '';
}

function missingQuestions(
  columns: readonly Column[],
  { inOrder }: QuestionNames,
): readonly string[] {
  const there = new Set(
    columns.flatMap(({ use }) =>
      use.kind === 'question' || use.kind === 'option' ? [nameOfTarget(use.target)] : [],
    ),
  );
  return inOrder
    .flat()
    .filter((target) => !there.has(nameOfTarget(target)))
    .map(({ question }) => question.id);
}
