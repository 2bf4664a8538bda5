import { ANSWER_STATES } from '../../questionnaire/answer-states.ts';
import type { AnswerState } from '../../answers/types.ts';
import type { NodeInput, ScoreNode } from '../../questionnaire/scoring-types.ts';
import { OPPOSITE, pick } from '../aggregate.ts';
import { enterMeasure } from '../combine.ts';
import type { Exact } from '../exact.ts';
import { rulesFor } from '../measure-input.ts';
import { measureQuestion, rangeOf } from '../measure.ts';
import type { Measure } from '../measure.ts';
import type { CompiledQuestion } from './compile-question.ts';
import { minus, NOTHING, over, ratio, reduced, times } from '../ratio.ts';
import { toRatio } from './to-ratio.ts';
import type { Ratio } from '../ratio.ts';
import { FOLLOWS, PRESENT, SIDE_NAMES, UNSURE } from './sides.ts';

/** What a question brings to a node, worked out by the exact scorer for every state. */
export interface Line {
  /** An answer enters as its whole points times `slope` plus `offset`. */
  readonly slope: Ratio;
  readonly offset: Ratio;
  /** By state. */
  readonly effects: readonly number[];
  /** By state and side; null where there is nothing, or where it depends on the answer. */
  readonly fixed: readonly (Ratio | null)[];
  /** The greatest size of the question's whole points. */
  readonly bound: number;
}

export function tabulate(node: ScoreNode, input: NodeInput, compiled: CompiledQuestion): Line {
  const { question, bound } = compiled;
  const range = rangeOf(question);
  const answered = (points: Exact): Measure => ({
    state: 'counted',
    value: points,
    worst: points,
    best: points,
    range,
  });
  const entering = (measure: Measure): Measure =>
    enterMeasure(node, measure, { reverse: input.reverse ?? false });
  const unanswered = (state: AnswerState): Measure =>
    measureQuestion(question, undefined, state, { rules: rulesFor(input, node) });
  const measures = ANSWER_STATES.map((state) =>
    entering(state === 'answered' ? answered(range.low) : unanswered(state)),
  );
  return {
    ...lineThrough(
      { x: toRatio(range.low), y: toRatio(entering(answered(range.low)).worst) },
      { x: toRatio(range.high), y: toRatio(entering(answered(range.high)).worst) },
      compiled.denominator,
    ),
    effects: measures.map(effectOf),
    fixed: measures.flatMap((measure) => sidesOf(measure, node)),
    bound,
  };
}

interface Point {
  readonly x: Ratio;
  readonly y: Ratio;
}

/** What enters grows evenly from the least points to the most. */
function lineThrough(
  low: Point,
  high: Point,
  denominator: number,
): { readonly slope: Ratio; readonly offset: Ratio } {
  const run = minus(high.x, low.x);
  const rise = run.n === 0 ? NOTHING : over(minus(high.y, low.y), run);
  return {
    slope: reduced(times(rise, ratio(1, denominator))),
    offset: reduced(minus(low.y, times(rise, low.x))),
  };
}

function effectOf({ state, impute }: Measure): number {
  if (state === 'excluded') return 0;
  const unsure = state === 'missing' ? UNSURE : 0;
  return PRESENT | unsure | (impute === undefined ? 0 : FOLLOWS);
}

/** What is best for an input is worst where it is taken off. */
function sidesOf(measure: Measure, { rule }: ScoreNode): readonly (Ratio | null)[] {
  if (measure.state === 'excluded') return SIDE_NAMES.map(() => null);
  return SIDE_NAMES.map((side) => {
    if (side === 'value' && measure.value === null) return null;
    return toRatio(pick(measure, rule === 'subtract' ? OPPOSITE[side] : side));
  });
}
