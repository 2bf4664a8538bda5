import type { Limit, ScoreNode } from '../questionnaire/scoring-types.ts';
import { exact, highest, lowest, ONE, root, sum, ZERO } from './exact.ts';
import type { Exact } from './exact.ts';
import { hull, times } from './intervals.ts';
import type { Interval } from './intervals.ts';
import type { Sight } from './look.ts';
import type { Measure } from './measure.ts';
import { countThose, shareOfThose } from './count-those.ts';
import type { Counted } from './count-those.ts';
import { allOf, anyOf, compare, lessSure, meetsWhere, opposite } from './truth.ts';
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
  if (rule === 'count' || rule === 'share') return endOf(countWhere(node, inputs, side), side);
  if (rule === 'quotient' || rule === 'lookup' || rule === 'first_match') {
    throw new Error(`"${rule}" is put together as a whole`);
  }
  // What is taken off is least when the inputs are greatest.
  const own = rule === 'subtract' ? OPPOSITE[side] : side;
  const entering = node.stops ? stopAt(node.stops, inputs) : inputs;
  const parts = entering.map((input) => partOf(input, own));
  const isOpen = !isWeighted(rule) && inputs.some((input) => mayBeMissed(input, side));
  return isOpen ? anywhere(parts, side) : RULES[rule](parts, { ...node, side: own });
}

/** Whether the rule looks at the weights of its inputs. */
export function isWeighted(rule: ScoreNode['rule']): boolean {
  return rule === 'sum' || rule === 'mean' || rule === 'subtract';
}

/** Whether an input may turn out not to count: its weight may be 0, or it may not apply. */
export function mayBeLeftOut({ weight, measure }: Pick<Input, 'weight' | 'measure'>): boolean {
  const isZero = weight.low.equals(ZERO) && weight.high.equals(ZERO);
  const holdsZero = weight.low.lte(ZERO) && weight.high.gte(ZERO);
  return (holdsZero && !isZero) || measure.mayNotApply === true;
}

/** The same of one side: what may have no number is missed in the bounds alone. */
export function mayBeMissed(input: Pick<Input, 'weight' | 'measure'>, side: Side): boolean {
  if (side === 'value') return false;
  const isBound = side === 'worst' || side === 'best';
  return mayBeLeftOut(input) || (isBound && input.measure.dropped === 'maybe');
}

function endOf({ low, high }: Interval, side: Side): Exact {
  return side === 'best' || side === 'high' ? high : low;
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

const ALWAYS: Interval = { low: ONE, high: ONE };

function partOf({ measure, weight }: Input, side: Side): Part {
  const value = pick(measure, side);
  const span = hull([value, pick(measure, OPPOSITE[side])]);
  const isOpen = mayBeMissed({ measure, weight: ALWAYS }, side);
  return { value, span, weight: isOpen ? hull([ZERO, weight.low, weight.high]) : weight };
}

/** From the first that meets the limit on, everything counts 0; in the bounds, where it may meet it. */
export function stopAt(limit: Limit, inputs: readonly Input[]): readonly Input[] {
  let stops: readonly Truth[] = ['no', 'no', 'no'];
  return inputs.map((input) => {
    const { measure } = input;
    const { value, worst, best, range } = measure;
    const spans = [value && hull([value]), hull([worst, best]), range];
    stops = SPANS.map((side, place) =>
      anyOf([stops[place] ?? 'no', stopsAll(limit, spans[place] ?? null, { input, side })]),
    );
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

const SPANS: readonly Side[] = ['value', 'worst', 'low'];

/** What may still be left out may not stop anything. */
function stopsAll(
  limit: Limit,
  span: Interval | null,
  { input, side }: { readonly input: Input; readonly side: Side },
): Truth {
  const truth = compare(limit, span);
  return mayBeLeftOut(input) || mayBeMissed(input, side) ? lessSure(truth) : truth;
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
      return endOf(times(span, weight), side);
    }),
  );
}

/** Of whatever is left of the values, a middle one or an end lies between the least and the greatest of all. */
function anywhere(parts: readonly Part[], side: Side): Exact {
  return endOf(hull(valuesOf(parts)), side);
}

function weightedMean(parts: readonly Part[], { side }: { readonly side: Side }): Exact | null {
  if (parts.some(({ weight }) => !weight.low.equals(weight.high))) {
    const isBelow = parts.some(({ weight }) => weight.low.lt(ZERO));
    return isBelow ? anywhere(parts, side) : openMean(parts, side);
  }
  const weights = sum(parts.map(({ weight }) => weight.low));
  return weights.equals(ZERO) ? null : weightedSum(parts, side).div(weights);
}

/** With open weights the mean is least when the least values, up to one of them, weigh most. */
function openMean(parts: readonly Part[], side: Side): Exact {
  const isUp = side === 'best' || side === 'high';
  const sorted = parts.toSorted((a, b) =>
    isUp ? b.value.compare(a.value) : a.value.compare(b.value),
  );
  const means = [0, ...sorted.map((_, place) => place + 1)].flatMap((count) => {
    const weights = sorted.map(({ weight }, place) => (place < count ? weight.high : weight.low));
    const total = sum(weights);
    if (total.equals(ZERO)) return [];
    return [sum(sorted.map(({ value }, place) => value.mul(weights[place] ?? ZERO))).div(total)];
  });
  return endOf(hull(means), side);
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

/** How many inputs, or which share of them, are as asked: at least and at most. */
function countWhere(node: ScoreNode, inputs: readonly Input[], side: Side): Interval {
  const count = node.rule === 'count' ? countThose : shareOfThose;
  if (side === 'low' || side === 'high') {
    return count(inputs.map(() => ({ truth: 'maybe', isDoubtful: false })));
  }
  return count(inputs.map((_, place) => countedAt(node, inputs.slice(0, place + 1), side)));
}

/** The last of the inputs up to it; from the first that stops on, none is as asked. */
function countedAt(node: ScoreNode, inputs: readonly Input[], side: Side): Counted {
  const [input] = inputs.slice(-1);
  if (!input) throw new Error('no input');
  const { stops } = node;
  const truth = countsIn(node, input, side === 'value' ? 'score' : 'bounds');
  const isOver = stops ? anyOf(inputs.map((one) => stopsCount(stops, one, side))) : 'no';
  const isDoubtful = mayBeMissed(input, side);
  return { truth: allOf([truth, opposite(isOver)]), isDoubtful };
}

function stopsCount(limit: Limit, input: Input, side: Side): Truth {
  const { measure } = input;
  if (side === 'value') return compare(limit, hull([pick(measure, side)]));
  return stopsAll(limit, hull([measure.worst, measure.best]), { input, side });
}

/** Whether an input is what the node counts. */
export function countsIn({ where }: ScoreNode, { measure, level }: Input, sight: Sight): Truth {
  const { value, worst, best } = measure;
  const score = sight === 'score' && value ? { low: value, high: value } : hull([worst, best]);
  return where ? meetsWhere(where, { score, level: () => level(sight) }) : 'yes';
}
