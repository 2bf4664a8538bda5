import type { Limit, ScoreNode } from '../questionnaire/scoring-types.ts';
import { exact, highest, lowest, ONE, root, sum, ZERO } from './exact.ts';
import type { Exact } from './exact.ts';
import { hull, times } from './intervals.ts';
import type { Interval } from './intervals.ts';
import type { Sight } from './look.ts';
import type { Measure } from './measure.ts';
import { anyOf, compare, meetsWhere } from './truth.ts';
import type { Seen, Truth } from './truth.ts';

/** An input of a node: how much it counts and what it brings. */
export interface Input {
  readonly id: string;
  /** One number, unless an answer that decides it is open. */
  readonly weight: Interval;
  readonly measure: Measure;
  /** Enters mirrored in its own range. */
  readonly reverse: boolean;
  readonly level: (sight: Sight) => Seen | null;
}

/** Which side of a measure is put together. `low` and `high` are the ends of its range. */
export type Side = 'value' | 'worst' | 'best' | 'low' | 'high';

/**
 * Puts one side of all inputs together by the node's rule; 0 where there are none, null where the
 * rule has no result for them.
 */
export function aggregate(node: ScoreNode, inputs: readonly Input[], side: Side): Exact | null {
  const { rule } = node;
  if (inputs.length === 0) return ZERO;
  if (rule === 'count' || rule === 'share') return countWhere(node, inputs, side);
  if (rule === 'quotient' || rule === 'lookup' || rule === 'first_match') {
    throw new Error(`"${rule}" is put together as a whole`);
  }
  // What is taken off is least when the inputs are greatest.
  const own = rule === 'subtract' ? OPPOSITE[side] : side;
  const entering = node.stops ? stopAt(node.stops, inputs) : inputs;
  return RULES[rule](
    entering.map((input) => partOf(input, own)),
    { ...node, side: own },
  );
}

export const OPPOSITE: Readonly<Record<Side, Side>> = {
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

interface Part {
  readonly value: Exact;
  /** All of that side and of its opposite: what may weigh below zero is least when it is greatest. */
  readonly span: Interval;
  readonly weight: Interval;
}

function partOf({ measure, weight }: Input, side: Side): Part {
  const value = pick(measure, side);
  return { value, span: hull([value, pick(measure, OPPOSITE[side])]), weight };
}

/** From the first that meets the limit on, everything counts 0; in the bounds, where it may meet it. */
export function stopAt(limit: Limit, inputs: readonly Input[]): readonly Input[] {
  let stops: readonly Truth[] = ['no', 'no', 'no'];
  return inputs.map((input) => {
    const { measure } = input;
    const { value, worst, best, range } = measure;
    const spans = [value && hull([value]), hull([worst, best]), range];
    stops = spans.map((span, place) => anyOf([stops[place] ?? 'no', stopsAll(limit, span, input)]));
    const [own, bounds, ends] = spans.map((span, place) => stopped(span, stops[place]));
    return {
      ...input,
      measure: {
        ...measure,
        value: value && (own?.low ?? value),
        worst: bounds?.low ?? worst,
        best: bounds?.high ?? best,
        range: ends ?? range,
      },
    };
  });
}

/** What may still be left out may not stop anything. */
function stopsAll(limit: Limit, span: Interval | null, { weight }: Input): Truth {
  const truth = compare(limit, span);
  const isSure = weight.low.equals(weight.high) || weight.low.gt(ZERO) || weight.high.lt(ZERO);
  return truth === 'yes' && !isSure ? 'maybe' : truth;
}

function stopped(span: Interval | null, stops: Truth | undefined): Interval | null {
  if (stops === 'yes') return hull([ZERO]);
  return span && stops === 'maybe' ? hull([ZERO, span.low, span.high]) : span;
}

type Combine = (parts: readonly Part[], node: ScoreNode & { readonly side: Side }) => Exact | null;

type Plain = Exclude<ScoreNode['rule'], 'count' | 'share' | 'quotient' | 'lookup' | 'first_match'>;

const RULES: Readonly<Record<Plain, Combine>> = {
  sum: (parts, { side }) => weightedSum(parts, side),
  mean: weightedMean,
  median: (parts) => middle(valuesOf(parts)),
  geometric_mean: (parts) => {
    const all = product(valuesOf(parts));
    return all.lt(ZERO) ? null : root(all, parts.length);
  },
  product: (parts) => product(valuesOf(parts)),
  min: (parts) => lowest(valuesOf(parts)),
  max: (parts) => highest(valuesOf(parts)),
  lowest: (parts, { k }) => mean(ascending(valuesOf(parts)).slice(0, k)),
  highest: (parts, { k = parts.length }) => mean(ascending(valuesOf(parts)).slice(-k)),
  subtract: (parts, { start = '0', side }) => exact(start).sub(weightedSum(parts, side)),
};

/** A weight that is open counts at the end that suits the side. */
function weightedSum(parts: readonly Part[], side: Side): Exact {
  return sum(
    parts.map(({ span, weight }) => {
      const { low, high } = times(span, weight);
      return side === 'best' || side === 'high' ? high : low;
    }),
  );
}

/** With an open weight the mean may lie anywhere between the values. */
function weightedMean(parts: readonly Part[], { side }: { readonly side: Side }): Exact | null {
  if (parts.some(({ weight }) => !weight.low.equals(weight.high))) {
    const { low, high } = hull(valuesOf(parts));
    return side === 'best' || side === 'high' ? high : low;
  }
  const weights = sum(parts.map(({ weight }) => weight.low));
  return weights.equals(ZERO) ? null : weightedSum(parts, side).div(weights);
}

function valuesOf(parts: readonly Part[]): readonly Exact[] {
  return parts.map(({ value }) => value);
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

/** `worst` counts what is certain to be as asked, `best` what may be. */
function countWhere(node: ScoreNode, inputs: readonly Input[], side: Side): Exact {
  const counts = (input: Input): boolean => {
    if (side === 'low' || side === 'high') return side === 'high';
    const truth = countsIn(node, input, side === 'value' ? 'score' : 'bounds');
    return side === 'best' ? truth !== 'no' : truth === 'yes';
  };
  const stop = inputs.findIndex((input) => stopsAt(node, input, side));
  const counted = inputs.filter((input, place) => counts(input) && (stop < 0 || place < stop));
  const count = exact(String(counted.length));
  return node.rule === 'count' ? count : count.div(exact(String(inputs.length)));
}

function stopsAt({ stops }: ScoreNode, { measure }: Input, side: Side): boolean {
  return stops !== undefined && compare(stops, hull([pick(measure, side)])) === 'yes';
}

/** Whether an input is what the node counts. */
export function countsIn({ where }: ScoreNode, { measure, level }: Input, sight: Sight): Truth {
  const { value, worst, best } = measure;
  const score = sight === 'score' && value ? { low: value, high: value } : hull([worst, best]);
  return where ? meetsWhere(where, { score, level: () => level(sight) }) : 'yes';
}
