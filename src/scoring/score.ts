import { questionsById } from '../questionnaire/questions-of.ts';
import { lookAtAnswers, stateOf } from '../answers/visibility.ts';
import type { View } from '../answers/visibility.ts';
import type { Answers, AnswerState } from '../answers/types.ts';
import type { LoadedQuestionnaire } from '../questionnaire/load-questionnaire.ts';
import type { Flag, Levels, LevelStep, Question, ScoreNode, Text } from '../questionnaire/types.ts';
import { awardLevel, gatesOf, isMet } from './award-level.ts';
import type { ScoreOf } from './award-level.ts';
import { combine } from './combine.ts';
import type { Input } from './combine.ts';
import { calculate, firedChecks } from './cross-checks.ts';
import { ENGINE } from './engine.ts';
import { exact, percentOf, toDouble, toFixed, toFraction, ZERO } from './exact.ts';
import type { Exact } from './exact.ts';
import { levelShown, measureQuestion, pointsOfAnswer, rangeOf, standIn } from './measure.ts';
import type { Measure } from './measure.ts';
import type { LevelResult, NodeResult, QuestionResult, Result } from './result.ts';

/** Answers → result. Pure: the same two values always give the same result. */
export function score(loaded: LoadedQuestionnaire, answers: Answers): Result {
  const { questionnaire } = loaded;
  const sheet = openSheet(loaded, answers);
  const { view } = sheet;
  const scored = scoreNodes(questionnaire.scoring.nodes, sheet);
  const nodes = Object.fromEntries(
    questionnaire.scoring.nodes.map((node) => [node.id, nodeResult(node, sheet, scored)]),
  );
  const main = nodes[questionnaire.scoring.main];
  const calculated = calculate(questionnaire.calculated, view, answers);
  return {
    ...(answers.id !== undefined && { id: answers.id }),
    engine: ENGINE,
    questionnaire: {
      id: questionnaire.id,
      version: questionnaire.version,
      hash: questionnaire.hash,
    },
    answers: { hash: answers.hash },
    score: main?.score ?? null,
    level: main?.level ?? null,
    calculated: Object.fromEntries(
      [...calculated].map(([id, value]) => [id, value && toDouble(value)]),
    ),
    checks: firedChecks(loaded, calculated, view, answers),
    flags: flagsUp(loaded, view).map((flag) => flag.id),
    nodes,
    questions: questionResults(sheet),
    capabilities: capabilityLevels(sheet),
  };
}

/** The red flags whose conditions hold. */
export function flagsUp(
  { questionnaire, conditions }: LoadedQuestionnaire,
  view: View,
): readonly Flag[] {
  return questionnaire.flags.filter((flag) => conditions.get(flag.when)?.holds(view.facts));
}

/** The answers that count. */
export type Given = Pick<Answers, 'profile' | 'answers'>;

/** What every node is scored from. */
export interface Sheet {
  readonly questions: ReadonlyMap<string, Question>;
  readonly answers: Given;
  readonly view: View;
  readonly places: number;
}

export function openSheet(loaded: LoadedQuestionnaire, answers: Given): Sheet {
  const { questionnaire } = loaded;
  const questions = questionsById(questionnaire);
  const view = lookAtAnswers(loaded, answers);
  return { questions, answers, view, places: questionnaire.scoring.places };
}

/** What one node came to. */
export interface Scored {
  readonly measure: Measure;
  /** The questions below the node, each once. */
  readonly questions: ReadonlySet<string>;
  readonly coverage: Coverage;
}

export interface Coverage {
  readonly answered: number;
  readonly asked: number;
}

/** Every node by its id; they come with inputs before the nodes that use them. */
export function scoreNodes(nodes: readonly ScoreNode[], sheet: Sheet): ReadonlyMap<string, Scored> {
  const scored = new Map<string, Scored>();
  for (const node of nodes) scored.set(node.id, scoreNode(node, sheet, scored));
  return scored;
}

