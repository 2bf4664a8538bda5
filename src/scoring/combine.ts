import type { ScoreNode } from '../questionnaire/types.ts';
import { pick } from './aggregate.ts';
import type { Input, Side } from './aggregate.ts';
import { exact, HUNDRED, percentOf, sum, ZERO } from './exact.ts';
import type { Exact } from './exact.ts';
import type { Interval } from './intervals.ts';
import type { Measure } from './measure.ts';
import { endsOf, valueOf } from './put-together.ts';
import type { Holds } from './put-together.ts';
import { applySteps, applyToInterval } from './steps.ts';

export type { Input } from './aggregate.ts';

/** Inputs → the node's own measure, by its rule and its later steps. Excluded inputs leave no trace. */
export function combine(node: ScoreNode, inputs: readonly Input[], holds: Holds): Measure {
  const present = inputs.filter((input) => input.measure.state !== 'excluded');
  const entering = enterTogether(node, present);
  const ends = (over: 'bounds' | 'range'): Interval =>
    applyToInterval(node.steps, endsOf(node, entering, over, holds), (need) => holds(need, over));
  const range = ends('range');
  // Cases that look at answers only have no inputs, and still a result.
  if (present.length === 0 && (node.rule !== 'first_match' || inputs.length > 0)) {
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
  };
}

/** What the rule gives for the inputs whose value is known; null where there is none. */
export function combinedValue(
  node: ScoreNode,
  entering: readonly Input[],
  holds: Holds,
): Exact | null {
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
export function enterTogether(node: ScoreNode, present: readonly Input[]): readonly Input[] {
  return impute(present.map((input) => enter(node, input)));
}

/** An input as it enters the node's rule: mirrored where asked, as its points or as its share of its range. */
function enter(node: ScoreNode, input: Input): Input {
  return { ...input, measure: enterMeasure(node, input.measure, input) };
}

export function enterMeasure(
  { items }: ScoreNode,
  measure: Measure,
  { reverse }: Pick<Input, 'reverse'>,
): Measure {
  const own = reverse ? mirrored(measure) : measure;
  if (items === 'raw') return own;
  const { low, high } = own.range;
  const scale = (value: Exact): Exact => percentOf(value, low, high);
  return {
    ...own,
    value: own.value && scale(own.value),
    worst: scale(own.worst),
    best: scale(own.best),
    range: { low: ZERO, high: HUNDRED },
  };
}

function mirrored(measure: Measure): Measure {
  const { low, high } = measure.range;
  const mirror = (value: Exact): Exact => low.add(high).sub(value);
  return {
    ...measure,
    value: measure.value && mirror(measure.value),
    worst: mirror(measure.best),
    best: mirror(measure.worst),
  };
}

/** Person-mean imputation: what asks for it counts as the mean of the values that are known. */
function impute(inputs: readonly Input[]): readonly Input[] {
  const known = inputs.filter(({ measure }) => measure.value !== null);
  if (known.length === 0) return inputs;
  const mean = (side: Side): Exact =>
    sum(known.map(({ measure }) => pick(measure, side))).div(exact(String(known.length)));
  return inputs.map((input) => {
    const { measure } = input;
    if (measure.impute === undefined) return input;
    const value = mean('value');
    // What does not apply is not unknown: it follows the others also in the bounds.
    const bounds = measure.impute === 'bounds' ? { worst: mean('worst'), best: mean('best') } : {};
    return { ...input, measure: { ...measure, value, ...bounds } };
  });
}
