import type { NodeInput, ScoreNode } from '../questionnaire/types.ts';
import { aggregate, lies } from './aggregate.ts';
import { enterTogether } from './combine.ts';
import type { Input } from './combine.ts';
import { highest, lowest, percentOf, sum } from './exact.ts';
import type { Exact } from './exact.ts';
import { explainLevels } from './explain-levels.ts';
import { explainQuestion, policyFor } from './explain-question.ts';
import type { InputExplanation, NodeExplanation, QuestionExplanation } from './explanation.ts';
import { quantity } from './explanation.ts';
import { applyStep } from './steps.ts';
import { inputsOf, nodeResult, obstacleOf } from './score.ts';
import type { Scored } from './score.ts';
import { endsOf, pathOf } from './trace.ts';
import type { Trace } from './trace.ts';

/** A node with its rule, its levels and, all the way down, its inputs. */
export function explainNode(node: ScoreNode, trace: Trace): NodeExplanation {
  const { sheet, scored } = trace;
  const own = scored.get(node.id);
  if (!own) throw new Error(`node "${node.id}" was not scored`);
  const { value, worst, best, range } = own.measure;
  const given = inputsOf(node, sheet, scored);
  const { status, shown } = nodeResult(node, sheet, scored);
  const sums = sumsOf(node, given);
  const path = pathOf(node.id, trace);
  return {
    kind: 'node',
    id: node.id,
    title: node.title,
    path,
    status,
    value: quantity(value),
    shown,
    places: sheet.places,
    percent: value && quantity(percentOf(value, range.low, range.high)),
    worst: quantity(worst),
    best: quantity(best),
    range: endsOf(range),
    rule: node.rule,
    items: node.items,
    states: node.states,
    with: withOf(node),
    combined: quantity(sums.combined),
    steps: stepsTaken(node, sums, path),
    weights: quantity(sums.weights),
    obstacle: status === 'not_computable' ? obstacle(node, given, sums, own) : null,
    coverage: {
      ...own.coverage,
      least: node.minimumCoverage,
      least_answers: node.minimumAnswers ?? 0,
    },
    inputs: node.of.flatMap((input, position) => {
      const entry = given[position];
      if (!entry) return [];
      const named = trace.loaded.written.inputs.get(node.id)?.[position] ?? path;
      return [explainInput({ node, input, entry, path: named }, sums, trace)];
    }),
    levels: explainLevels(node, trace),
  };
}

function withOf({ k, start, where }: ScoreNode): NodeExplanation['with'] {
  return {
    ...(k !== undefined && { k }),
    ...(start !== undefined && { start }),
    ...(where && { where }),
  };
}

function obstacle(
  node: ScoreNode,
  given: readonly Input[],
  { combined }: Sums,
  { coverage }: Scored,
): NodeExplanation['obstacle'] {
  return obstacleOf(node, given, coverage) ?? (combined ? 'no_band' : 'unanswered');
}

function stepsTaken(
  { then }: ScoreNode,
  { combined }: Sums,
  path: NodeExplanation['path'],
): NodeExplanation['steps'] {
  let value = combined;
  return then.map((step, position) => {
    value = value && applyStep(step, value);
    return { path: [...path, 'then', position], step, value: quantity(value) };
  });
}

interface Sums {
  /** Each input as it enters the rule. */
  readonly entered: ReadonlyMap<Input, Input>;
  /** The values that count. */
  readonly values: readonly Exact[];
  readonly combined: Exact | null;
  /** Of the inputs that count. */
  readonly weights: Exact;
}

function sumsOf(node: ScoreNode, given: readonly Input[]): Sums {
  const present = given.filter(({ measure }) => measure.state !== 'excluded');
  const entering = enterTogether(node, present);
  const known = entering.filter(({ measure }) => measure.value !== null);
  return {
    entered: new Map(
      present.flatMap((input, position) => {
        const entry = entering[position];
        return entry ? [[input, entry] as const] : [];
      }),
    ),
    values: known.flatMap(({ measure }) => measure.value ?? []),
    combined: known.length === 0 ? null : aggregate(node, known, 'value'),
    weights: sum(known.map((input) => input.weight)),
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
  const entered = sums.entered.get(entry)?.measure ?? null;
  const reverse = input.reverse ?? false;
  const value = entered && entered.value;
  return {
    path,
    weight: input.weight,
    ...partOf(node, value, entry.weight, sums),
    state: entry.measure.state,
    policy: policyOf(input, node, trace),
    value: quantity(value),
    bounds: entered && { worst: quantity(entered.worst), best: quantity(entered.best) },
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
  value: Exact | null,
  weight: Exact,
  sums: Sums,
): Pick<InputExplanation, 'share' | 'adds' | 'decides'> {
  if (value === null) return { share: null, adds: null, decides: null };
  const share = quantity(weight.div(sums.weights));
  return {
    share,
    adds: quantity(added(node, value, weight, sums)),
    decides: isTaken(node, value, sums),
  };
}

function added({ rule }: ScoreNode, value: Exact, weight: Exact, { weights }: Sums): Exact | null {
  const weighed = value.mul(weight);
  if (rule === 'mean') return weighed.div(weights);
  if (rule === 'subtract') return weighed.neg();
  return rule === 'sum' ? weighed : null;
}

type Takes = (value: Exact, ascending: readonly Exact[], node: ScoreNode) => boolean;

/** Which values a rule takes or counts, for rules that look at some only. */
const TAKES: Readonly<Partial<Record<ScoreNode['rule'], Takes>>> = {
  min: (value, ascending) => value.equals(lowest(ascending)),
  max: (value, ascending) => value.equals(highest(ascending)),
  lowest: (value, ascending, { k = 1 }) => value.lte(ascending[k - 1] ?? value),
  highest: (value, ascending, { k = 1 }) => value.gte(ascending.at(-k) ?? value),
  count: (value, _, { where = {} }) => lies(value, where),
  share: (value, _, { where = {} }) => lies(value, where),
};

function isTaken(node: ScoreNode, value: Exact, { values }: Sums): boolean | null {
  const ascending = values.toSorted((a, b) => a.compare(b));
  return TAKES[node.rule]?.(value, ascending, node) ?? null;
}

function policyOf(
  { id, of }: NodeInput,
  node: ScoreNode,
  trace: Trace,
): InputExplanation['policy'] {
  if (of === 'node') {
    return trace.scored.get(id)?.measure.state === 'missing' ? node.states.skipped : null;
  }
  return policyFor(id, node, trace);
}

function explainPart({ id, of }: NodeInput, trace: Trace): NodeExplanation | QuestionExplanation {
  const node = trace.loaded.questionnaire.scoring.nodes.find((candidate) => candidate.id === id);
  if (of === 'node' && node) return explainNode(node, trace);
  const question = trace.sheet.questions.get(id);
  if (!question) throw new Error(`"${id}" is nowhere`);
  return explainQuestion(question, trace);
}
