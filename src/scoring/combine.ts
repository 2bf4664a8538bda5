import type { ScoreNode } from '../questionnaire/scoring-types.ts';
import { mayBeLeftOut, pick } from './aggregate.ts';
import type { Input, Side } from './aggregate.ts';
import { exact, HUNDRED, percentOf, sum, ZERO } from './exact.ts';
import type { Exact } from './exact.ts';
import { hull } from './intervals.ts';
import type { Interval } from './intervals.ts';
import { boundedWithout, boundsOf, mergeReadings, withoutNumber } from './measure.ts';
import type { Measure } from './measure.ts';
import { endsOf, valueOf } from './put-together.ts';
import type { Holds } from './put-together.ts';
import { applySteps, applyToInterval } from './steps.ts';
import { isKnown } from './weigh.ts';

export type { Input } from './aggregate.ts';

/** What enters a node → its own measure, by its rule and its later steps. Excluded inputs leave no trace. */
export function combine(node: ScoreNode, entering: readonly Input[], holds: Holds): Measure {
  const ends = (over: 'bounds' | 'range'): Interval =>
    applyToInterval(node.steps, endsOf(node, entering, over, holds), (need) => holds(need, over));
  const range = ends('range');
  // Cases that look at answers only have no inputs, and still a result.
  if (entering.length === 0 && (node.rule !== 'first_match' || node.of.length > 0)) {
    return { state: 'excluded', value: null, worst: ZERO, best: ZERO, range };
  }
  const bounds = ends('bounds');
  const combined = combinedValue(node, entering, holds);
  const value = combined && applySteps(node.steps, combined, (need) => holds(need, 'score'));
  return {
    state: value === null ? 'missing' : 'counted',
    value,
    worst: bounds.low,
    best: bounds.high,
    range,
    ...(entering.length > 0 && entering.every(mayBeLeftOut) && { mayNotApply: true }),
    ...(entering.some(opensRange) && { isRangeOpen: true }),
  };
}

/** Whether an open answer decides how far the node reaches; ratios and tables state it themselves. */
function opensRange({ weight, measure: { mayNotApply, isRangeOpen, readings } }: Input): boolean {
  return !isKnown(weight) || Boolean(mayNotApply || isRangeOpen || readings);
}

/** What the rule gives for the inputs whose value is known; null where there is none. */
export function combinedValue(
  node: ScoreNode,
  entering: readonly Input[],
  holds: Holds,
): Exact | null {
  if (entering.some(({ measure }) => measure.untold) && node.rule !== 'first_match') return null;
  // A rule that looks at its inputs one by one needs every one of them.
  if (WHOLE.includes(node.rule)) {
    const isOpen = node.rule !== 'first_match' && entering.some(({ measure }) => !measure.value);
    return isOpen ? null : valueOf(node, entering, holds);
  }
  const known = entering.filter((input) => input.measure.value !== null);
  return known.length === 0 ? null : valueOf(node, known, holds);
}

const WHOLE: readonly ScoreNode['rule'][] = ['quotient', 'lookup', 'first_match'];

/** Inputs that are not excluded, as they enter the node's rule: what follows the others takes their mean. */
export function enterTogether(node: ScoreNode, inputs: readonly Input[]): readonly Input[] {
  const present = inputs.filter(({ measure }) => measure.state !== 'excluded');
  return impute(present.map((input) => enter(node, input)));
}

/** An input as it enters the node's rule: mirrored where asked, as its points or as its share of its range. */
function enter(node: ScoreNode, input: Input): Input {
  return { ...input, measure: enterMeasure(node, input.measure, input) };
}

export function enterMeasure(
  { items, states }: ScoreNode,
  measure: Measure,
  { reverse }: Pick<Input, 'reverse'>,
): Measure {
  const { readings = [measure] } = measure;
  const entered = readings.map((reading) => bounded(placeIn({ items, states }, reading, reverse)));
  const merged = mergeReadings(entered);
  return merged.untold ? bounded(withoutNumber(merged, { rules: states })) : merged;
}

