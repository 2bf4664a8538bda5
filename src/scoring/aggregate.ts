import type { ScoreNode, Within } from '../questionnaire/types.ts';
import { exact, highest, lowest, ONE, root, sum, ZERO } from './exact.ts';
import type { Exact } from './exact.ts';
import type { Measure } from './measure.ts';

/** An input of a node: how much it counts and what it brings. */
export interface Input {
  readonly weight: Exact;
  readonly measure: Measure;
  /** Enters mirrored in its own range. */
  readonly reverse?: boolean;
}

/** Which side of a measure is put together. `low` and `high` are the ends of its range. */
export type Side = 'value' | 'worst' | 'best' | 'low' | 'high';

/** Puts one side of all inputs together by the node's rule; 0 where there are none. */
export function aggregate(node: ScoreNode, inputs: readonly Input[], side: Side): Exact {
  if (inputs.length === 0) return ZERO;
  if (node.rule === 'count' || node.rule === 'share') return countWithin(node, inputs, side);
  // What is taken off is least when the inputs are greatest.
  const own = node.rule === 'subtract' ? OPPOSITE[side] : side;
  return RULES[node.rule](
    inputs.map(({ weight, measure }) => ({ weight, value: pick(measure, own) })),
    node,
  );
}

const OPPOSITE: Readonly<Record<Side, Side>> = {
  value: 'value',
  worst: 'best',
  best: 'worst',
  low: 'high',
  high: 'low',
};

/** One side of a measure; a missing value counts as 0 and must have been left out before. */
export function pick({ value, worst, best, range }: Measure, side: Side): Exact {
  return { value: value ?? ZERO, worst, best, low: range.low, high: range.high }[side];
}

interface Weighted {
  readonly value: Exact;
  readonly weight: Exact;
}

type Combine = (inputs: readonly Weighted[], node: ScoreNode) => Exact;

const RULES: Readonly<Record<Exclude<ScoreNode['rule'], 'count' | 'share'>, Combine>> = {
  sum: weightedSum,
  mean: (inputs) => weightedSum(inputs).div(sum(inputs.map(({ weight }) => weight))),
  median: (inputs) => middle(valuesOf(inputs)),
  geometric_mean: (inputs) => root(product(valuesOf(inputs)), inputs.length),
  product: (inputs) => product(valuesOf(inputs)),
  min: (inputs) => lowest(valuesOf(inputs)),
  max: (inputs) => highest(valuesOf(inputs)),
  lowest: (inputs, { k }) => mean(ascending(valuesOf(inputs)).slice(0, k)),
  highest: (inputs, { k = inputs.length }) => mean(ascending(valuesOf(inputs)).slice(-k)),
  subtract: (inputs, { start = '0' }) => exact(start).sub(weightedSum(inputs)),
};

function weightedSum(inputs: readonly Weighted[]): Exact {
  return sum(inputs.map(({ value, weight }) => value.mul(weight)));
}

function valuesOf(inputs: readonly Weighted[]): readonly Exact[] {
  return inputs.map(({ value }) => value);
}

function product(values: readonly Exact[]): Exact {
  return values.reduce((total, value) => total.mul(value), ONE);
}

function mean(values: readonly Exact[]): Exact {
  return sum(values).div(exact(String(values.length)));
}

function ascending(values: readonly Exact[]): readonly Exact[] {
  return values.toSorted((a, b) => a.compare(b));
}

/** The mean of the two in the middle where their number is even. */
function middle(values: readonly Exact[]): Exact {
  const sorted = ascending(values);
  const half = Math.floor(sorted.length / 2);
  return mean(sorted.slice(sorted.length % 2 === 1 ? half : half - 1, half + 1));
}

/** `worst` counts what is certain to lie within, `best` what may. */
function countWithin(node: ScoreNode, inputs: readonly Input[], side: Side): Exact {
  const within = node.where ?? {};
  const counts = (measure: Measure): boolean => {
    if (side === 'value') return lies(pick(measure, 'value'), within);
    if (side === 'low' || side === 'high') return side === 'high';
    const [low, high] = [measure.worst, measure.best].toSorted((a, b) => a.compare(b));
    if (!low || !high) return false;
    return side === 'worst' ? lies(low, within) && lies(high, within) : meets(low, high, within);
  };
  const count = exact(String(inputs.filter(({ measure }) => counts(measure)).length));
  return node.rule === 'count' ? count : count.div(exact(String(inputs.length)));
}

/** Whether a value lies within; both ends are inclusive. */
export function lies(value: Exact, { atLeast, atMost }: Within): boolean {
  const above = atLeast === undefined || value.gte(exact(atLeast));
  return above && (atMost === undefined || value.lte(exact(atMost)));
}

function meets(low: Exact, high: Exact, { atLeast, atMost }: Within): boolean {
  const above = atLeast === undefined || high.gte(exact(atLeast));
  return above && (atMost === undefined || low.lte(exact(atMost)));
}
