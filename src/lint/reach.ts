import type { Question } from '../questionnaire/question-types.ts';
import type { NodeInput, ScoreNode } from '../questionnaire/scoring-types.ts';
import type { Questionnaire } from '../questionnaire/types.ts';
import { questionsById } from '../questionnaire/questions-of.ts';
import { exact, exactOrNull, HUNDRED, percentOf, sum, ZERO } from '../scoring/exact.ts';
import type { Exact } from '../scoring/exact.ts';
import { hull, times } from '../scoring/intervals.ts';
import type { Interval } from '../scoring/intervals.ts';
import { rangeOf, standIn } from '../scoring/measure.ts';
import { applyToInterval } from '../scoring/steps.ts';

/** All that nodes and questions can come to, by id; absent where nothing sure can be said. */
export type Reach = ReadonlyMap<string, Interval>;

/** What nodes come to, and what their rules give before the later steps. */
export interface Reached {
  readonly nodes: Reach;
  readonly inside: Reach;
}

/**
 * For every node an interval that holds its score whatever is answered, left out, hidden or does not
 * apply. It may be too wide, never too narrow: what lies outside cannot be reached.
 */
export function reachOf(questionnaire: Questionnaire): Reached {
  const questions = questionsById(questionnaire);
  const nodes = new Map<string, Interval>(
    [...questions.values()].map((question) => [question.id, rangeOf(question)]),
  );
  const inside = new Map<string, Interval>();
  for (const node of questionnaire.scoring.nodes) {
    const own = insideReach(node, nodes, { questions, questionnaire });
    if (!own) continue;
    inside.set(node.id, own);
    nodes.set(
      node.id,
      applyToInterval(node.steps, own, () => 'maybe'),
    );
  }
  return { nodes, inside };
}

interface Around {
  readonly questions: ReadonlyMap<string, Question>;
  readonly questionnaire: Questionnaire;
}

/** What a node's rule can give, before its later steps. */
function insideReach(node: ScoreNode, reach: Reach, around: Around): Interval | undefined {
  const inputs = node.of.map((input) => entering(input, node, reach, around));
  const known = inputs.filter((input) => input !== undefined);
  if (node.rule === 'count') return { low: ZERO, high: exact(String(node.of.length)) };
  if (node.rule === 'share') return { low: ZERO, high: exact('1') };
  if (node.rule === 'quotient') return node.range && hull(node.range.map(exact));
  if (node.rule === 'lookup')
    return hull((node.table ?? []).map((row) => exact(row.at(-1) ?? '0')));
  if (node.rule === 'first_match') return casesReach(node, reach);
  return known.length < inputs.length || known.length === 0 ? undefined : combined(node, known);
}

function casesReach({ cases = [] }: ScoreNode, reach: Reach): Interval | undefined {
  const ends = cases.map(({ value }) =>
    typeof value === 'string' ? hull([exact(value)]) : reach.get(value.of),
  );
  const known = ends.filter((one) => one !== undefined);
  return known.length < ends.length
    ? undefined
    : hull(known.flatMap(({ low, high }) => [low, high]));
}

/** An input as it enters the rule, and whether the rule may have to do without it. */
interface Entering extends Interval {
  readonly optional: boolean;
  readonly weight: Interval;
}

function entering(
  input: NodeInput,
  node: ScoreNode,
  reach: Reach,
  around: Around,
): Entering | undefined {
  const own = ownReach(input, reach, around);
  if (!own) return undefined;
  const range = input.range ? hull(input.range.map(exact)) : own;
  const stand = Object.values(node.states).flatMap(
    (rule) => standIn(rule, range, exactOrNull(input.target)) ?? [],
  );
  const raw = hull([own.low, own.high, ...stand]);
  const turned = input.reverse ? mirrored(raw, range) : raw;
  const scaled =
    node.items === 'percent'
      ? { low: share(turned.low, range), high: share(turned.high, range) }
      : turned;
  return { ...scaled, optional: isOptional(input, node, around), weight: weightReach(input) };
}

function mirrored({ low, high }: Interval, range: Interval): Interval {
  const turn = (value: Exact): Exact => range.low.add(range.high).sub(value);
  return { low: turn(high), high: turn(low) };
}

