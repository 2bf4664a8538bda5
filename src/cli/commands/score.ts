import { possibleLevels } from '../../advice/possible-levels.ts';
import { FindingsError, UsageError } from '../errors.ts';
import { EXIT } from '../exit-code.ts';
import type { ExitCode } from '../exit-code.ts';
import { formatFindings } from '../print-findings.ts';
import { readCase } from '../read-case.ts';
import type { ReadCase } from '../read-case.ts';
import { resultWithPossible } from '../result-json.ts';
import type { Session } from '../session.ts';
import { dayOf } from '../today.ts';

export interface ScoreOptions {
  readonly format?: string;
  readonly questionnaire?: string;
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
    if (format === 'table') {
      const { advise } = await import('../../advice/advise.ts');
      const { formatSummary } = await import('../summary.ts');
      io.stdout.write(formatSummary(scored, advise(scored, dayOf(io.now)), session));
    } else {
      const { loaded, answers, others } = scored;
      const result = resultWithPossible(
        scored.result,
        possibleLevels(loaded, answers, scored.result, others),
      );
      io.stdout.write(`${JSON.stringify(result, null, format === 'json' ? 2 : 0)}\n`);
    }
  }
  return exit;
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
