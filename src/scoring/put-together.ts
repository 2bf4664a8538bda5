import type { MatchCase, Need, ScoreNode } from '../questionnaire/scoring-types.ts';
import { aggregate, mayBeMissed, pick, stopAt } from './aggregate.ts';
import type { Input, Side } from './aggregate.ts';
import { exact, highest, ONE, root, ZERO } from './exact.ts';
import type { Exact } from './exact.ts';
import { hull, times } from './intervals.ts';
import type { Interval } from './intervals.ts';
import type { Sight } from './look.ts';
import { isKnown } from './weigh.ts';
import type { Truth } from './truth.ts';

/** Whether a need holds, as far as can be seen; anything may, of what can be reached at all. */
export type Holds = (need: Need, sight: Sight | 'range') => Truth;

/** The node's rule over the values of its inputs; null where it has no result. */
export function valueOf(node: ScoreNode, inputs: readonly Input[], holds: Holds): Exact | null {
  if (inputs.some(({ weight }) => !isKnown(weight)) || isShort(node, inputs)) return null;
  if (node.rule === 'quotient') return quotient(inputs);
  if (node.rule === 'lookup') return rowOf(node, inputs);
  if (node.rule === 'first_match') return single(matched(node, inputs, 'score', holds));
  return aggregate(node, inputs, 'value');
}

/** The least and the greatest that the rule can give, over the bounds or the ranges of its inputs. */
export function endsOf(
  node: ScoreNode,
  entering: readonly Input[],
  over: 'bounds' | 'range',
  holds: Holds,
): Interval {
  const inputs = over === 'bounds' ? withNumbers(entering) : entering;
  if (node.rule === 'quotient') return quotientEnds(node, inputs, over);
  if (node.rule === 'lookup') return rowEnds(node, inputs, over);
  if (node.rule === 'first_match') {
    return hull(
      matched(node, inputs, over, holds).flatMap((ends) => (ends ? [ends.low, ends.high] : [])),
    );
  }
  if (node.rule === 'product' || node.rule === 'geometric_mean') {
    return productEnds(node, inputs, over);
  }
  const [low, high] = SIDES[over];
  return hull([aggregate(node, inputs, low) ?? ZERO, aggregate(node, inputs, high) ?? ZERO]);
}

/** What surely has no number and is left out for that leaves no trace in the bounds. */
function withNumbers(inputs: readonly Input[]): readonly Input[] {
  const counted = inputs.filter(({ measure }) => measure.dropped !== 'always');
  return counted.length > 0 ? counted : inputs;
}

const SIDES = { bounds: ['worst', 'best'], range: ['low', 'high'] } as const;

/** Whether a place in a fraction or a table stays empty, since an input is left out. */
export function isShort({ rule, of }: ScoreNode, inputs: readonly Input[]): boolean {
  return (rule === 'quotient' || rule === 'lookup') && inputs.length < of.length;
}

/** Below zero the worst of all need not make the least product. */
function productEnds(
  { rule, stops }: ScoreNode,
  inputs: readonly Input[],
  over: 'bounds' | 'range',
): Interval {
  if (inputs.length === 0) return hull([ZERO]);
  const [low, high] = SIDES[over];
  const entering = stops ? stopAt(stops, inputs) : inputs;
  const product = entering.map((input) => factorOf(rule, input, [low, high])).reduce(times);
  if (rule === 'product') return product;
  if (inputs.some((input) => mayBeMissed(input, low))) {
    const ends = entering.flatMap(({ measure }) => [pick(measure, low), pick(measure, high)]);
    return hull(ends.map((end) => highest([end, ZERO])));
  }
  return hull([product.low, product.high].map((end) => root(highest([end, ZERO]), inputs.length)));
}

/** What is left out of a product leaves it as it is. */
function factorOf(
  rule: ScoreNode['rule'],
  input: Input,
  [low, high]: readonly [Side, Side],
): Interval {
  const ends = [pick(input.measure, low), pick(input.measure, high)];
  return hull(rule === 'product' && mayBeMissed(input, low) ? [...ends, ONE] : ends);
}

function quotient(inputs: readonly Input[]): Exact | null {
  const [dividend, ...divisors] = inputs.map(({ measure }) => measure.value ?? ZERO);
  const divisor = divisors.reduce((total, value) => total.mul(value), ONE);
  return !dividend || divisor.equals(ZERO) ? null : dividend.div(divisor);
}

/** Where the divisor may be 0, only the stated range is sure. */
function quotientEnds(
  { range, of }: ScoreNode,
  inputs: readonly Input[],
  over: 'bounds' | 'range',
): Interval {
  const stated = hull((range ?? []).map(exact));
  if (over === 'range' || inputs.length < of.length) return stated;
  const [dividend, ...divisors] = inputs.map(({ measure }) => hull([measure.worst, measure.best]));
  const divisor = divisors.reduce(times, hull([ONE]));
  if (!dividend || holdsZero(divisor)) return stated;
  return times(dividend, hull([ONE.div(divisor.low), ONE.div(divisor.high)]));
}

export function holdsZero({ low, high }: Interval): boolean {
  return low.lte(ZERO) && high.gte(ZERO);
}

function rowOf({ table = [] }: ScoreNode, inputs: readonly Input[]): Exact | null {
  const row = table.find((candidate) =>
    inputs.every(({ measure }, place) => measure.value?.equals(exact(candidate[place] ?? '0'))),
  );
  const result = row?.at(-1);
  return result === undefined ? null : exact(result);
}

/** Over every row that the inputs may still be at; over the whole table where that is none. */
function rowEnds(
  { table = [], of }: ScoreNode,
  inputs: readonly Input[],
  over: 'bounds' | 'range',
): Interval {
  const results = (rows: typeof table): readonly Exact[] =>
    rows.map((row) => exact(row.at(-1) ?? '0'));
  const possible = table.filter((row) =>
    inputs.every(({ measure }, place) => {
      const key = exact(row[place] ?? '0');
      return key.gte(measure.worst) && key.lte(measure.best);
    }),
  );
  const isSure = over === 'bounds' && possible.length > 0 && inputs.length === of.length;
  return hull(results(isSure ? possible : table));
}

/** What every case gives that may be the first to hold. */
function matched(
  { cases = [] }: ScoreNode,
  inputs: readonly Input[],
  sight: Sight | 'range',
  holds: Holds,
): readonly (Interval | null)[] {
  const possible: (Interval | null)[] = [];
  for (const one of cases) {
    const truth = one.needs ? holds(one.needs, sight) : 'yes';
    if (truth !== 'no') possible.push(caseEnds(one, inputs, sight));
    if (truth === 'yes') break;
  }
  return possible;
}

/** Null where what the case names does not apply, or gives no number though nobody left it out. */
function caseEnds(
  { value }: MatchCase,
  inputs: readonly Input[],
  sight: Sight | 'range',
): Interval | null {
  if (typeof value === 'string') return hull([exact(value)]);
  const measure = inputs.find(({ id }) => id === value.of)?.measure;
  if (!measure) return null;
  if (sight === 'range') return measure.range;
  if (sight === 'score' && measure.untold) return null;
  if (sight === 'score' && measure.value) return hull([measure.value]);
  return hull([measure.worst, measure.best]);
}

/** The one number that all agree on. */
function single(cases: readonly (Interval | null)[]): Exact | null {
  const intervals = cases.filter((ends) => ends !== null);
  if (intervals.length < cases.length) return null;
  const { low, high } = hull(intervals.flatMap((interval) => [interval.low, interval.high]));
  return intervals.length > 0 && low.equals(high) ? low : null;
}
