import type { Diagnostic } from '../diagnostics/diagnostic.ts';
import { CODES } from '../diagnostics/codes.ts';
import type { Draft } from './draft.ts';
import { CsvLine } from './csv-line.ts';
import { rowDrafter } from './draft-row.ts';
import { plainCellReader } from './plain/read-plain-cells.ts';
import type { RowReading } from './plain/score-rows.ts';
import { fileFinding } from './file-finding.ts';
import { unsafeText } from './format-csv.ts';
import { findHeadings, HEADING_ROWS } from './find-headings.ts';
import type { DraftBlock, Survey, TableAbout } from './read-survey.ts';
import { settleColumns } from './settle-columns.ts';
import type { TableBlock, TableRow } from './table.ts';

/** Where a table stands. */
interface TablePlace {
  readonly file: string;
  readonly sheet?: string;
  /** Whether a row may have fewer cells than the headings: a sheet leaves out the empty ones at its end. */
  readonly ragged: boolean;
}

export interface Table extends TablePlace {
  readonly blocks: AsyncIterable<TableBlock>;
}

/** The first rows of a table, by which it is settled what its columns are. */
export interface TableHead extends TablePlace {
  readonly rows: readonly TableRow[];
}

/** So many rows are looked at before it is settled what the columns are. */
const SAMPLE = 200;

/** Rows of a table → drafts. A table whose columns are not settled gives none. */
export async function* draftTable(
  { blocks, ...place }: Table,
  survey: Survey,
): AsyncGenerator<DraftBlock> {
  let waiting: TableRow[] = [];
  let take: TakeBlock | undefined;
  // What is scored elsewhere in the meantime.
  const ahead: Promise<DraftBlock>[] = [];
  for await (const block of blocks) {
    if (take) {
      const taken = take.take(block);
      // Whoever waits for it is told of what went wrong.
      taken.catch(() => undefined);
      ahead.push(taken);
      while (ahead.length > take.ahead) yield (await ahead.shift()) ?? NOTHING;
      continue;
    }
    if (block.findings.length > 0) yield { drafts: [], findings: block.findings };
    for (const row of block.rows) waiting.push(row);
    if (waiting.length <= SAMPLE + HEADING_ROWS) continue;
    const begun = beginTable({ ...place, rows: waiting }, survey);
    yield await begun.first;
    ({ take } = begun);
    if (!take) return;
    waiting = [];
  }
  if (!take) yield beginTable({ ...place, rows: waiting }, survey).first;
  for (const block of ahead) yield block;
}

const NOTHING: DraftBlock = { drafts: [], findings: [] };

interface TakeBlock {
  readonly take: (block: TableBlock) => Promise<DraftBlock>;
  readonly ahead: number;
}

interface BegunTable {
  /** What its first rows give. */
  readonly first: Promise<DraftBlock>;
  /** Absent where the rest is not to be read. */
  readonly take?: TakeBlock | undefined;
}

function beginTable(head: TableHead, survey: Survey): BegunTable {
  const opened = openTable(head, survey);
  const take = takerOf(opened, head, survey);
  return { first: firstBlock(opened, take), take };
}

function takerOf(opened: OpenedTable, head: TableHead, survey: Survey): TakeBlock | undefined {
  const { draft, reading } = opened;
  if (!draft) return undefined;
  const port = reading && survey.openRows?.(head, reading);
  return {
    ahead: port?.ahead ?? 0,
    take: async (block) => {
      const rows = await port?.score(block);
      const draftAt = (at: number): Draft => draft(block.rows[at] ?? NO_ROW);
      return rows
        ? { drafts: [], findings: (block.unread ?? block).findings, scored: { rows, draftAt } }
        : { drafts: block.rows.map(draft), findings: block.findings };
    },
  };
}

const NO_ROW: TableRow = { row: 0, cells: [] };

async function firstBlock(
  { findings, about, below }: OpenedTable,
  take: TakeBlock | undefined,
): Promise<DraftBlock> {
  const own = about && { about };
  if (!take) return { drafts: [], findings, ...own };
  return { ...(await take.take({ rows: below, findings })), ...own };
}

/** What a table turned out to be. */
export interface OpenedTable {
  readonly findings: readonly Diagnostic[];
  readonly about?: TableAbout;
  /** The rows below the headings. */
  readonly below: readonly TableRow[];
  /** Absent where they are not to be read. */
  readonly draft?: (row: TableRow) => Draft;
  /** How its plain rows are read; absent where all become drafts. */
  readonly reading?: RowReading;
}

/** Settles what the columns of a table are. */
export function openTable({ rows, ...place }: TableHead, survey: Survey): OpenedTable {
  const { file, sheet } = place;
  const { loaded, names, mapping } = survey;
  const found = findHeadings(rows, names, mapping);
  const first = found && rows[found.at];
  if (!found || !first) {
    const missing =
      rows.length === 0
        ? fileFinding(file, 'file-empty', {})
        : fileFinding(file, 'headings-missing', { rows: HEADING_ROWS });
    return { findings: [missing], below: [] };
  }
  const { headings } = found;
  const below = rows.slice(found.at + 1);
  const head = { file, row: first.row, headings, sample: below.slice(0, SAMPLE) };
  const { main } = loaded.questionnaire.scoring;
  const settled = settleColumns(head, { names, main, ...(mapping && { mapping }) });
  const { findings } = settled;
  const about = {
    headings,
    columns: settled.columns,
    ...(sheet !== undefined && { sheet }),
    ...(settled.vendor && { vendor: settled.vendor }),
  };
  if (findings.some(({ severity }) => severity === 'error')) return { findings, about, below: [] };
  const reading = readingOf(place, about, survey);
  return {
    findings,
    about,
    below,
    draft: drafterOf(place, about, survey),
    ...(reading && { reading }),
  };
}

/** A file of rejects, put right by a person. */
function isOurs({ headings }: TableAbout): boolean {
  return headings.some((heading) => heading.startsWith('diagnose:'));
}

function readingOf(
  { file, sheet, ragged }: TablePlace,
  about: TableAbout,
  { mapping, plain }: Survey,
): RowReading | undefined {
  const { headings, columns } = about;
  const read =
    plain && !isOurs(about) ? plainCellReader(columns, plain, mapping?.version) : undefined;
  if (!read) return undefined;
  const where = { file, ...(sheet !== undefined && { sheet }) };
  // The cells of a line are counted when it is read.
  const fits = (row: TableRow): boolean =>
    row instanceof CsvLine ||
    row.cells.length === headings.length ||
    (ragged && row.cells.length < headings.length);
  return { where, read: (row) => (fits(row) ? read(row) : undefined) };
}

function drafterOf(
  { file, sheet, ragged }: TablePlace,
  about: TableAbout,
  { loaded: { questionnaire }, mapping }: Survey,
): (row: TableRow) => Draft {
  const { headings, columns } = about;
  const version = mapping?.version;
  const drafter = rowDrafter({
    file,
    ...(sheet !== undefined && { sheet }),
    columns,
    questionnaire,
    ...(version !== undefined && { version }),
  });
  const isMadeSafe = isOurs(about);
  return (row) => {
    const own = drafter(isMadeSafe ? { row: row.row, cells: row.cells.map(unsafeText) } : row);
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
