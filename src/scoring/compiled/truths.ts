import type { Comparison, Limit } from '../../questionnaire/scoring-types.ts';
import type { Truth } from '../truth.ts';
import { compare, isLost } from '../ratio.ts';
import { decimalRatio } from './to-ratio.ts';
import type { Ratio } from '../ratio.ts';

// Truths as numbers: all of them is the least, any of them the greatest.
/** What is asked about does not apply to the firm. */
export const OUTSIDE = -1;
export const NO = 0;
export const MAYBE = 1;
export const YES = 2;

export const NUMBER_OF_TRUTH: Readonly<Record<Truth, number>> = { no: NO, maybe: MAYBE, yes: YES };

export function opposite(truth: number): number {
  return truth === OUTSIDE ? OUTSIDE : YES - truth;
}

/** Whether a number meets a limit. */
export type Meets = (number: Ratio) => boolean;

/** Undefined where the limit is too large, or too fine, a number. */
export function compileLimit({ is, than }: Limit): Meets | undefined {
  const end = decimalRatio(than);
  if (isLost(end)) return undefined;
  const meets = MEETS[is];
  return (number) => meets(compare(number, end));
}

const MEETS: Readonly<Record<Comparison, (difference: number) => boolean>> = {
  at_least: (difference) => difference >= 0,
  at_most: (difference) => difference <= 0,
  above: (difference) => difference > 0,
  below: (difference) => difference < 0,
};

/** The truth of what holds at one end of what is known, and at the other. */
export function truthBetween(low: boolean, high: boolean): number {
  if (low !== high) return MAYBE;
  return low ? YES : NO;
}