function scoreNode(node: ScoreNode, sheet: Sheet, scored: ReadonlyMap<string, Scored>): Scored {
  const questions = new Set(
    node.of.flatMap(({ id, of }) => (of === 'node' ? [...(scored.get(id)?.questions ?? [])] : id)),
  );
  const inputs = inputsOf(node, sheet, scored);
  const coverage = coverageOf(questions, sheet);
  const measure = combine(node, inputs);
  if (measure.state === 'excluded' || !obstacleOf(node, inputs, coverage)) {
    return { measure, questions, coverage };
  }
  return { measure: { ...measure, state: 'missing', value: null }, questions, coverage };
}

/** What each input of a node brings, in order. */
export function inputsOf(
  node: ScoreNode,
  sheet: Sheet,
  scored: ReadonlyMap<string, Scored>,
): readonly Input[] {
  return node.of.map(({ id, of, weight, reverse = false }) => {
    const child = of === 'node' ? scored.get(id) : undefined;
    const measure = child ? childMeasure(child, node) : measureById(id, node, sheet);
    return { weight: exact(weight), measure, reverse };
  });
}

/** What keeps a node from being computed: too few answers, or an input that is not computable. */
export function obstacleOf(
  node: ScoreNode,
  inputs: readonly Input[],
  { answered, asked }: Coverage,
): 'answers' | 'coverage' | 'inputs' | undefined {
  if (answered < (node.minimumAnswers ?? 0)) return 'answers';
  if (exact(String(answered)).lt(exact(node.minimumCoverage).mul(asked))) return 'coverage';
  const blocked = inputs.some(({ measure }) => measure.state === 'missing' && !measure.value);
  return blocked && node.of.every((input) => input.of === 'node') ? 'inputs' : undefined;
}

/** A node that cannot be computed counts in its parent as a skipped answer would. */
function childMeasure(child: Scored, parent: ScoreNode): Measure {
  const { measure } = child;
  if (measure.state !== 'missing') return measure;
  const rule = parent.states.skipped;
  if (rule === 'mean') return { ...measure, impute: 'value' };
  return { ...measure, value: standIn(rule, measure.range) };
}

function measureById(id: string, node: ScoreNode, sheet: Sheet): Measure {
  const question = sheet.questions.get(id);
  if (!question) throw new Error(`node "${node.id}" names "${id}", which is nowhere`);
  const state = stateOf(id, sheet.view, sheet.answers.answers);
  return measureQuestion(question, sheet.answers.answers.get(id), state, node.states);
}

function coverageOf(ids: ReadonlySet<string>, sheet: Sheet): Coverage {
  const states = [...ids].map((id) => stateOf(id, sheet.view, sheet.answers.answers));
  const asked = states.filter((state) => state !== 'hidden' && state !== 'not_applicable');
  return { answered: asked.filter((state) => state === 'answered').length, asked: asked.length };
}

export function nodeResult(
  node: ScoreNode,
  sheet: Sheet,
  scored: ReadonlyMap<string, Scored>,
): NodeResult {
  const own = scored.get(node.id);
  if (!own) throw new Error(`node "${node.id}" was not scored`);
  const { measure, coverage } = own;
  const { value, worst, best, range } = measure;
  const percent = (points: Exact): number => toDouble(percentOf(points, range.low, range.high));
  return {
    score: value && toDouble(value),
    exact: value && toFraction(value),
    shown: value && toFixed(value, sheet.places),
    min: toDouble(worst),
    max: toDouble(best),
    percent: value && percent(value),
    percent_min: percent(worst),
    percent_max: percent(best),
    coverage: coverage.asked === 0 ? 1 : coverage.answered / coverage.asked,
    answered: coverage.answered,
    asked: coverage.asked,
    status: STATUS[measure.state],
    ...levelResults(node, sheet, scored),
  };
}

