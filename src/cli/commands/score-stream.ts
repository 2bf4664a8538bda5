import { once } from 'node:events';
import { readLines } from '../../batch/read-lines.ts';
import { lineScorer } from '../../batch/score-line.ts';
import { findingSentence } from '../../messages/finding-sentence.ts';
import { sayIn } from '../../messages/message.ts';
import { UsageError } from '../errors.ts';
import { EXIT } from '../exit-code.ts';
import type { ExitCode } from '../exit-code.ts';
import { loadPack } from '../load-pack.ts';
import type { Session } from '../session.ts';

/**
 * `diagnose score --stream PACK`: answer sheets as lines of JSON come in, a line of JSON for each
 * goes out, in order. It keeps nothing between two lines.
 */
export async function scoreStream(
  packs: readonly string[],
  detail: 'scores' | 'result',
  { io, fileLanguage }: Session,
): Promise<ExitCode> {
  const [pack, ...more] = packs;
  if (pack === undefined || more.length > 0) throw new UsageError('batch.one-pack-for-stream');
  const { loaded, catalogue } = await loadPack(io, pack);
  const say = sayIn(fileLanguage);
  const scoreLine = lineScorer({
    loaded,
    profile: catalogue.catalogue.profile,
    detail,
    sentence: (diagnostic) => findingSentence(diagnostic, say, fileLanguage),
  });
  let exit: ExitCode = EXIT.ok;
  for await (const block of readLines(io.stdin)) {
    const lines: string[] = [];
    for (const line of block) {
      const scored = scoreLine(line);
      lines.push(scored.bytes, '\n');
      if (scored.refused) exit = EXIT.findings;
    }
    // One piece, of which nothing is left when it is written.
    if (!io.stdout.write(Buffer.from(lines.join(''), 'latin1'))) await once(io.stdout, 'drain');
  }
  return exit;
}
