import { asBytes } from '../../batch/format-line.ts';
import { CSV_START, formatCsv } from '../../batch/format-csv.ts';
import type { Draft } from '../../batch/draft.ts';
import { withReport } from '../../batch/firm-columns.ts';
import { firmLine } from '../../batch/firm-line.ts';
import { cellText } from '../../batch/plain/cell-text.ts';
import type { TableAbout } from '../../batch/read-survey.ts';
import { rowFinding } from '../../batch/row-finding.ts';
import type { Outcome } from '../../batch/score-draft.ts';
import type { Diagnostic } from '../../diagnostics/diagnostic.ts';
import { findingRow } from './finding-row.ts';
import type { Journal, Progress } from './run-folder.ts';
import type { ScoringRun } from './score-files.ts';

/** What goes into the journals of one row, or of several; bytes, a character each. */
export type JournalLines = Readonly<Partial<Record<Journal, string>>>;

type Writing = Pick<ScoringRun, 'reportOf' | 'sentence' | 'say' | 'rowOf' | 'hasLines'>;

/** What the tables begin with, where they have not begun. */
export function tableHeads(
  { lengths }: Progress,
  { scores, findings }: ScoringRun['headings'],
): JournalLines {
  return {
    ...(lengths['scores.csv'] === 0 && { 'scores.csv': head(scores) }),
    ...(lengths['findings.csv'] === 0 && { 'findings.csv': head(findings) }),
  };
}

function head(headings: readonly string[]): string {
  return asBytes(CSV_START + formatCsv([headings]));
}

/** What comes of one row, as the lines that stand for it. */
export function rowLines(
  outcome: Outcome,
  about: TableAbout | undefined,
  writing: Writing,
): JournalLines {
  const { draft, plain, firm, findings } = outcome;
  const found =
    findings.length === 0 ? undefined : findingLines(findings, about, writing, draft.written);
  if (!plain && !firm) return { ...found, 'rejects.jsonl': rejectLine(draft, findings, about) };
  return {
    ...found,
    ...(plain ? plainLines(draft, plain, writing) : firm && firmLines(draft, firm, writing)),
  };
}

function plainLines(
  draft: Draft,
  { firm, line, cells }: NonNullable<Outcome['plain']>,
  { reportOf, hasLines }: Writing,
): JournalLines {
  const scores = hasLines ? { 'scores.jsonl': `${line}\n` } : undefined;
  const report = reportOf?.(firm);
  const row = withReport(cells, report ? cellText(report.file) : '');
  return {
    ...scores,
    'scores.csv': asBytes(`${row.join(',')}\r\n`),
    ...(report && { 'cases.jsonl': lineOf({ name: report.name, sheet: draft.file }) }),
  };
}

function firmLines(
  draft: Draft,
  firm: NonNullable<Outcome['firm']>,
  { reportOf, rowOf, hasLines }: Writing,
): JournalLines {
  const report = reportOf?.(firm.firm);
  const row = withReport(rowOf(firm), report?.file ?? '');
  return {
    ...(hasLines && { 'scores.jsonl': `${asBytes(firmLine(firm))}\n` }),
    'scores.csv': asBytes(formatCsv([row])),
    ...(report && { 'cases.jsonl': lineOf({ name: report.name, sheet: draft.file }) }),
  };
}

/** What was found in a row, or on the way to the rows. */
export function findingLines(
  diagnostics: readonly Diagnostic[],
  about: TableAbout | undefined,
  { sentence, say }: Pick<Writing, 'sentence' | 'say'>,
  cells?: Draft['written'],
): JournalLines {
  const around = { sentence, ...tableOf(about), ...(cells !== undefined && { cells }) };
  const findings = diagnostics.map((diagnostic) => rowFinding(diagnostic, around));
  return {
    'findings.jsonl': findings.map(lineOf).join(''),
    'findings.csv': asBytes(formatCsv(findings.map((finding) => findingRow(finding, say)))),
  };
}

function rejectLine(
  { place, written }: Draft,
  findings: readonly Diagnostic[],
  about: TableAbout | undefined,
): string {
  if (written === '') return '';
  const codes = [...new Set(findings.map(({ code }) => code))];
  return lineOf({
    ...place,
    ...tableOf(about),
    codes,
    written: withoutPersonal(written, about),
  });
}

function lineOf(value: unknown): string {
  return asBytes(`${JSON.stringify(value)}\n`);
}

function tableOf(about: TableAbout | undefined): {
  readonly headings?: readonly string[];
  readonly sheet?: string;
} {
  if (!about) return {};
  return { headings: about.headings, ...(about.sheet !== undefined && { sheet: about.sheet }) };
}

/** What a platform wrote about the person who answered stays out of every file. */
function withoutPersonal(
  written: Draft['written'],
  about: TableAbout | undefined,
): Draft['written'] {
  if (typeof written === 'string') return written;
  return written.map((cell, at) => {
    const kind = about?.columns[at]?.use.kind;
    return kind === 'drop' || kind === 'unknown' ? '' : cell;
  });
}
