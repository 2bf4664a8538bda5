import { formatUnix } from '../../diagnostics/format/unix.ts';
import { findingSentence } from '../../messages/finding-sentence.ts';
import { addReliability } from '../cohort/add-reliability.ts';
import { contextOf } from '../cohort/context-of.ts';
import { cohortText } from '../cohort/cohort-text.ts';
import { findScores } from '../cohort/find-scores.ts';
import { gatherCohort } from '../cohort/gather-cohort.ts';
import type { GatheredCohort } from '../cohort/gather-cohort.ts';
import { cohortFormat, renderCohort } from '../cohort/render-cohort.ts';
import { checkNormWords, writeNorm } from '../cohort/write-norm.ts';
import { UsageError } from '../errors.ts';
import { EXIT } from '../exit-code.ts';
import type { ExitCode } from '../exit-code.ts';
import { plainText } from '../plain-text.ts';
import type { Session } from '../session.ts';
import type { CohortWords } from '../words.ts';
import { refuseExisting } from '../write-file.ts';
import { writeRendered } from '../write-report.ts';

const FORMATS = ['text', 'json'];

/** `diagnose cohort SCORES…`: many scored firms as one picture. */
export async function cohortCommand(
  inputs: readonly string[],
  words: CohortWords,
  session: Session,
): Promise<ExitCode> {
  const { io, say, language, fileLanguage } = session;
  const { output, format = 'text', force = false } = words;
  const written = output === undefined ? undefined : cohortFormat(output, words.format);
  if (output === undefined && !FORMATS.includes(format)) {
    throw new UsageError('cli.bad-format', { format, formats: FORMATS.join(', ') });
  }
  if (output !== undefined) await refuseExisting(io, output, force);
  await checkNormWords(words, session);
  const files = await findScores(io, inputs);
  const gathered = await addReliability(io, files, await gatherCohort(io, files, words), words);
  await writeNorm(files, gathered, words, session);
  if (output !== undefined && written) {
    const context = contextOf(gathered, fileLanguage, session);
    const made = await renderCohort(
      context,
      { format: written, template: words.template },
      session,
    );
    await writeRendered(made, { source: inputs.join(' '), output }, session);
    io.stderr.write(`${say('cli.file-written', { path: output })}\n`);
  } else if (format === 'json') io.stdout.write(`${JSON.stringify(gathered.cohort, null, 2)}\n`);
  else io.stdout.write(cohortText(contextOf(gathered, language, session), session));
  return tellFindings(gathered, session);
}

/** Lines that were left out, one a line: the files may be too large to be shown. */
function tellFindings({ diagnostics }: GatheredCohort, { io, say, language }: Session): ExitCode {
  if (diagnostics.length === 0) return EXIT.ok;
  const lines = formatUnix(diagnostics, (one) => plainText(findingSentence(one, say, language)));
  io.stderr.write(lines);
  return EXIT.findings;
}
