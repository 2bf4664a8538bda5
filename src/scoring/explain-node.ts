import type { NodeInput, ScoreNode } from '../questionnaire/scoring-types.ts';
import { countsIn } from './aggregate.ts';
import type { Input } from './aggregate.ts';
import { combinedValue, enterTogether } from './combine.ts';
import { highest, lowest, percentOf, sum, ZERO } from './exact.ts';
import type { Exact } from './exact.ts';
import { explainLevels } from './explain-levels.ts';
import { explainNeed } from './explain-need.ts';
import { explainQuestion, policyFor } from './explain-question.ts';
import type { InputExplanation, NodeExplanation, QuestionExplanation } from './explanation.ts';
import { quantity } from './explanation.ts';
import { nodeResult } from './score.ts';
import { isShort } from './put-together.ts';
import { holdsFor, inputsOf, lookInside, obstacleOf } from './score-nodes.ts';
import { isThere, scoredOf } from './sheet.ts';
import type { Scored } from './sheet.ts';
import { takeStep } from './steps.ts';
import { endsOf, pathOf } from './trace.ts';
import type { Trace } from './trace.ts';
import { isKnown } from './weigh.ts';

/** A node with its rule, its levels and, all the way down, its inputs. */
export function explainNode(node: ScoreNode, trace: Trace): NodeExplanation {
  const { sheet } = trace;
  const own = scoredOf(node.id, sheet);
  const { value, worst, best, range } = own.measure;
  const given = inputsOf(node, sheet);
  const { status, shown } = nodeResult(node, sheet);
  const sums = sumsOf(node, given, trace);
  const path = pathOf(node.id, trace);
  return {
    kind: 'node',
    id: node.id,
    title: node.title,
    path,
    status,
    value: quantity(value),
    shown,
    places: sheet.loaded.questionnaire.scoring.places,
    rounding: sheet.loaded.questionnaire.scoring.rounding,
    percent:
      value && !range.low.equals(range.high)
        ? quantity(percentOf(value, range.low, range.high))
        : null,
    worst: quantity(worst),
    best: quantity(best),
    range: endsOf(range),
    rule: node.rule,
    items: node.items,
    states: node.states,
    with: withOf(node),
    cases: explainCases(node, path, trace),
    combined: quantity(sums.combined),
    steps: stepsTaken(node, sums, path, trace),
    weights: quantity(sums.weights),
    obstacle: status === 'not_computable' ? obstacle(node, sums, own) : null,
    coverage: {
      ...own.coverage,
      least: node.minimumCoverage,
      least_answers: node.minimumAnswers ?? 0,
    },
    inputs: node.of.flatMap((input, position) => {
      const entry = given[position];
      if (!entry || !isThere(input.id, sheet)) return [];
      const named = trace.loaded.written.inputs.get(node.id)?.[position] ?? path;
      return [explainInput({ node, input, entry, path: named }, sums, trace)];
    }),
    levels: explainLevels(node, trace),
  };
}

function withOf({ k, start, where, stops }: ScoreNode): NodeExplanation['with'] {
  return {
    ...(k !== undefined && { k }),
    ...(start !== undefined && { start }),
    ...(where && { where }),
    ...(stops && { stops }),
  };
}

function explainCases(
  node: ScoreNode,
  path: NodeExplanation['path'],
  trace: Trace,
): NodeExplanation['cases'] {
  const holds = holdsFor(node, trace.sheet);
  const look = lookInside(node, trace.sheet, 'score');
  return (node.cases ?? []).map(({ needs, value }, place) => {
    const here = [...path, 'cases', place];
    return {
      path: here,
      truth: needs ? holds(needs, 'score') : 'yes',
      needs: needs ? explainNeed(needs, [...here, 'needs'], look, trace) : null,
      value,
    };
  });
}

function obstacle(
  node: ScoreNode,
  { combined, entered, known, values }: Sums,
  { coverage }: Scored,
): NodeExplanation['obstacle'] {
  const hindrance = obstacleOf(node, [...entered.values()], coverage);
  if (hindrance) return hindrance;
  if (combined) return 'no_band';
  if (node.rule === 'first_match') return 'undecided';
  if (values.length < entered.size || values.length === 0) return 'unanswered';
  if (isShort(node, known)) return 'short';
  return WITHOUT_RESULT[node.rule] ?? 'no_band';
}

/** What it means where a rule makes no number of numbers that are all there. */
const WITHOUT_RESULT: Readonly<Partial<Record<ScoreNode['rule'], NodeExplanation['obstacle']>>> = {
  quotient: 'divisor',
  lookup: 'row',
  geometric_mean: 'root',
  mean: 'no_weight',
};

function stepsTaken(
  node: ScoreNode,
  { combined }: Sums,
  path: NodeExplanation['path'],
  trace: Trace,
): NodeExplanation['steps'] {
  const holds = holdsFor(node, trace.sheet);
  let value = combined;
  return node.steps.map((step, position) => {
    const truth = step.when ? holds(step.when, 'score') : 'yes';
    value = value && takeStep(step, value, () => truth);
    return { path: [...path, 'then', position], step, truth, value: quantity(value) };
  });
}