/** A share needs a range, and one that is not of length 0. */
function placeIn(
  { items, states }: Pick<ScoreNode, 'items' | 'states'>,
  reading: Measure,
  reverse: boolean,
): Measure {
  const { value, range, isRangeOpen } = reading;
  const isFlat = items === 'percent' && range.low.equals(range.high);
  if (isRangeOpen || (isFlat && value !== null)) return placedOpen(reading, items, reverse);
  const found = placed(reading, items, reverse);
  // No answer will give it a share.
  return isFlat ? boundedWithout(found, 'always', { rules: states }) : found;
}

/** With what stands in for it inside its bounds. */
function bounded(measure: Measure): Measure {
  const { low, high } = boundsOf(measure);
  return { ...measure, worst: low, best: high };
}

/** Without a range, no number has a place in it: only what holds for all of them is known. */
function placedOpen(measure: Measure, items: ScoreNode['items'], reverse: boolean): Measure {
  if (items === 'raw' && !reverse) return measure;
  const { worst, best, range, isRangeOpen, ...other } = measure;
  const lacks = isRangeOpen ? 'maybe' : 'always';
  const open = { ...other, state: 'missing', value: null, untold: true, lacks } as const;
  if (items === 'percent') return { ...open, worst: ZERO, best: HUNDRED, range: PERCENT };
  const low = range.low.add(range.low).sub(best);
  const high = range.high.add(range.high).sub(worst);
  return { ...open, worst: low, best: high, range, ...(isRangeOpen && { isRangeOpen }) };
}

const PERCENT: Interval = { low: ZERO, high: HUNDRED };

function placed(given: Measure, items: ScoreNode['items'], reverse: boolean): Measure {
  const measure = reverse ? mirrored(given) : given;
  if (items === 'raw') return measure;
  const { value, worst, best, range } = measure;
  const scale = (points: Exact): Exact => percentOf(points, range.low, range.high);
  return {
    ...measure,
    value: value && scale(value),
    worst: scale(worst),
    best: scale(best),
    range: PERCENT,
  };
}

/** What is stated for want of an answer stays as it is: leaving out a mirrored question never pays. */
function mirrored(measure: Measure): Measure {
  const { state, value, stated, worst, best } = measure;
  const { low, high } = measure.range;
  const mirror = (points: Exact): Exact => low.add(high).sub(points);
  if (stated && state === 'counted') return measure;
  return {
    ...measure,
    value: stated ? value : value && mirror(value),
    worst: mirror(best),
    best: mirror(worst),
  };
}

/** Person-mean imputation: what asks for it counts as the mean of the values that are known. */
function impute(inputs: readonly Input[]): readonly Input[] {
  const known = inputs.filter(({ measure }) => measure.value !== null);
  const value = known.length > 0 ? meanOf(known, 'value') : null;
  // What does not apply is not unknown: it follows the others, open ones too, also in the bounds.
  const others = inputs.filter(({ measure }) => measure.impute !== 'bounds');
  const imputed = inputs.map((input) => {
    const { measure } = input;
    if (measure.impute === undefined) return input;
    if (measure.impute === 'value' || others.length === 0) {
      return { ...input, measure: { ...measure, value } };
    }
    return { ...input, measure: { ...measure, value, ...meanEnds(others) } };
  });
  return imputed.map((input) => {
    const ends = input.measure.mayFollow && allEnds(imputed);
    return { ...input, measure: { ...input.measure, ...ends } };
  });
}

/** The mean of those that are left lies between the least and the greatest of all. */
function meanEnds(inputs: readonly Input[]): Pick<Measure, 'worst' | 'best'> {
  if (!inputs.some(mayBeLeftOut)) {
    return { worst: meanOf(inputs, 'worst'), best: meanOf(inputs, 'best') };
  }
  return allEnds(inputs);
}

function allEnds(inputs: readonly Input[]): Pick<Measure, 'worst' | 'best'> {
  const { low, high } = hull(inputs.flatMap(({ measure: { worst, best } }) => [worst, best]));
  return { worst: low, best: high };
}

function meanOf(inputs: readonly Input[], side: Side): Exact {
  return sum(inputs.map(({ measure }) => pick(measure, side))).div(exact(String(inputs.length)));
}
