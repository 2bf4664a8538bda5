import type { AnswerState } from '../../answers/types.ts';
import { isSmall, ratio } from '../ratio.ts';
import type { Ratio } from '../ratio.ts';
import { BEST, HIGH, LOW, SIDES, WORST } from './sides.ts';

/**
 * One firm in numbers, by position: its answers, and what the nodes come to. Written anew for every
 * firm, so that nothing is made anew.
 */
export interface Sheet {
  /** The place of each question's state in `ANSWER_STATES`. */
  readonly states: Uint8Array;
  /** Points over the question's denominator, where it is answered. */
  readonly points: Float64Array;
  readonly nodes: Columns;
}

/** What the nodes come to, a column for each number. */
export interface Columns {
  /** By node: `COUNTED`, `EXCLUDED` or `MISSING`; it has a value where it is counted. */
  readonly state: Uint8Array;
  /** By node: what its inputs do to it, as bits. */
  readonly effects: Uint8Array;
  /** By node: how many of the questions below are answered, and how many are asked. */
  readonly answered: Int32Array;
  readonly asked: Int32Array;
  /**
   * By node and side (`placeOf`): what its own questions add up to, over the denominator of its
   * inputs, and their weights.
   */
  readonly sum: Float64Array;
  readonly weight: Float64Array;
  /**
   * By node and side: what it comes to, `n` over `d`. Both ends of its range are 0 and 100 where it
   * is not found for every sheet.
   */
  readonly n: Float64Array;
  readonly d: Float64Array;
}

export function openSheet(questions: number, count: number): Sheet {
  const perSide = (number: (side: number) => number): Float64Array =>
    Float64Array.from({ length: count * SIDES }, (_, place) => number(place % SIDES));
  return {
    states: new Uint8Array(questions),
    points: new Float64Array(questions),
    nodes: {
      state: new Uint8Array(count),
      effects: new Uint8Array(count),
      answered: new Int32Array(count),
      asked: new Int32Array(count),
      sum: perSide(() => 0),
      weight: perSide(() => 0),
      n: perSide((side) => (side === HIGH ? 100 : 0)),
      d: perSide(() => 1),
    },
  };
}

/** Where one side of a node stands in its columns. */
export function placeOf(at: number, side: number): number {
  return at * SIDES + side;
}

/** What stands in a column; 0 beyond its end. */
export function cell(column: Float64Array | Int32Array | Uint8Array, place: number): number {
  return column[place] ?? 0;
}

/** One side of a node. */
export function numberAt({ n, d }: Columns, at: number, side: number): Ratio {
  const place = placeOf(at, side);
  return { n: cell(n, place), d: cell(d, place) };
}

/** The side of the inputs that a rule which takes off makes a side of its own from. */
export function opposite(side: number): number {
  return OPPOSITE[side] ?? side;
}

const OPPOSITE: Readonly<Record<number, number>> = {
  [WORST]: BEST,
  [BEST]: WORST,
  [LOW]: HIGH,
  [HIGH]: LOW,
};

export function write({ n, d }: Columns, place: number, number: Ratio): void {
  n[place] = number.n;
  d[place] = number.d;
}

/** Writes `n` over `d`, both whole; NaN where it is lost. */
export function writeFraction(nodes: Columns, place: number, n: number, d: number): void {
  if (isSmall(n, d)) {
    // Adding 0 makes a 0 of -0.
    nodes.n[place] = n + 0;
    nodes.d[place] = d;
  } else write(nodes, place, ratio(n, d));
}

/** The place of each in `ANSWER_STATES`. */
export const NUMBER_OF: Readonly<Record<AnswerState, number>> = {
  answered: 0,
  not_applicable: 1,
  dont_know: 2,
  skipped: 3,
  hidden: 4,
};

export const ANSWERED = 0;
export const NOT_APPLICABLE = 1;
export const SKIPPED = 3;
export const HIDDEN = 4;

export const COUNTED = 0;
export const EXCLUDED = 1;
export const MISSING = 2;
