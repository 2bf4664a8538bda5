import type { ScoredBlock } from '../batch/score-block.ts';
import type { Lines } from '../batch/whole-lines.ts';
import { AHEAD, dealer, startThread } from './ask-thread.ts';
import type { Thread } from './ask-thread.ts';
import type { StreamSetting } from './line-scoring.ts';

/** A filter of blocks: what it gives comes at once, or from another thread. */
type ScoreBlock = (block: Lines) => ScoredBlock | Promise<ScoredBlock>;

/** Where blocks are scored beside this thread. */
export interface OtherThreads {
  readonly others: number;
  /** They begin once so many bytes were read: a thread's own beginning takes longer than a few lines do. */
  readonly from: number;
  readonly setting: StreamSetting;
}

/** Scores blocks here and in so many other threads; gives what comes of them to `write`, in their order. */
export async function scoreInThreads(
  blocks: AsyncIterable<Lines>,
  scoreHere: ScoreBlock,
  { others, from, setting }: OtherThreads,
  write: (scored: ScoredBlock) => Promise<void>,
): Promise<void> {
  const threads: Thread<Lines, ScoredBlock>[] = [];
  let deal = (): ScoreBlock => scoreHere;
  const begin = (): void => {
    const file = new URL('./stream-worker.js', import.meta.url);
    while (threads.length < others) threads.push(startThread(file, setting));
    const works = threads.map((thread) => ({ work: inThread(thread), waiting: thread.waiting }));
    deal = dealer(works, scoreHere);
  };
  const score = async (block: Lines): Promise<ScoredBlock> => deal()(block);
  const ahead: Promise<void>[] = [];
  let last = Promise.resolve();
  let read = 0;
  try {
    for await (const block of blocks) {
      if (read >= from && threads.length < others) begin();
      if ('bytes' in block) read += block.bytes.length;
      last = inOrder(last, score(block), write);
      ahead.push(last);
      if (ahead.length >= (threads.length + 1) * AHEAD) await ahead.shift();
    }
    await last;
  } finally {
    await Promise.all(threads.map((thread) => thread.end()));
  }
}

/** What is written once all before it is; whoever waits for it is told of what went wrong. */
function inOrder(
  before: Promise<void>,
  scored: Promise<ScoredBlock>,
  write: (scored: ScoredBlock) => Promise<void>,
): Promise<void> {
  const written = Promise.all([scored, before]).then(([block]) => write(block));
  written.catch(() => undefined);
  return written;
}

/** A block's bytes are a part of what was read: the thread gets a copy of its own. */
function inThread(thread: Thread<Lines, ScoredBlock>): ScoreBlock {
  return (block) => {
    if ('problem' in block) return thread.ask(block);
    const bytes = new Uint8Array(block.bytes);
    return thread.ask({ ...block, bytes }, [bytes.buffer]);
  };
}
