import type { Diagnostic } from '../diagnostics/diagnostic.ts';
import { CODES } from '../diagnostics/codes.ts';
import type { Draft } from './draft.ts';
import { columnFinder, rowDrafter } from './draft-row.ts';
import { plainDraft } from './plain/plain-draft.ts';
import { plainCellReader } from './plain/read-plain-cells.ts';
import { fileFinding } from './file-finding.ts';
import { unsafeText } from './format-csv.ts';
import { findHeadings, HEADING_ROWS } from './find-headings.ts';
import type { DraftBlock, Survey } from './read-survey.ts';
import { settleColumns } from './settle-columns.ts';
import type { TableBlock, TableRow } from './table.ts';

export interface Table {
  readonly file: string;
  readonly sheet?: string;
  readonly blocks: AsyncIterable<TableBlock>;
  /** Whether a row may have fewer cells than the headings: a sheet leaves out the empty ones at its end. */
  readonly ragged: boolean;
}

/** So many rows are looked at before it is settled what the columns are. */
const SAMPLE = 200;

/** Rows of a table → drafts. A table whose columns are not settled gives none. */
export async function* draftTable(table: Table, survey: Survey): AsyncGenerator<DraftBlock> {
  let waiting: TableRow[] = [];
  let draft: ((rows: readonly TableRow[]) => DraftBlock) | undefined;
  for await (const { rows, findings } of table.blocks) {
    if (findings.length > 0) yield { drafts: [], findings };
    if (draft) {
      yield draft(rows);
      continue;
    }
    for (const row of rows) waiting.push(row);
    if (waiting.length <= SAMPLE + HEADING_ROWS) continue;
    const opened = openTable(table, waiting, survey);
    yield opened.block;
    ({ draft } = opened);
    if (!draft) return;
    waiting = [];
  }
  if (!draft) yield openTable(table, waiting, survey).block;
}

interface OpenedTable {
  /** What its first rows give. */
  readonly block: DraftBlock;
  /** Absent where the rest is not to be read. */
  readonly draft?: (rows: readonly TableRow[]) => DraftBlock;
}

function openTable(
  { file, sheet, ragged }: Table,
  rows: readonly TableRow[],
  { loaded, names, mapping, plain }: Survey,
): OpenedTable {
  const found = findHeadings(rows, names, mapping);
  const first = found && rows[found.at];
  if (!found || !first) {
    const finding = fileFinding(file, 'headings-missing', { rows: HEADING_ROWS });
    return { block: { drafts: [], findings: [finding] } };
  }
  const { headings } = found;
  const below = rows.slice(found.at + 1);
  const head = { file, row: first.row, headings, sample: below.slice(0, SAMPLE) };
  const { main } = loaded.questionnaire.scoring;
  const settled = settleColumns(head, { names, main, ...(mapping && { mapping }) });
  const about = {
    headings,
    columns: settled.columns,
    ...(sheet !== undefined && { sheet }),
    ...(settled.vendor && { vendor: settled.vendor }),
  };
  if (settled.findings.some(({ severity }) => severity === 'error')) {
    return { block: { drafts: [], findings: settled.findings, about } };
  }
  const drafter = rowDrafter({
    file,
    ...(sheet !== undefined && { sheet }),
    columns: settled.columns,
    questionnaire: loaded.questionnaire,
    ...(mapping?.version !== undefined && { version: mapping.version }),
  });
  // A file of rejects, put right by a person.
  const isOurs = headings.some((heading) => heading.startsWith('diagnose:'));
  const readPlainly =
    plain && !isOurs
      ? plainCellReader(settled.columns, plain, mapping?.version)
      : undefined;
  const columnOf = columnFinder(settled.columns);
  const draftAll = (more: readonly TableRow[]): DraftBlock => {
    const drafts = more.map(({ row: number, cells }): Draft => {
      const fits = cells.length === headings.length || (ragged && cells.length < headings.length);
      const found = fits ? readPlainly?.(cells) : undefined;
      if (found) {
        const place = { file, ...(sheet !== undefined && { sheet }), row: number };
        return plainDraft({ place, cells, found, columnOf }, () => drafter({ row: number, cells }).file);
      }
      const row = { row: number, cells: isOurs ? cells.map(unsafeText) : cells };
      const own = drafter(row);
      const wrong = lengthFinding(row, headings.length, { file, ragged });
      return wrong ? { ...own, findings: [wrong] } : own;
    });
    return { drafts, findings: [] };
  };
  const { drafts } = draftAll(below);
  return { block: { drafts, findings: settled.findings, about }, draft: draftAll };
}

/** Cells that slid sideways would answer other questions. */
function lengthFinding(
  { row, cells }: TableRow,
  expected: number,
  { file, ragged }: { readonly file: string; readonly ragged: boolean },
): Diagnostic | undefined {
  const filled = cells.findLastIndex((cell) => cell.trim() !== '') + 1;
  const tooShort = !ragged && cells.length < expected;
  if (filled <= expected && !tooShort) return undefined;
  const args = { found: cells.length, expected };
  return { ...fileFinding(file, 'row-length', args, [row]), severity: CODES['row-length'] };
}
