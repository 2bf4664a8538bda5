import type { ScoreNode } from '../questionnaire/types.ts';
import { aggregate, pick } from './aggregate.ts';
import type { Input, Side } from './aggregate.ts';
import { exact, HUNDRED, percentOf, sum, ZERO } from './exact.ts';
import type { Exact } from './exact.ts';
import type { Measure } from './measure.ts';
import { applySteps, applyToInterval } from './steps.ts';

export type { Input } from './aggregate.ts';

/** Inputs → the node's own measure, by its rule and its later steps. Excluded inputs leave no trace. */
export function combine(node: ScoreNode, inputs: readonly Input[]): Measure {
  const present = inputs.filter((input) => input.measure.state !== 'excluded');
  const entering = enterTogether(node, present);
  const range = applyToInterval(node.steps, {
    low: aggregate(node, entering, 'low'),
    high: aggregate(node, entering, 'high'),
  });
  if (present.length === 0) {
    return { state: 'excluded', value: null, worst: ZERO, best: ZERO, range };
  }
  const known = entering.filter((input) => input.measure.value !== null);
  const bounds = applyToInterval(node.steps, {
    low: aggregate(node, entering, 'worst'),
    high: aggregate(node, entering, 'best'),
  });
  const value = known.length === 0 ? null : applySteps(node.steps, aggregate(node, known, 'value'));
  return {
    state: value === null ? 'missing' : 'counted',
    value,
    worst: bounds.low,
    best: bounds.high,
    range,
  };
}

/** Inputs that are not excluded, as they enter the node's rule: what follows the others takes their mean. */
export function enterTogether(node: ScoreNode, present: readonly Input[]): readonly Input[] {
  return impute(present.map((input) => enter(node, input)));
}

/** An input as it enters the node's rule: mirrored where asked, as its points or as its share of its range. */
export function enter({ items }: ScoreNode, { weight, measure, reverse }: Input): Input {
  const own = reverse ? mirrored(measure) : measure;
  if (items === 'raw') return { weight, measure: own };
  const { low, high } = own.range;
  const scale = (value: Exact): Exact => percentOf(value, low, high);
  return {
    weight,
    measure: {
      ...own,
      value: own.value && scale(own.value),
      worst: scale(own.worst),
      best: scale(own.best),
      range: { low: ZERO, high: HUNDRED },
    },
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
