import type { AnswerState } from '../../answers/types.ts';
import { isSmall, ratio } from '../ratio.ts';
import type { Ratio } from '../ratio.ts';

/**
 * One firm in numbers, by position: its answers, and what the nodes come to. Written anew for every
 * firm, so that nothing is made anew.
 */
export interface Sheet {
  /** The place of each question's state in `ANSWER_STATES`. */
  readonly states: Uint8Array;
  /** Points over the question's denominator, where it is answered. */
  readonly points: Float64Array;
  readonly nodes: readonly Scored[];
  /** The numbers of all nodes, side by side. */
  readonly sides: Readonly<Record<keyof Sides, Side>>;
}

/** What a node comes to. */
export interface Scored extends Sides {
  /** `COUNTED`, `EXCLUDED` or `MISSING`; it has a value where it is counted. */
  state: number;
  /** What its inputs do to it, as bits. */
  effects: number;
  answered: number;
  asked: number;
}

interface Sides {
  readonly value: Numbers;
  readonly worst: Numbers;
  readonly best: Numbers;
  /** Both ends of its range: from 0 to 100 where it is not found for every sheet. */
  readonly low: Numbers;
  readonly high: Numbers;
}

export interface Numbers extends Ratio {
  /** What its own questions add up to, over the denominator of its inputs, and their weights. */
  sum: number;
  weight: number;
  /** What it comes to. */
  n: number;
  d: number;
}

/** One side of every node, by its position. */
export type Side = readonly Numbers[];

export function openSheet(questions: number, count: number): Sheet {
  const nodes = Array.from({ length: count }, () => ({
    state: COUNTED,
    effects: 0,
    answered: 0,
    asked: 0,
    value: openNumbers(),
    worst: openNumbers(),
    best: openNumbers(),
    low: openNumbers(),
    high: openNumbers(100),
  }));
  return {
    states: new Uint8Array(questions),
    points: new Float64Array(questions),
    nodes,
    sides: {
      value: nodes.map(({ value }) => value),
      worst: nodes.map(({ worst }) => worst),
      best: nodes.map(({ best }) => best),
      low: nodes.map(({ low }) => low),
      high: nodes.map(({ high }) => high),
    },
  };
}

function openNumbers(n = 0): Numbers {
  return { sum: 0, weight: 0, n, d: 1 };
}

/** The side of the inputs that a rule which takes off makes a side of its own from. */
export function opposite(side: Side, { sides: { worst, best, low, high } }: Sheet): Side {
  if (side === worst) return best;
  if (side === best) return worst;
  if (side === low) return high;
  return side === high ? low : side;
}

export function write(numbers: Numbers, { n, d }: Ratio): void {
  numbers.n = n;
  numbers.d = d;
}

/** Writes `n` over `d`, both whole; NaN where it is lost. */
export function writeFraction(numbers: Numbers, n: number, d: number): void {
  if (isSmall(n, d)) {
    // Adding 0 makes a 0 of -0.
    numbers.n = n + 0;
    numbers.d = d;
  } else write(numbers, ratio(n, d));
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
