import { exact, ZERO } from './exact.ts';
import type { Exact } from './exact.ts';
import type { Interval } from './intervals.ts';
import type { Truth } from './truth.ts';

/** Whether one of several is as asked, were it there; `isDoubtful` where it may not be there at all. */
export interface Counted {
  readonly truth: Truth;
  readonly isDoubtful: boolean;
}

/** How many are as asked, at least and at most. */
export function countThose(all: readonly Counted[]): Interval {
  return { low: exact(String(sureOf(all))), high: exact(String(possibleOf(all))) };
}

/**
 * Which share of those that are there is as asked, at least and at most; 0 of none. It is least where
 * whoever is as asked and may be missing is missing, and whoever is not is there.
 */
export function shareOfThose(all: readonly Counted[]): Interval {
  const among = (truth: Truth): number =>
    all.filter((one) => !one.isDoubtful || one.truth !== truth).length;
  return { low: part(sureOf(all), among('yes')), high: part(possibleOf(all), among('no')) };
}

function sureOf(all: readonly Counted[]): number {
  return all.filter(({ truth, isDoubtful }) => truth === 'yes' && !isDoubtful).length;
}

function possibleOf(all: readonly Counted[]): number {
  return all.filter(({ truth }) => truth !== 'no').length;
}

function part(count: number, among: number): Exact {
  return among === 0 ? ZERO : exact(String(count)).div(exact(String(among)));
}
