import type { Draft } from '../../batch/draft.ts';
import { firmLine } from '../../batch/firm-line.ts';
import type { TableAbout } from '../../batch/read-survey.ts';
import { rowFinding } from '../../batch/row-finding.ts';
import type { Outcome } from '../../batch/score-draft.ts';
import type { Diagnostic } from '../../diagnostics/diagnostic.ts';
import type { Journal } from './run-folder.ts';
import type { ScoringRun } from './score-files.ts';

/** What goes into the journals of one row, or of several. */
export type JournalLines = Readonly<Record<Journal, string>>;

export const NO_LINES: JournalLines = {
  scores: '',
  rows: '',
  findings: '',
  rejects: '',
  cases: '',
};

type Writing = Pick<ScoringRun, 'keepCases' | 'sentence' | 'rowOf'>;

/** What comes of one row, as the lines that stand for it. */
export function rowLines(
  { draft, firm, findings }: Outcome,
  about: TableAbout | undefined,
  { keepCases, sentence, rowOf }: Writing,
): JournalLines {
  const around = { cells: draft.written, sentence, ...tableOf(about) };
  const found = findings.map((finding) => lineOf(rowFinding(finding, around))).join('');
  if (!firm) return { ...NO_LINES, findings: found, rejects: rejectLine(draft, findings, about) };
  return {
    scores: `${firmLine(firm)}\n`,
    rows: lineOf(rowOf(firm)),
    findings: found,
    rejects: '',
    cases: keepCases ? lineOf({ firm: firm.firm, sheet: draft.file }) : '',
  };
}

/** What was found on the way to the rows. */
export function findingLine(
  finding: Diagnostic,
  about: TableAbout | undefined,
  { sentence }: Pick<Writing, 'sentence'>,
): string {
  return lineOf(rowFinding(finding, { sentence, ...tableOf(about) }));
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
  return `${JSON.stringify(value)}\n`;
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
