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

/** A limit in numbers. */
export interface CompiledLimit {
  readonly end: Ratio;
  /** The numbers that meet it lie above the end, and not below. */
  readonly isAbove: boolean;
  readonly includesEnd: boolean;
}

/** Undefined where the limit is too large, or too fine, a number. */
export function compileLimit({ is, than }: Limit): CompiledLimit | undefined {
  const end = decimalRatio(than);
  return isLost(end) ? undefined : { end, ...SIDES_OF[is] };
}

const SIDES_OF: Readonly<Record<Comparison, Omit<CompiledLimit, 'end'>>> = {
  at_least: { isAbove: true, includesEnd: true },
  at_most: { isAbove: false, includesEnd: true },
  above: { isAbove: true, includesEnd: false },
  below: { isAbove: false, includesEnd: false },
};

export function meets(number: Ratio, { end, isAbove, includesEnd }: CompiledLimit): boolean {
  const difference = compare(number, end);
  return difference === 0 ? includesEnd : difference > 0 === isAbove;
}

/** The truth of what holds at one end of what is known, and at the other. */
export function truthBetween(low: boolean, high: boolean): number {
  if (low !== high) return MAYBE;
  return low ? YES : NO;
}
