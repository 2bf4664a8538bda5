import type { Side } from '../aggregate.ts';

/** The sides of a measure, in the order of the tables. */
export const SIDE_NAMES: readonly Side[] = ['value', 'worst', 'best', 'low', 'high'];

export const VALUE = 0;
export const WORST = 1;
export const BEST = 2;
export const LOW = 3;
export const HIGH = 4;
export const SIDES = 5;

/** The side of the inputs that a rule which takes off makes a side of its own from. */
export function opposite(side: number): number {
  return [VALUE, BEST, WORST, HIGH, LOW][side] ?? side;
}

// What an input in some state does to its node, as bits.
/** It is there at all. */
export const PRESENT = 1;
/** It may still become something else. */
export const UNSURE = 2;
/** It takes the mean of the inputs beside it. */
export const FOLLOWS = 4;
