import { Worker } from 'node:worker_threads';
import type { TransferListItem } from 'node:worker_threads';

/** A thread that answers one question after the other. */
export interface Thread<Question, Reply> {
  /** What is in `moved` is the thread's from then on. */
  readonly ask: (question: Question, moved?: readonly TransferListItem[]) => Promise<Reply>;
  /** How many questions are not answered yet. */
  readonly waiting: () => number;
  readonly end: () => Promise<unknown>;
}

interface Asked<Reply> {
  readonly resolve: (reply: Reply) => void;
  readonly reject: (error: unknown) => void;
}

/** Starts a thread from its file; `setting` is its `workerData`. */
export function startThread<Question, Reply>(file: URL, setting: unknown): Thread<Question, Reply> {
  const worker = new Worker(file, { workerData: setting });
  // Whoever is told first was asked first.
  const asked: Asked<Reply>[] = [];
  worker.on('message', (reply: Reply) => asked.shift()?.resolve(reply));
  worker.on('error', (error: unknown) => {
    for (const { reject } of asked.splice(0)) reject(error);
  });
  return {
    ask(question, moved = []) {
      worker.postMessage(question, [...moved]);
      return new Promise((resolve, reject) => asked.push({ resolve, reject }));
    },
    waiting: () => asked.length,
    end: () => worker.terminate(),
  };
}

/** So many blocks wait in a thread: enough for the time in which one is scored here. */
const QUEUE = 4;

/**
 * So many blocks may be ahead of the one that is written next, for each thread: while a thread still
 * begins, the blocks behind its own are scored here.
 */
export const AHEAD = 50;

/** Who is given the next block: the thread in which the fewest wait, or whoever works here where all have enough. */
export function dealer<Work>(
  threads: readonly { readonly work: Work; readonly waiting: () => number }[],
  here: Work,
): () => Work {
  return () => {
    let next = here;
    let fewest = QUEUE;
    for (const { work, waiting } of threads) {
      if (waiting() < fewest) [next, fewest] = [work, waiting()];
    }
    return next;
  };
}
