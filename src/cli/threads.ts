import { availableParallelism } from 'node:os';
import { UsageError } from './errors.ts';

/** Bytes of input from which threads are worth it: less is scored before another one has begun. */
export const WORTH_THREADS: number = 8 * 1024 * 1024;

/** How many threads a person wants; where nothing is said, as many as there are cores, and no more than four. */
export function threadsOf(workers: string | undefined): number {
  if (workers === undefined) return Math.min(availableParallelism(), 4);
  const number = Number(workers);
  if (Number.isInteger(number) && number >= 1 && number <= 16) return number;
  throw new UsageError('batch.bad-workers', { value: workers });
}