function share(value: Exact, { low, high }: Interval): Exact {
  return percentOf(value, low, high);
}

function ownReach(input: NodeInput, reach: Reach, around: Around): Interval | undefined {
  const question = around.questions.get(input.id);
  if (input.as === 'level') return levelReach(input, around);
  if (input.as === 'number') return question ? numberReach(question) : reach.get(input.id);
  // A number may overshoot its target, and a multiple choice adds up what is recoded.
  const addsUp = input.recodes.length > 0 && question?.kind === 'multiple';
  return input.as === 'score' && !addsUp ? scoreReach(input, reach) : undefined;
}

function levelReach({ id }: NodeInput, { questionnaire }: Around): Interval {
  const node = questionnaire.scoring.nodes.find((candidate) => candidate.id === id);
  return hull((node?.levels?.steps ?? []).map(({ value }) => exact(String(value))));
}

function numberReach({ minimum, maximum }: Question): Interval | undefined {
  return minimum === undefined || maximum === undefined
    ? undefined
    : hull([exact(minimum), exact(maximum)]);
}

function scoreReach({ id, recodes }: NodeInput, reach: Reach): Interval | undefined {
  const own = reach.get(id);
  const points = recodes.flatMap((recode) => Object.values(recode.points).map(exact));
  return own && hull([own.low, own.high, ...points]);
}

/** Hidden, not applicable and left out, not computable, or weighed 0. */
function isOptional(
  { id, of, weightCases, weightFrom }: NodeInput,
  { states }: ScoreNode,
  { questionnaire, questions }: Around,
): boolean {
  if (of === 'node' || weightCases.length > 0 || weightFrom !== undefined) return true;
  const question = questions.get(id);
  const section = questionnaire.sections.find((one) =>
    one.questions.some((candidate) => candidate.id === id),
  );
  const isHidden = question?.when !== undefined || section?.when !== undefined;
  const policies = [
    states.dont_know,
    states.skipped,
    ...(question?.notApplicable ? [states.not_applicable] : []),
  ];
  return isHidden || policies.some((rule) => rule === 'exclude' || rule === 'mean');
}

/** Any weight at all where an answer gives it. */
function weightReach({ weight, weightCases, weightFrom }: NodeInput): Interval {
  const weights = [weight, ...weightCases.map((one) => one.weight)].map(exact);
  return weightFrom === undefined ? hull(weights) : hull([ZERO, ...weights, HUNDRED]);
}

function combined(node: ScoreNode, inputs: readonly Entering[]): Interval {
  const values = hull(inputs.flatMap(({ low, high }) => [low, high]));
  const { rule, start = '0', stops } = node;
  if (rule === 'sum') return summed(inputs, stops !== undefined);
  if (rule === 'subtract') {
    const { low, high } = summed(inputs, stops !== undefined);
    return { low: exact(start).sub(high), high: exact(start).sub(low) };
  }
  if (rule === 'product') {
    return inputs.reduce((all, one) => times(all, one.optional ? withOne(one) : one), ONE_ONLY);
  }
  if (rule === 'mean' && !stops && !inputs.some(({ optional }) => optional))
    return weighted(inputs);
  return stops ? hull([values.low, values.high, ZERO]) : values;
}

const ONE_ONLY = hull([exact('1')]);

function withOne({ low, high }: Interval): Interval {
  return hull([low, high, exact('1')]);
}

/** What may be left out may add nothing. */
function summed(inputs: readonly Entering[], mayStop: boolean): Interval {
  const parts = inputs.map(({ optional, weight, ...values }) => {
    const part = times(values, weight);
    return optional || mayStop ? hull([part.low, part.high, ZERO]) : part;
  });
  return { low: sum(parts.map(({ low }) => low)), high: sum(parts.map(({ high }) => high)) };
}

function weighted(inputs: readonly Entering[]): Interval {
  const weights = sum(inputs.map(({ weight }) => weight.low));
  const { low, high } = summed(inputs, false);
  return { low: low.div(weights), high: high.div(weights) };
}
