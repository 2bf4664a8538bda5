import { possibleLevels } from '../../advice/possible-levels.ts';
import type { Result } from '../../scoring/result.ts';
import { score } from '../../scoring/score.ts';
import { sinceBaseline } from '../../scoring/since-baseline.ts';
import { withBases } from '../../scoring/score-by-basis.ts';
import { FindingsError, UsageError } from '../errors.ts';
import { EXIT } from '../exit-code.ts';
import type { ExitCode } from '../exit-code.ts';
import { formatFindings } from '../print-findings.ts';
import { readCase, readSheet } from '../read-case.ts';
import type { ReadCase, ReadSheet } from '../read-case.ts';
import { resultWithPossible } from '../result-json.ts';
import type { Session } from '../session.ts';
import { dayOf } from '../today.ts';
import { supposed } from '../what-if.ts';
import type { WhatIf } from '../what-if.ts';

export interface ScoreOptions {
  readonly format?: string;
  readonly questionnaire?: string;
  readonly baseline?: string;
  readonly byBasis?: boolean;
  readonly set?: readonly string[];
}

const FORMATS = ['table', 'json', 'jsonl'];

/** `diagnose score FILE…`: a table on a terminal, else JSON; `jsonl` gives one line a file, in order. */
export async function scoreCommand(
  files: readonly string[],
  options: ScoreOptions,
  session: Session,
): Promise<ExitCode> {
  const { io } = session;
  const format = options.format ?? (io.stdout.isTTY || files.length > 1 ? 'table' : 'json');
  if (!FORMATS.includes(format)) {
    throw new UsageError('cli.bad-format', { format, formats: FORMATS.join(', ') });
  }
  if (format === 'json' && files.length > 1) {
    throw new UsageError('cli.one-file-for-json', {});
  }
  let exit: ExitCode = EXIT.ok;
  for (const file of files) {
    const scored = await readOne(file, options.questionnaire, session);
    if (!scored) {
      exit = EXIT.findings;
      continue;
    }
    await print(file, scored, { ...options, format }, session);
  }
  return exit;
}

async function print(
  file: string,
  read: ReadCase,
  options: ScoreOptions,
  session: Session,
): Promise<void> {
  const { set = [], baseline, questionnaire, format } = options;
  const whatIf = set.length > 0 ? supposed(set, read.loaded, read.answers) : undefined;
  const scored = whatIf ? rescored(read, whatIf) : read;
  const before = baseline === undefined ? undefined : await readBaseline(baseline, scored, session);
  const result = fullResult(scored, before, options);
  if (format !== 'table') {
    const full = { ...result, ...(whatIf && { what_if: whatIf.given }) };
    session.io.stdout.write(`${JSON.stringify(full, null, format === 'json' ? 2 : 0)}\n`);
    return;
  }
  const { byBasisLines, whatIfLines } = await import('../score-compared.ts');
  const { sinceLines } = await import('../since-lines.ts');
  const parts = [
    whatIf ? whatIfLines(whatIf, read, scored, session) : await summaryOf(scored, session),
    before ? sinceLines(scored, before, session) : '',
    byBasisLines(result, scored, session),
  ];
  const text = parts.filter((part) => part !== '').join('\n');
  const { planLines } = await import('../summary-plan.ts');
  const next = whatIf ? '' : planLines(scored, { answers: file, questionnaire }, session);
  // Not wrapped: a command is copied from it.
  session.io.stdout.write(`${await wrapped(text, session)}${next === '' ? '' : `\n${next}`}`);
}

/** Broken into lines on a terminal. */
async function wrapped(text: string, { io }: Session): Promise<string> {
  const { isTTY, columns } = io.stdout;
  if (!isTTY) return text;
  const { wrapLines } = await import('../wrap-lines.ts');
  return wrapLines(text, columns);
}

type Earlier = ReadSheet & Pick<ReadCase, 'result'>;

function fullResult(
  { loaded, answers, result, others }: ReadCase,
  before: Earlier | undefined,
  { byBasis = false }: ScoreOptions,
): Result {
  const based = byBasis ? withBases(result, loaded, answers) : result;
  const since = before ? sinceBaseline(based, before.result) : based;
  return resultWithPossible(since, possibleLevels(loaded, answers, result, others));
}

/** The earlier answers as the same questionnaire scores them. */
async function readBaseline(path: string, pack: ReadCase, session: Session): Promise<Earlier> {
  const sheet = await readSheet(path, {}, session, pack);
  return { ...sheet, result: score(pack.loaded, sheet.answers) };
}

async function summaryOf(scored: ReadCase, session: Session): Promise<string> {
  const { advise } = await import('../../advice/advise.ts');
  const { formatSummary } = await import('../summary.ts');
  return formatSummary(scored, advise(scored, dayOf(session.io.now)), session);
}

function rescored(read: ReadCase, { answers }: WhatIf): ReadCase {
  return { ...read, answers, result: score(read.loaded, answers) };
}

/** Undefined, with its findings told, where a file is wrong: the others are still scored. */
async function readOne(
  file: string,
  questionnaire: string | undefined,
  session: Session,
): Promise<ReadCase | undefined> {
  try {
    return await readCase(file, { questionnaire }, session);
  } catch (error) {
    if (!(error instanceof FindingsError)) throw error;
    session.io.stderr.write(await formatFindings(error.diagnostics, session, 'stderr'));
    return undefined;
  }
}
