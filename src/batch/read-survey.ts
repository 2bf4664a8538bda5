import type { ProfileField } from '../catalogue/types.ts';
import type { Diagnostic } from '../diagnostics/diagnostic.ts';
import type { LoadedQuestionnaire } from '../questionnaire/load-questionnaire.ts';
import type { Draft } from './draft.ts';
import { draftRecords } from './draft-records.ts';
import type { RecordItem } from './draft-records.ts';
import { draftTable } from './draft-table.ts';
import type { TableHead } from './draft-table.ts';
import { draftYaml } from './draft-yaml.ts';
import { fileFinding } from './file-finding.ts';
import { findFormat } from './find-format.ts';
import type { Mapping } from './load-mapping.ts';
import type { PlainReading } from './plain/plain-row.ts';
import type { RowReading, RowsPort, ScoredRows } from './plain/score-rows.ts';
import type { Vendor } from './platform-columns.ts';
import type { QuestionNames } from './question-names.ts';
import { readCsv } from './read-csv.ts';
import { readLines } from './read-lines.ts';
import { readTableSheet } from './read-table-sheet.ts';
import type { ReadSheet } from './read-table-sheet.ts';
import type { TableBlock } from './table.ts';
import type { Column } from './column-use.ts';
import { wholeFile } from './whole-file.ts';
import { LONGEST_LINE } from './whole-lines.ts';

/** A file of a survey, as it was named, and how to read it. */
export interface SurveyFile {
  readonly file: string;
  readonly open: () => AsyncIterable<Uint8Array>;
}

/** What files are held against, and what the person said about them. */
export interface Survey {
  readonly loaded: LoadedQuestionnaire;
  readonly profile: readonly ProfileField[];
  readonly names: QuestionNames;
  readonly mapping?: Mapping;
  readonly sheet?: string;
  readonly encoding?: string;
  readonly separator?: string;
  /** How rows of which there is nothing to say are read. */
  readonly plain?: PlainReading;
  /** Opens a table whose plain rows are scored as they are read; absent where each becomes a draft. */
  readonly openRows?: (head: TableHead, reading: RowReading) => RowsPort;
  /** A port, since a workbook is read in a thread of its own. */
  readonly readSheet: ReadSheet;
}

/** What a table turned out to be. */
export interface TableAbout {
  readonly headings: readonly string[];
  readonly columns: readonly Column[];
  readonly sheet?: string;
  readonly vendor?: Vendor;
}

/** Some firms of a file, in its order, and what was found on the way. */
export interface DraftBlock {
  readonly drafts: readonly Draft[];
  readonly findings: readonly Diagnostic[];
  /** Rows that were scored as they were read, in place of drafts; those that are not plain are made into drafts here. */
  readonly scored?: { readonly rows: ScoredRows; readonly draftAt: (at: number) => Draft };
  /** Once, before the first rows of a table. */
  readonly about?: TableAbout;
}

/** Any file of a survey → drafts, block by block. A file that cannot be read is a finding. */
export async function* readSurvey(file: SurveyFile, survey: Survey): AsyncGenerator<DraftBlock> {
  const start = await firstBytes(file);
  if (start.length === 0) {
    yield failed(fileFinding(file.file, 'file-empty', {}));
    return;
  }
  const format = findFormat(file.file, start);
  switch (format) {
    case 'csv':
      yield* draftCsv(file, survey);
      return;
    case 'xlsx':
      yield* draftWorkbook(file, survey);
      return;
    case 'jsonl':
      yield* draftRecords(file.file, linesOf(file), survey);
      return;
    case 'json':
      yield* draftRecords(file.file, recordsOf(file), survey);
      return;
    case 'yaml': {
      const whole = await wholeFile(file);
      yield 'finding' in whole ? failed(whole.finding) : draftYaml(file.file, whole.bytes);
      return;
    }
    case 'xls':
    case 'zip':
    case 'none':
      yield failed(fileFinding(file.file, 'format-unknown', { hint: format }));
  }
}

/** Enough of a file to tell its format. */
export async function firstBytes({ open }: SurveyFile): Promise<Uint8Array> {
  for await (const chunk of open()) if (chunk.length > 0) return chunk.subarray(0, 2000);
  return new Uint8Array();
}

function failed(finding: Diagnostic): DraftBlock {
  return { drafts: [], findings: [finding] };
}

function draftCsv({ file, open }: SurveyFile, survey: Survey): AsyncGenerator<DraftBlock> {
  const { encoding, separator } = survey;
  const options = { ...(encoding && { encoding }), ...(separator && { separator }) };
  const blocks = readCsv({ file, chunks: open(), ...options });
  return draftTable({ file, blocks, ragged: false }, survey);
}

async function* draftWorkbook(opened: SurveyFile, survey: Survey): AsyncGenerator<DraftBlock> {
  const { file } = opened;
  const asked = survey.sheet ?? survey.mapping?.sheet;
  const sheet = await readTableSheet(opened, asked, survey.readSheet);
  if (sheet.findings.length > 0) yield { drafts: [], findings: sheet.findings };
  const { name, rows } = sheet;
  if (name === undefined) return;
  async function* blocks(): AsyncGenerator<TableBlock> {
    yield { rows, findings: [] };
  }
  yield* draftTable({ file, sheet: name, blocks: blocks(), ragged: true }, survey);
}

async function* linesOf({ file, open }: SurveyFile): AsyncGenerator<readonly RecordItem[]> {
  for await (const block of readLines(open())) {
    const items: RecordItem[] = [];
    for (const line of block) {
      const row = line.number;
      if ('problem' in line) {
        const args = line.problem === 'line-too-long' ? { limit: LONGEST_LINE } : {};
        items.push({ row, finding: fileFinding(file, line.problem, args, [row]) });
      } else if (line.text.trim() !== '') items.push({ row, text: line.text });
    }
    yield items;
  }
}

/** One document: a list of records, or one. */
async function* recordsOf(opened: SurveyFile): AsyncGenerator<readonly RecordItem[]> {
  const { file } = opened;
  const whole = await wholeFile(opened);
  if ('finding' in whole) {
    yield [{ row: 1, finding: whole.finding }];
    return;
  }
  let value: unknown;
  try {
    value = JSON.parse(new TextDecoder('utf-8', { fatal: true }).decode(whole.bytes));
  } catch (error) {
    const reason = error instanceof Error ? error.message : String(error);
    const args = { problem: 'JSON', reason };
    yield [{ row: 1, finding: fileFinding(file, 'yaml-syntax', args) }];
    return;
  }
  const records: readonly unknown[] = Array.isArray(value) ? value : [value];
  yield records.map((record, at) => ({ row: at + 1, record }));
}
