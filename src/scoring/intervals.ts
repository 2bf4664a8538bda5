import { exact, highest, lowest } from './exact.ts';
import type { Exact } from './exact.ts';

/** All numbers from `low` to `high`, both inclusive. */
export interface Interval {
  readonly low: Exact;
  readonly high: Exact;
}

/** The least interval that holds all the numbers; 0 to 0 for none. */
export function hull(values: readonly Exact[]): Interval {
  return { low: lowest(values), high: highest(values) };
}

/** Where nothing is known. */
export const EVERYTHING: Interval = hull([exact('-1000000000000'), exact('1000000000000')]);

/** Every product of a number of one and a number of the other. */
export function times(a: Interval, b: Interval): Interval {
  return hull([a.low.mul(b.low), a.low.mul(b.high), a.high.mul(b.low), a.high.mul(b.high)]);
}
