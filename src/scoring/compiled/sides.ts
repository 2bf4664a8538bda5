import type { Side } from '../aggregate.ts';

/** The sides of a measure, in the order of the tables. */
export const SIDE_NAMES: readonly Side[] = ['value', 'worst', 'best', 'low', 'high'];

export const VALUE = 0;
export const WORST = 1;
export const BEST = 2;
export const LOW = 3;
export const HIGH = 4;
export const SIDES = 5;

// What an input in some state does to its node, as bits.
/** It is there at all. */
export const PRESENT = 1;
/** It may still become something else. */
export const UNSURE = 2;
/** It takes the mean of the inputs beside it. */
export const FOLLOWS = 4;
/** It cannot be computed, and nothing stands in for it. */
export const BLOCKS = 8;
