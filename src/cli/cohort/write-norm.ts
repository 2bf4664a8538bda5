import { sayIn } from '../../messages/message.ts';
import { formatNorm } from '../../norm/format-norm.ts';
import { makeNorm } from '../../norm/make-norm.ts';
import { LEAST_FOR_NORM } from '../../norm/norm.ts';
import { UsageError } from '../errors.ts';
import type { Session } from '../session.ts';
import type { CohortWords } from '../words.ts';
import { refuseExisting, writeFile } from '../write-file.ts';
import type { GatheredCohort } from './gather-cohort.ts';
import { readChosen } from './read-chosen.ts';

/** Refuses words that lead nowhere, before any work is done. */
export async function checkNormWords(words: CohortWords, { io }: Session): Promise<void> {
  const { writeNorm: path, normPeriod, normSource, force = false } = words;
  if (words.public && (words.reliability || path !== undefined)) {
    throw new UsageError('reliability.internal-only');
  }
  if (path !== undefined) return refuseExisting(io, path, force);
  if (normPeriod !== undefined || normSource !== undefined) {
    throw new UsageError('norm.words-alone');
  }
}

/** The firms of a picture as a norm file, where that is asked for. */
export async function writeNorm(
  files: readonly string[],
  gathered: GatheredCohort,
  { writeNorm: path, normPeriod, normSource }: CohortWords,
  { io, say, fileLanguage }: Session,
): Promise<void> {
  if (path === undefined) return;
  const { cohort, pack } = gathered;
  const period = normPeriod ?? cohort.frame.wave;
  if (period === null) throw new UsageError('norm.no-period');
  const { firms } = await readChosen(io, files, gathered);
  const inFile = sayIn(fileLanguage);
  const filters = cohort.frame.filters.map(({ field, values }) => `${field}=${values.join(',')}`);
  const usual =
    filters.length === 0
      ? inFile('norm.source')
      : inFile('norm.source-part', { filters: filters.join(' ') });
  const told = { period, source: normSource ?? usual };
  const norm = makeNorm(pack.loaded.questionnaire, firms, told);
  if (!norm) throw new UsageError('norm.too-few', { n: firms.length, least: LEAST_FOR_NORM });
  await writeFile(io, path, formatNorm(norm, inFile('norm.about')));
  io.stderr.write(`${say('cli.file-written', { path })}\n`);
}
