import { basename } from 'node:path';
import { firmTable } from '../../batch/firm-columns.ts';
import { CSV_START, formatCsv } from '../../batch/format-csv.ts';
import type { CsvValue } from '../../batch/format-csv.ts';
import { readCsv } from '../../batch/read-csv.ts';
import { sayIn } from '../../messages/message.ts';
import type { Questionnaire } from '../../questionnaire/types.ts';
import { isRecord } from '../../source/is-record.ts';
import { jsonLines } from '../json-lines.ts';
import type { Session } from '../session.ts';
import { timeOf } from '../today.ts';
import { FINDING_NUMBERS } from './finding-row.ts';
import type { RunFolder } from './run-folder.ts';

/** More rows than this are no workbook for a person, and take too much memory. */
export const MOST_IN_XLSX = 10_000;

export interface OutputRun {
  readonly folder: RunFolder;
  readonly questionnaire: Questionnaire;
  readonly session: Session;
  readonly scored: number;
  /** Whether lines of JSON were written beside the table. */
  readonly hasLines: boolean;
}

export interface Written {
  readonly names: readonly string[];
  readonly rejects: boolean;
}

/** What the journals hold → the rest of the files of the run, made beside them. */
export async function writeOutputs(run: OutputRun): Promise<Written> {
  const { folder, session, questionnaire, scored, hasLines } = run;
  const { io, fileLanguage } = session;
  const say = sayIn(fileLanguage);
  const rejects = await writeRejects(run);
  const names = ['scores.csv', 'findings.csv', 'findings.jsonl'];
  if (hasLines) names.push('scores.jsonl');
  if (rejects) names.push('rejects');
  if (scored <= MOST_IN_XLSX) {
    const { renderXlsx } = await import('../../render/xlsx/render-xlsx.ts');
    const { numbers } = firmTable(questionnaire, say, fileLanguage);
    const bytes = await renderXlsx({
      title: basename(questionnaire.id),
      author: 'diagnose',
      created: timeOf(io.now),
      sheets: [
        sheetOf(say('batch.sheet-scores'), await readBack(run, 'scores.csv', numbers)),
        sheetOf(say('batch.sheet-findings'), await readBack(run, 'findings.csv', FINDING_NUMBERS)),
      ],
    });
    await io.files.write(folder.path('scores.xlsx'), bytes);
    names.push('scores.xlsx');
  }
  return { names, rejects };
}

interface Table {
  readonly headings: readonly string[];
  readonly rows: readonly (readonly CsvValue[])[];
}

/** The first rows of a table that this program wrote itself, as they are shown in a workbook. */
async function readBack(
  { folder, session }: OutputRun,
  name: 'scores.csv' | 'findings.csv',
  numbers: ReadonlySet<number>,
): Promise<Table> {
  const valueOf = (cell: string, at: number): CsvValue => {
    if (cell === '') return null;
    return numbers.has(at) ? Number(cell) : cell;
  };
  let headings: readonly string[] | undefined;
  const rows: (readonly CsvValue[])[] = [];
  const chunks = session.io.files.stream(folder.path(name));
  for await (const block of readCsv({ file: name, chunks, separator: ',' })) {
    for (const { cells } of block.rows) {
      if (!headings) headings = cells;
      else if (rows.length < MOST_IN_XLSX) rows.push(cells.map(valueOf));
    }
    if (rows.length >= MOST_IN_XLSX) break;
  }
  return { headings: headings ?? [], rows };
}

function sheetOf(
  name: string,
  { headings, rows }: Table,
): { name: string; columns: { title: string; width: number }[]; rows: Table['rows'] } {
  return { name, columns: headings.map((title) => ({ title, width: 16 })), rows };
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
  const { io } = run.session;
  const { files } = io;
  const started = new Map<string, string>();
  await files.removeFolder(run.folder.path('rejects'));
  for await (const { value } of jsonLines(io, run.folder.path('rejects.jsonl'))) {
    if (!isReject(value)) continue;
    const { file, row, headings = [], codes, written } = value;
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

/** What this run wrote. */
function isReject(value: unknown): value is Reject {
  return isRecord(value) && typeof value['file'] === 'string' && value['written'] !== undefined;
}

function nameOf(file: string, at: number, isText: boolean): string {
  const name = basename(file.replaceAll(/[<>]/g, '')).replace(/\.[^.]+$/, '');
  return `${at + 1}-${name}.${isText ? 'jsonl' : 'csv'}`;
}
