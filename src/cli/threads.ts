import { availableParallelism } from 'node:os';
import { UsageError } from './errors.ts';

/** How many threads a person wants; where nothing is said, as many as there are cores, and no more than four. */
export function threadsOf(
  workers: string | undefined,
  unsaid: number = Math.min(availableParallelism(), 4),
): number {
  if (workers === undefined) return unsaid;
  const number = Number(workers);
  if (Number.isInteger(number) && number >= 1 && number <= 16) return number;
  throw new UsageError('batch.bad-workers', { value: workers });
}
