import type { AnswerState } from '../../answers/types.ts';
import { isSmall, ratio } from './ratio.ts';
import type { Ratio } from './ratio.ts';

/**
 * One firm in numbers, by position: its answers, and what the nodes come to. Written anew for every
 * firm.
 */
export interface Sheet {
  /** The place of each question's state in `STATES`. */
  readonly states: Uint8Array;
  /** Points over the question's denominator; 0 where it is not answered. */
  readonly points: Float64Array;
  readonly nodes: Nodes;
  readonly value: Side;
  readonly worst: Side;
  readonly best: Side;
  /** Both ends of the range: from 0 to 100 where it is not found for every sheet. */
  readonly low: Side;
  readonly high: Side;
}

/** By the position of each node. */
export interface Nodes {
  /** `COUNTED`, `EXCLUDED` or `MISSING`; it has a value where it is counted. */
  readonly states: Uint8Array;
  /** What its inputs do to it, as bits. */
  readonly effects: Uint8Array;
  readonly answered: Int32Array;
  readonly asked: Int32Array;
}

/** One side of every node, by its position. */
export interface Side {
  /** What its own questions add up to, over the denominator of its inputs, and their weights. */
  readonly sums: Float64Array;
  readonly weights: Float64Array;
  /** What it comes to: `above` over `below`. */
  readonly above: Float64Array;
  readonly below: Float64Array;
}

export function openSheet(questions: number, nodes: number): Sheet {
  const side = (number = 0): Side => ({
    sums: new Float64Array(nodes),
    weights: new Float64Array(nodes),
    above: new Float64Array(nodes).fill(number),
    below: new Float64Array(nodes).fill(1),
  });
  return {
    states: new Uint8Array(questions),
    points: new Float64Array(questions),
    nodes: {
      states: new Uint8Array(nodes),
      effects: new Uint8Array(nodes),
      answered: new Int32Array(nodes),
      asked: new Int32Array(nodes),
    },
    value: side(),
    worst: side(),
    best: side(),
    low: side(),
    high: side(100),
  };
}

/** The side of the inputs that a rule which takes off makes a side of its own from. */
export function opposite(side: Side, { worst, best, low, high }: Sheet): Side {
  if (side === worst) return best;
  if (side === best) return worst;
  if (side === low) return high;
  return side === high ? low : side;
}

export function ratioIn({ above, below }: Side, at: number): Ratio {
  return { n: above[at] ?? 0, d: below[at] ?? 1 };
}

export function writeRatio({ above, below }: Side, at: number, { n, d }: Ratio): void {
  above[at] = n;
  below[at] = d;
}

/** Writes `n` over `d`, both whole; NaN where it is lost. */
export function writeFraction(side: Side, at: number, n: number, d: number): void {
  if (isSmall(n, d)) {
    // Adding 0 makes a 0 of -0.
    side.above[at] = n + 0;
    side.below[at] = d;
  } else writeRatio(side, at, ratio(n, d));
}

export const STATES: readonly AnswerState[] = [
  'answered',
  'not_applicable',
  'dont_know',
  'skipped',
  'hidden',
];

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
