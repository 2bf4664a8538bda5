import { Worker } from 'node:worker_threads';
import type { ScoredBlock } from '../batch/score-block.ts';
import type { Lines } from '../batch/whole-lines.ts';
import type { StreamSetting } from './line-scoring.ts';

/** So many blocks wait in each thread at most. */
const WAITING = 3;

/** A filter of blocks: what it gives comes at once, or from another thread. */
type ScoreBlock = (block: Lines) => ScoredBlock | Promise<ScoredBlock>;

/** Scores blocks here and in so many other threads; gives what comes of them to `write`, in their order. */
export async function scoreInThreads(
  blocks: AsyncIterable<Lines>,
  scoreHere: ScoreBlock,
  { others, setting }: { readonly others: number; readonly setting: StreamSetting },
  write: (scored: ScoredBlock) => Promise<void>,
): Promise<void> {
  const threads = Array.from({ length: others }, () => startThread(setting));
  const score = dealOut([...threads.map((thread) => thread.score), scoreHere]);
  const ahead: Promise<void>[] = [];
  let last = Promise.resolve();
  try {
    for await (const block of blocks) {
      last = inOrder(last, score(block), write);
      ahead.push(last);
      if (ahead.length >= (others + 1) * WAITING) await ahead.shift();
    }
    await last;
  } finally {
    await Promise.all(threads.map((thread) => thread.end()));
  }
}

/** Each block goes to whom the fewest bytes were given. */
function dealOut(scorers: readonly ScoreBlock[]): (block: Lines) => Promise<ScoredBlock> {
  const given = scorers.map((score) => ({ score, bytes: 0 }));
  return async (block) => {
    const next = given.reduce((least, one) => (one.bytes < least.bytes ? one : least));
    next.bytes += 'problem' in block ? 0 : block.bytes.length;
    return next.score(block);
  };
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

interface Thread {
  readonly score: ScoreBlock;
  readonly end: () => Promise<unknown>;
}

interface Asked {
  readonly resolve: (scored: ScoredBlock) => void;
  readonly reject: (error: unknown) => void;
}

/** A thread that answers one block after the other. */
function startThread(setting: StreamSetting): Thread {
  const worker = new Worker(new URL('./stream-worker.js', import.meta.url), {
    workerData: setting,
  });
  // Whoever is told first was asked first.
  const asked: Asked[] = [];
  worker.on('message', (scored: ScoredBlock) => asked.shift()?.resolve(scored));
  worker.on('error', (error: unknown) => {
    for (const { reject } of asked.splice(0)) reject(error);
  });
  return {
    score(block) {
      post(worker, block);
      return new Promise((resolve, reject) => asked.push({ resolve, reject }));
    },
    end: () => worker.terminate(),
  };
}

/** A block's bytes are a part of what was read: the thread gets a copy of its own. */
function post(worker: Worker, block: Lines): void {
  if ('problem' in block) {
    // oxlint-disable-next-line unicorn/require-post-message-target-origin -- a thread has no origin
    worker.postMessage(block);
    return;
  }
  const bytes = new Uint8Array(block.bytes);
  worker.postMessage({ ...block, bytes }, [bytes.buffer]);
}
