import { fileFinding } from '../batch/file-finding.ts';
import { findHeadings, HEADING_ROWS } from '../batch/find-headings.ts';
import type { Mapping } from '../batch/load-mapping.ts';
import type { QuestionNames } from '../batch/question-names.ts';
import { settleColumns } from '../batch/settle-columns.ts';
import type { TableRow } from '../batch/table.ts';
import type { Column } from '../batch/column-use.ts';
import type { Diagnostic } from '../diagnostics/diagnostic.ts';
import { gatherPool } from './gather-pool.ts';
import type { Pool } from './gather-pool.ts';
import { fieldOf } from './pool-fields.ts';
import { rowReader } from './pool-row.ts';

export interface PoolTable {
  readonly file: string;
  readonly rows: readonly TableRow[];
}

export interface PoolRead {
  /** Absent where the columns are not settled. */
  readonly pool?: Pool;
  /** Headings whose columns are known and left out, or are not known. */
  readonly left: readonly string[];
  readonly findings: readonly Diagnostic[];
}

/** A table of products → suppliers and products, with every doubt at its cell; nothing is guessed. */
export function readPool(
  { file, rows }: PoolTable,
  names: QuestionNames,
  mapping?: Mapping,
): PoolRead {
  const found = findHeadings(rows, names, mapping);
  const first = found && rows[found.at];
  if (!found || !first) {
    const finding = fileFinding(file, 'headings-missing', { rows: HEADING_ROWS });
    return { left: [], findings: [finding] };
  }
  const below = rows.slice(found.at + 1);
  const head = { file, row: first.row, headings: found.headings, sample: below.slice(0, 1) };
  const asked = { names, main: '', ...(mapping && { mapping }) };
  const { columns, findings: settled } = settleColumns(head, asked);
  const findings = [
    ...settled.filter((finding) => !isUsual(finding)),
    ...missingColumns(columns, file, first.row),
  ];
  const left = columns.filter(isLeftOut).map(({ heading }) => heading);
  if (findings.some(({ severity }) => severity === 'error')) return { left, findings };
  const pool = gatherPool(file, below.map(rowReader(file, columns)));
  return { pool, left, findings: [...findings, ...pool.findings] };
}

/** Not every table has every field; and contacts may stand in several columns, since none is read. */
function isUsual({ code, args: { target } }: Diagnostic): boolean {
  if (code === 'question-without-column') return true;
  return code === 'heading-twice' && (target === 'pool.contact' || target === 'pool.class');
}

function* missingColumns(
  columns: readonly Column[],
  file: string,
  row: number,
): Generator<Diagnostic> {
  const there = new Set(
    columns.map(({ use }) => (use.kind === 'question' ? fieldOf(use.target) : undefined)),
  );
  for (const field of ['name', 'supplier'] as const) {
    if (!there.has(field)) yield fileFinding(file, 'pool-column-missing', { field }, [row]);
  }
}

function isLeftOut({ heading, use }: Column): boolean {
  if (heading.trim() === '' || use.kind === 'option') return false;
  if (use.kind !== 'question') return use.kind !== 'unsure';
  const field = fieldOf(use.target);
  return field === 'contact' || field === 'class';
}
