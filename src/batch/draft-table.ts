import type { Diagnostic } from '../diagnostics/diagnostic.ts';
import { CODES } from '../diagnostics/codes.ts';
import type { Draft } from './draft.ts';
import { CsvLine } from './csv-line.ts';
import { columnFinder, rowDrafter } from './draft-row.ts';
import { PlainDraft } from './plain/plain-draft.ts';
import { plainCellReader } from './plain/read-plain-cells.ts';
import { fileFinding } from './file-finding.ts';
import { unsafeText } from './format-csv.ts';
import { findHeadings, HEADING_ROWS } from './find-headings.ts';
import type { DraftBlock, Survey, TableAbout } from './read-survey.ts';
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
  survey: Survey,
): OpenedTable {
  const { loaded, names, mapping } = survey;
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
  const draft = tableDrafter(
    { file, ragged, ...(sheet !== undefined && { sheet }) },
    about,
    survey,
  );
  const block = { drafts: below.map(draft), findings: settled.findings, about };
  return { block, draft: (more) => ({ drafts: more.map(draft), findings: [] }) };
}

/** A row as a draft: read plainly where there is nothing to say of it. */
function tableDrafter(
  { file, sheet, ragged }: Omit<Table, 'blocks'>,
  { headings, columns }: TableAbout,
  { loaded: { questionnaire }, mapping, plain }: Survey,
): (row: TableRow) => Draft {
  const where = { file, ...(sheet !== undefined && { sheet }) };
  const version = mapping?.version;
  const source = { ...where, columns, questionnaire, ...(version !== undefined && { version }) };
  const drafter = rowDrafter(source);
  // A file of rejects, put right by a person.
  const isOurs = headings.some((heading) => heading.startsWith('diagnose:'));
  const readPlainly = plain && !isOurs ? plainCellReader(columns, plain, version) : undefined;
  const shared = { columnOf: columnFinder(columns), fileOf: (row: TableRow) => drafter(row).file };
  // Of a line that is read to its end, its cells are counted then.
  const fits = (row: TableRow): boolean =>
    row instanceof CsvLine ||
    row.cells.length === headings.length ||
    (ragged && row.cells.length < headings.length);
  return (row) => {
    const { row: number } = row;
    const found = readPlainly && fits(row) ? readPlainly(row) : undefined;
    if (found) return new PlainDraft({ ...where, row: number }, found, row, shared);
    const own = drafter(isOurs ? { row: number, cells: row.cells.map(unsafeText) } : row);
    const wrong = lengthFinding(row, headings.length, { file, ragged });
    return wrong ? { ...own, findings: [wrong] } : own;
  };
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