interface Sums {
  /** Each input as it enters the rule. */
  readonly entered: ReadonlyMap<Input, Input>;
  /** The inputs that count. */
  readonly known: readonly Input[];
  /** Their values. */
  readonly values: readonly Exact[];
  readonly combined: Exact | null;
  /** Of the inputs that count. */
  readonly weights: Exact;
}

function sumsOf(node: ScoreNode, given: readonly Input[], { sheet }: Trace): Sums {
  const present = given.filter(({ measure }) => measure.state !== 'excluded');
  const entering = enterTogether(node, given);
  const known = entering.filter(({ measure }) => measure.value !== null);
  return {
    entered: new Map(
      present.flatMap((input, position) => {
        const entry = entering[position];
        return entry ? [[input, entry] as const] : [];
      }),
    ),
    known,
    values: known.flatMap(({ measure }) => measure.value ?? []),
    combined: combinedValue(node, entering, holdsFor(node, sheet)),
    weights: sum(known.map(({ weight }) => weight.low)),
  };
}

interface Entry {
  readonly node: ScoreNode;
  readonly input: NodeInput;
  readonly entry: Input;
  readonly path: InputExplanation['path'];
}

function explainInput(
  { node, input, entry, path }: Entry,
  sums: Sums,
  trace: Trace,
): InputExplanation {
  const entered = sums.entered.get(entry) ?? null;
  const measure = entered && entered.measure;
  const reverse = input.reverse ?? false;
  return {
    path,
    weight: isKnown(entry.weight) ? quantity(entry.weight.low) : null,
    as: input.as,
    recoded: input.recodes.length > 0,
    ...partOf(node, entered, sums),
    state: entry.measure.state,
    policy: policyOf(input, node, trace),
    value: quantity(measure && measure.value),
    bounds: measure && { worst: quantity(measure.worst), best: quantity(measure.best) },
    reverse,
    normalised: entered && (reverse || node.items === 'percent') ? normalised(entry) : null,
    of: explainPart(input, trace),
  };
}

function normalised({ measure }: Input): InputExplanation['normalised'] {
  const { value, range } = measure;
  return { from: quantity(value), range: endsOf(range) };
}

/** What a value is of the whole; null where it does not count. */
function partOf(
  node: ScoreNode,
  entered: Input | null,
  sums: Sums,
): Pick<InputExplanation, 'share' | 'adds' | 'decides'> {
  if (!entered?.measure.value || !isKnown(entered.weight) || !sums.combined) {
    return { share: null, adds: null, decides: null };
  }
  const weight = entered.weight.low;
  return {
    share: sums.weights.equals(ZERO) ? null : quantity(weight.div(sums.weights)),
    adds: quantity(added(node, entered.measure.value, weight, sums)),
    decides: isTaken(node, entered, sums),
  };
}

function added(
  { rule, stops }: ScoreNode,
  value: Exact,
  weight: Exact,
  { weights }: Sums,
): Exact | null {
  if (stops) return null;
  const weighed = value.mul(weight);
  if (rule === 'mean') return weighed.div(weights);
  if (rule === 'subtract') return ZERO.sub(weighed);
  return rule === 'sum' ? weighed : null;
}

type Takes = (value: Exact, ascending: readonly Exact[], node: ScoreNode) => boolean;

/** Which values a rule takes, for rules that take some only. */
const TAKES: Readonly<Partial<Record<ScoreNode['rule'], Takes>>> = {
  min: (value, ascending) => value.equals(lowest(ascending)),
  max: (value, ascending) => value.equals(highest(ascending)),
  lowest: (value, ascending, { k = 1 }) => value.lte(ascending[k - 1] ?? value),
  highest: (value, ascending, { k = 1 }) => value.gte(ascending.at(-k) ?? value),
};

function isTaken(node: ScoreNode, entered: Input, { values }: Sums): boolean | null {
  if (node.rule === 'count' || node.rule === 'share') {
    return countsIn(node, entered, 'score') === 'yes';
  }
  const ascending = values.toSorted((a, b) => a.compare(b));
  const value = entered.measure.value;
  return (value && TAKES[node.rule]?.(value, ascending, node)) ?? null;
}

function policyOf(
  { id, of }: NodeInput,
  node: ScoreNode,
  trace: Trace,
): InputExplanation['policy'] {
  if (of === 'node') {
    const isOpen = trace.sheet.scored.get(id)?.measure.state === 'missing';
    return (isOpen ? node.states.not_computable : undefined) ?? null;
  }
  return policyFor(id, node, trace);
}

function explainPart({ id, of }: NodeInput, trace: Trace): NodeExplanation | QuestionExplanation {
  const node = trace.sheet.nodes.get(id);
  if (of === 'node' && node) return explainNode(node, trace);
  const question = trace.sheet.questions.get(id);
  if (!question) throw new Error(`"${id}" is nowhere`);
  return explainQuestion(question, trace);
}
