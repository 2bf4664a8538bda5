import { possibleLevels } from '../../advice/possible-levels.ts';
import { score } from '../../scoring/score.ts';
import { withBases } from '../../scoring/score-by-basis.ts';
import { FindingsError, UsageError } from '../errors.ts';
import { EXIT } from '../exit-code.ts';
import type { ExitCode } from '../exit-code.ts';
import { formatFindings } from '../print-findings.ts';
import { readCase } from '../read-case.ts';
import type { ReadCase } from '../read-case.ts';
import { resultWithPossible } from '../result-json.ts';
import type { Session } from '../session.ts';
import { dayOf } from '../today.ts';
import { supposed } from '../what-if.ts';
import type { WhatIf } from '../what-if.ts';

export interface ScoreOptions {
  readonly format?: string;
  readonly questionnaire?: string;
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
    await print(scored, options, format, session);
  }
  return exit;
}

async function print(
  read: ReadCase,
  { byBasis = false, set = [] }: ScoreOptions,
  format: string,
  session: Session,
): Promise<void> {
  const { io } = session;
  const whatIf = set.length > 0 ? supposed(set, read.loaded, read.answers) : undefined;
  const scored = whatIf ? rescored(read, whatIf) : read;
  const { loaded, answers, others } = scored;
  const result = byBasis ? withBases(scored.result, loaded, answers) : scored.result;
  if (format !== 'table') {
    const possible = possibleLevels(loaded, answers, scored.result, others);
    const full = {
      ...resultWithPossible(result, possible),
      ...(whatIf && { what_if: whatIf.given }),
    };
    io.stdout.write(`${JSON.stringify(full, null, format === 'json' ? 2 : 0)}\n`);
    return;
  }
  const { byBasisLines, whatIfLines } = await import('../score-compared.ts');
  const parts = [
    whatIf ? whatIfLines(whatIf, read, scored, session) : await summaryOf(scored, session),
    ...(byBasis ? [byBasisLines(result, scored, session)] : []),
  ];
  io.stdout.write(parts.join('\n'));
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
    return await readCase(file, questionnaire, session);
  } catch (error) {
    if (!(error instanceof FindingsError)) throw error;
    session.io.stderr.write(await formatFindings(error.diagnostics, session, 'stderr'));
    return undefined;
  }
}
