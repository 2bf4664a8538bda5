import { Worker } from 'node:worker_threads';
import type { TransferListItem } from 'node:worker_threads';

/** A thread that answers one question after the other. */
export interface Thread<Question, Reply> {
  /** What is in `moved` is the thread's from then on. */
  readonly ask: (question: Question, moved?: readonly TransferListItem[]) => Promise<Reply>;
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
    end: () => worker.terminate(),
  };
}

/** Gives work to whoever was given the least, by size; a worker's `share` is how much of it is as much as 1 for others. */
export function dealer<Work>(
  workers: readonly { readonly work: Work; readonly share: number }[],
): (size: number) => Work {
  const given = workers.map((worker) => ({ ...worker, size: 0 }));
  return (size) => {
    const next = given.reduce((least, one) => (one.size < least.size ? one : least));
    next.size += size / next.share;
    return next.work;
  };
}
