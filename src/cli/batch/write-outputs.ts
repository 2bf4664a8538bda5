import { basename } from 'node:path';
import { firmTable, withReport } from '../../batch/firm-columns.ts';
import { CSV_START, formatCsv } from '../../batch/format-csv.ts';
import type { CsvValue } from '../../batch/format-csv.ts';
import { readLines } from '../../batch/read-lines.ts';
import { columnName } from '../../batch/row-finding.ts';
import type { RowFinding } from '../../batch/row-finding.ts';
import { sayIn } from '../../messages/message.ts';
import type { Say } from '../../messages/message.ts';
import type { Questionnaire } from '../../questionnaire/types.ts';
import type { Session } from '../session.ts';
import { timeOf } from '../today.ts';
import type { RunFolder } from './run-folder.ts';

/** More rows than this are no workbook for a person. */
export const MOST_IN_XLSX = 20_000;

export interface OutputRun {
  readonly folder: RunFolder;
  readonly questionnaire: Questionnaire;
  readonly session: Session;
  /** The report of each scored firm, in order; empty where none is made. */
  readonly reports: readonly string[];
  readonly scored: number;
}

export interface Written {
  readonly names: readonly string[];
  readonly errors: number;
  readonly warnings: number;
  readonly rejects: boolean;
}

/** What the journals hold → the files of the run, made beside them. */
export async function writeOutputs(run: OutputRun): Promise<Written> {
  const { folder, session, questionnaire, reports, scored } = run;
  const { io, fileLanguage } = session;
  const say = sayIn(fileLanguage);
  const table = firmTable(questionnaire, say, fileLanguage);
  const firms = map(records<readonly CsvValue[]>(run, 'rows'), (row, at) =>
    withReport(row, reports[at] ?? ''),
  );
  const scores = await writeTable(run, 'scores.csv', table.headings, firms);
  const severities = { error: 0, warning: 0, info: 0 };
  const found = map(records<RowFinding>(run, 'findings'), (finding) => {
    severities[finding.severity] += 1;
    return findingRow(finding, say);
  });
  const headings = FINDING_COLUMNS.map((name) => say(`batch.column-${name}`));
  const findings = await writeTable(run, 'findings.csv', headings, found);
  const rejects = await writeRejects(run);
  const names = ['scores.csv', 'scores.jsonl', 'findings.csv', 'findings.jsonl'];
  if (rejects) names.push('rejects');
  if (scored <= MOST_IN_XLSX) {
    const { renderXlsx } = await import('../../render/xlsx/render-xlsx.ts');
    const bytes = await renderXlsx({
      title: basename(questionnaire.id),
      author: 'diagnose',
      created: timeOf(io.now),
      sheets: [
        sheetOf(say('batch.sheet-scores'), table.headings, scores),
        sheetOf(say('batch.sheet-findings'), headings, findings),
      ],
    });
    await io.files.write(folder.path('scores.xlsx'), bytes);
    names.push('scores.xlsx');
  }
  return { names, errors: severities.error, warnings: severities.warning, rejects };
}

type Rows = readonly (readonly CsvValue[])[];

function sheetOf(
  name: string,
  headings: readonly string[],
  rows: Rows,
): { name: string; columns: { title: string; width: number }[]; rows: Rows } {
  return { name, columns: headings.map((title) => ({ title, width: 16 })), rows };
}

const FINDING_COLUMNS = [
  ...(['file', 'sheet', 'row', 'column', 'heading', 'value'] as const),
  ...(['severity', 'code', 'message'] as const),
] as const;

function findingRow(finding: RowFinding, say: Say): readonly CsvValue[] {
  const {
    file,
    sheet = null,
    row,
    column,
    heading,
    value = null,
    severity,
    code,
    message,
  } = finding;
  const place = heading === undefined ? null : columnName(column);
  const words = say(`batch.severity-${severity}`);
  return [file, sheet, row, place, heading ?? null, value, words, code, message];
}

/** The records of a journal, which this program wrote itself. */
async function* records<T>(
  { folder, session }: OutputRun,
  name: 'rows' | 'findings' | 'rejects',
): AsyncGenerator<T> {
  for await (const lines of readLines(session.io.files.stream(folder.journal(name)))) {
    for (const line of lines) if ('text' in line) yield JSON.parse(line.text);
  }
}

async function* map<A, B>(
  items: AsyncIterable<A>,
  change: (item: A, at: number) => B,
): AsyncGenerator<B> {
  let at = 0;
  for await (const item of items) {
    yield change(item, at);
    at += 1;
  }
}

const BLOCK = 1000;

/** Writes a table a block at a time; gives its first rows, where there is a workbook for them. */
async function writeTable(
  { folder, session, scored }: OutputRun,
  name: string,
  headings: readonly string[],
  rows: AsyncIterable<readonly CsvValue[]>,
): Promise<Rows> {
  const { files } = session.io;
  const path = folder.path(name);
  const most = scored <= MOST_IN_XLSX ? MOST_IN_XLSX : 0;
  await files.remove(path);
  await files.append(path, CSV_START + formatCsv([headings]));
  const first: (readonly CsvValue[])[] = [];
  let block: (readonly CsvValue[])[] = [];
  for await (const row of rows) {
    block.push(row);
    if (first.length < most) first.push(row);
    if (block.length < BLOCK) continue;
    await files.append(path, formatCsv(block));
    block = [];
  }
  await files.append(path, formatCsv(block));
  return first;
}

interface Reject {
  readonly file: string;
  readonly row: number;
  readonly headings?: readonly string[];
  readonly codes: readonly string[];
  readonly written: readonly string[] | string;
}

/** Refused rows as they were, a file for each file, to be put right and read again. */
async function writeRejects(run: OutputRun): Promise<boolean> {
  const { files } = run.session.io;
  const started = new Map<string, string>();
  await files.removeFolder(run.folder.path('rejects'));
  for await (const reject of records<Reject>(run, 'rejects')) {
    const { file, row, headings = [], codes, written } = reject;
    const isText = typeof written === 'string';
    let path = started.get(file);
    if (path === undefined) {
      await files.makeFolder(run.folder.path('rejects'));
      path = run.folder.path(`rejects/${nameOf(file, started.size, isText)}`);
      started.set(file, path);
      const head = ['diagnose:file', 'diagnose:row', 'diagnose:findings', ...headings];
      if (!isText) await files.append(path, CSV_START + formatCsv([head]));
    }
    const cells = headings.map((_, at) => (isText ? '' : (written[at] ?? '')));
    const line = isText ? `${written}\n` : formatCsv([[file, row, codes.join(' '), ...cells]]);
    await files.append(path, line);
  }
  return started.size > 0;
}

function nameOf(file: string, at: number, isText: boolean): string {
  const name = basename(file.replaceAll(/[<>]/g, '')).replace(/\.[^.]+$/, '');
  return `${at + 1}-${name}.${isText ? 'jsonl' : 'csv'}`;
}