export const STATUS: Readonly<Record<Measure['state'], NodeResult['status']>> = {
  counted: 'scored',
  excluded: 'not_applicable',
  missing: 'not_computable',
};

function levelResults(
  node: ScoreNode,
  sheet: Sheet,
  scored: ReadonlyMap<string, Scored>,
): Pick<NodeResult, 'level' | 'steps' | 'level_min' | 'level_max'> {
  const { levels } = node;
  const own = scored.get(node.id)?.measure;
  if (!levels || !own || own.state === 'excluded') return { level: null };
  const look = lookFrom(node, sheet, scored);
  const worst = look((measure) => measure.worst);
  const basis = look(BASIS[levels.awardedOn]);
  const computable = levels.awardedOn === 'lower_bound' || own.value !== null;
  return {
    level: computable ? levelOf(awardLevel(levels.steps, basis)) : null,
    steps: levels.steps.map((step) => ({
      value: step.value,
      met: isMet(step, basis),
      gates: gatesOf(step.needs, basis),
    })),
    level_min: levelOf(awardLevel(levels.steps, worst)),
    level_max: levelOf(
      awardLevel(
        levels.steps,
        look((measure) => measure.best),
      ),
    ),
  };
}

/** Which number of a measure a level is awarded on. */
export const BASIS: Readonly<Record<Levels['awardedOn'], (measure: Measure) => Exact>> = {
  lower_bound: (measure) => measure.worst,
  score: (measure) => measure.value ?? ZERO,
};

/** How a node's levels see nodes and questions; a question by the node's rules for its state. */
export function lookFrom(
  node: ScoreNode,
  sheet: Sheet,
  scored: ReadonlyMap<string, Scored>,
): (pick: (measure: Measure) => Exact) => ScoreOf {
  return (pick) => (id) => {
    const measure = scored.get(id)?.measure ?? measureById(id, node, sheet);
    return measure.state === 'excluded' ? null : pick(measure);
  };
}

function levelOf(step: LevelStep | undefined): LevelResult | null {
  return step ? { value: step.value, name: firstText(step.name) } : null;
}

function firstText(text: Text): string {
  return typeof text === 'string' ? text : (Object.values(text)[0] ?? '');
}

function questionResults(sheet: Sheet): Readonly<Record<string, QuestionResult>> {
  const entries = [...sheet.questions.values()].map((question) => {
    const state = stateOf(question.id, sheet.view, sheet.answers.answers);
    return [question.id, questionResult(question, state, sheet)] as const;
  });
  return Object.fromEntries(entries);
}

function questionResult(question: Question, state: AnswerState, sheet: Sheet): QuestionResult {
  const answer = sheet.answers.answers.get(question.id);
  const { low, high } = rangeOf(question);
  const points = pointsShown(question, state, sheet);
  return {
    state,
    points: points && toDouble(points),
    percent: points && toDouble(percentOf(points, low, high)),
    reaches: state === 'answered' ? levelShown(question, answer) : null,
  };
}

/** Points of an answer; null where the question scores nothing or is not answered. */
export function pointsShown(question: Question, state: AnswerState, sheet: Sheet): Exact | null {
  const { low, high } = rangeOf(question);
  if (state !== 'answered' || low.equals(high)) return null;
  return pointsOfAnswer(question, sheet.answers.answers.get(question.id));
}

function capabilityLevels(sheet: Sheet): Readonly<Record<string, number | null>> {
  const levels = new Map<string, number | null>();
  for (const question of sheet.questions.values()) {
    const { capability, id } = question;
    if (capability === undefined || !sheet.view.visible.has(id)) continue;
    const shown = levelShown(question, sheet.answers.answers.get(id));
    const before = levels.get(capability) ?? null;
    levels.set(
      capability,
      before === null || shown === null ? (before ?? shown) : Math.min(before, shown),
    );
  }
  return Object.fromEntries(levels);
}
