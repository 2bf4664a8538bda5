import type { ScoreNode } from '../questionnaire/types.ts';
import { highest, HUNDRED, lowest, percentOf, sum, ZERO } from './exact.ts';
import type { Exact } from './exact.ts';
import type { Measure } from './measure.ts';

export interface Input {
  readonly weight: Exact;
  readonly measure: Measure;
}

/** Inputs → the node's own measure, by its rule. Excluded inputs leave no trace. */
export function combine(node: ScoreNode, inputs: readonly Input[]): Measure {
  const present = inputs.filter((input) => input.measure.state !== 'excluded');
  const entering = present.map((input) => enter(node, input));
  const range = {
    low: aggregate(node.rule, entering, (measure) => measure.range.low),
    high: aggregate(node.rule, entering, (measure) => measure.range.high),
  };
  if (present.length === 0) {
    return { state: 'excluded', value: null, worst: ZERO, best: ZERO, range };
  }
  const known = entering.filter((input) => input.measure.value !== null);
  return {
    state: known.length === 0 ? 'missing' : 'counted',
    value:
      known.length === 0 ? null : aggregate(node.rule, known, (measure) => measure.value ?? ZERO),
    worst: aggregate(node.rule, entering, (measure) => measure.worst),
    best: aggregate(node.rule, entering, (measure) => measure.best),
    range,
  };
}

/** An input as it enters the node's rule: as its points, or as its share of its own range. */
export function enter({ items }: ScoreNode, { weight, measure }: Input): Input {
  if (items === 'raw') return { weight, measure };
  const { low, high } = measure.range;
  const scale = (value: Exact): Exact => percentOf(value, low, high);
  return {
    weight,
    measure: {
      state: measure.state,
      value: measure.value && scale(measure.value),
      worst: scale(measure.worst),
      best: scale(measure.best),
      range: { low: ZERO, high: HUNDRED },
    },
  };
}

function aggregate(
  rule: ScoreNode['rule'],
  inputs: readonly Input[],
  pick: (measure: Measure) => Exact,
): Exact {
  if (inputs.length === 0) return ZERO;
  const values = inputs.map((input) => pick(input.measure));
  if (rule === 'min') return lowest(values);
  if (rule === 'max') return highest(values);
  const total = sum(inputs.map((input) => pick(input.measure).mul(input.weight)));
  return rule === 'sum' ? total : total.div(sum(inputs.map((input) => input.weight)));
}
