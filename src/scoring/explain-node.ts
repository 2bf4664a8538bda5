import type { NodeInput, ScoreNode } from '../questionnaire/types.ts';
import { combine, enter } from './combine.ts';
import type { Input } from './combine.ts';
import { percentOf, sum } from './exact.ts';
import type { Exact } from './exact.ts';
import { explainLevels } from './explain-levels.ts';
import { explainQuestion, policyFor } from './explain-question.ts';
import type { InputExplanation, NodeExplanation, QuestionExplanation } from './explanation.ts';
import { quantity } from './explanation.ts';
import { inputsOf, nodeResult, obstacleOf } from './score.ts';
import type { Scored } from './score.ts';
import { applySteps } from './steps.ts';
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
  return {
    kind: 'node',
    id: node.id,
    title: node.title,
    path: pathOf(node.id, trace),
    status,
    value: quantity(value),
    shown,
    places: sheet.places,
    percent: value && quantity(percentOf(value, range.low, range.high)),
    worst: quantity(worst),
    best: quantity(best),
    range: endsOf(range),
    rule: node.rule,
    ...(node.k !== undefined && { k: node.k }),
    ...(node.start !== undefined && { start: node.start }),
    ...(node.where && { where: node.where }),
    steps: stepsOf(node, sums.combined),
    items: node.items,
    states: node.states,
    combined: quantity(sums.combined),
    weights: quantity(sums.weights),
    obstacle: status === 'not_computable' ? obstacle(node, given, own) : null,
    coverage: { ...own.coverage, least: node.minimumCoverage },
    inputs: node.of.flatMap((input, position) => {
      const entry = given[position];
      if (!entry) return [];
      const path = trace.loaded.written.inputs.get(node.id)?.[position];
      return [explainInput({ node, input, entry, path: path ?? [] }, sums, trace)];
    }),
    levels: explainLevels(node, trace),
  };
}

function obstacle(
  node: ScoreNode,
  given: readonly Input[],
  { coverage }: Scored,
): NodeExplanation['obstacle'] {
  return obstacleOf(node, given, coverage) ?? 'unanswered';
}

interface Sums {
  readonly combined: Exact | null;
  /** Of the inputs that count. */
  readonly weights: Exact;
}

function sumsOf(node: ScoreNode, given: readonly Input[]): Sums {
  const counting = given.filter(({ measure }) => measure.state !== 'excluded' && measure.value);
  return {
    combined: combine({ ...node, steps: [] }, given).value,
    weights: sum(counting.map((input) => input.weight)),
  };
}

/** Every later step with the value it gives; null from where a number lies in no band. */
function stepsOf({ steps }: ScoreNode, combined: Exact | null): NodeExplanation['steps'] {
  return steps.map((step, position) => ({
    step,
    value: quantity(combined && applySteps(steps.slice(0, position + 1), combined)),
  }));
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
  const entered = entry.measure.state === 'excluded' ? null : enter(node, entry).measure;
  const value = entered && entered.value;
  return {
    path,
    weight: input.weight,
    ...partOf(node, value, entry.weight, sums),
    state: entry.measure.state,
    policy: policyOf(input, node, trace),
    value: quantity(value),
    bounds: entered && { worst: quantity(entered.worst), best: quantity(entered.best) },
    normalised: entered && node.items === 'percent' ? normalised(entry) : null,
    of: explainPart(input, trace),
  };
}

function normalised({ measure }: Input): InputExplanation['normalised'] {
  const { value, range } = measure;
  return { from: quantity(value), range: endsOf(range) };
}

/** What a value is of the whole; null where it does not count. */
function partOf(
  { rule }: ScoreNode,
  value: Exact | null,
  weight: Exact,
  { combined, weights }: Sums,
): Pick<InputExplanation, 'share' | 'adds' | 'decides'> {
  const ordered = rule === 'min' || rule === 'max';
  if (value === null) return { share: null, adds: null, decides: ordered ? false : null };
  const part = weight.div(weights);
  const adds = ADDS[rule]?.(value, weight, part) ?? null;
  const decides = ordered ? value.equals(combined ?? value) : null;
  return { share: quantity(part), adds: quantity(adds), decides };
}

/** What an input adds, under the rules that add. `part` is its share of the weights. */
const ADDS: Readonly<
  Partial<Record<ScoreNode['rule'], (value: Exact, weight: Exact, part: Exact) => Exact>>
> = {
  sum: (value, weight) => value.mul(weight),
  subtract: (value, weight) => value.mul(weight).neg(),
  mean: (value, _, part) => value.mul(part),
};

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
