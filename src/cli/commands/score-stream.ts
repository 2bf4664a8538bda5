import { once } from 'node:events';
import { blockScorer } from '../../batch/score-block.ts';
import type { ScoredBlock } from '../../batch/score-block.ts';
import { wholeLines } from '../../batch/whole-lines.ts';
import { UsageError } from '../errors.ts';
import { EXIT } from '../exit-code.ts';
import type { ExitCode } from '../exit-code.ts';
import { lineScoring } from '../line-scoring.ts';
import type { Session } from '../session.ts';
import { scoreInThreads } from '../stream-pool.ts';
import { threadsOf, WORTH_THREADS } from '../threads.ts';
import type { ScoreWords } from '../words.ts';

/**
 * `diagnose score --stream PACK`: answer sheets as lines of JSON come in, a line of JSON for each
 * goes out, in order. It keeps nothing between two lines.
 */
export async function scoreStream(
  packs: readonly string[],
  words: Pick<ScoreWords, 'full' | 'workers'>,
  { io, fileLanguage }: Session,
): Promise<ExitCode> {
  const [questionnaire, ...more] = packs;
  if (questionnaire === undefined || more.length > 0) {
    throw new UsageError('batch.one-pack-for-stream');
  }
  const others = threadsOf(words.workers) - 1;
  const from = words.workers === undefined ? WORTH_THREADS : 0;
  const detail = words.full === true ? 'result' : 'scores';
  const setting = { cwd: io.cwd, questionnaire, detail, language: fileLanguage } as const;
  // Also where threads score: what is wrong with the questionnaire is told before anything is read.
  const scoring = await lineScoring(io, setting);
  let exit: ExitCode = EXIT.ok;
  const write = async ({ bytes, refused }: ScoredBlock): Promise<void> => {
    if (refused) exit = EXIT.findings;
    if (!io.stdout.write(bytes)) await once(io.stdout, 'drain');
  };
  const beside = { others, from, setting };
  await scoreInThreads(wholeLines(io.stdin), blockScorer(scoring), beside, write);
  return exit;
}
