import type { Given, View } from '../answers/visibility.ts';
import type { Answer, Answers, AnswerState } from '../answers/types.ts';
import type { LoadedQuestionnaire } from '../questionnaire/load-questionnaire.ts';
import { firstText } from '../questionnaire/first-text.ts';
import type { Question } from '../questionnaire/question-types.ts';
import type { LevelStep, ScoreNode } from '../questionnaire/scoring-types.ts';
import type { Flag } from '../questionnaire/types.ts';
import { stepsMet } from './award-level.ts';
import { calculate, firedChecks } from './cross-checks.ts';
import { identify } from './engine.ts';
import { percentOf, toDouble, toFixed, toFraction } from './exact.ts';
import type { Exact } from './exact.ts';
import { awardOf, basisOf, levelLook } from './look.ts';
import { levelShown, pointsOfAnswer, rangeOf } from './measure.ts';
import type { Measure } from './measure.ts';
import { gatesOf } from './needs.ts';
import { questionShare } from './question-share.ts';
import type { LevelResult, NodeResult, QuestionResult, Result } from './result.ts';
import { scoreAgain, scoreNodes } from './score-nodes.ts';
import { isThere, scoredOf, stateIn } from './sheet.ts';
import type { Sheet } from './sheet.ts';

/**
 * Answers → result. Pure: the same values always give the same result. `asked` has the questions
 * that are asked, where that is decided by more answers than those that count.
 */
export function score(
  loaded: LoadedQuestionnaire,
  answers: Answers,
  asked?: ReadonlySet<string>,
): Result {
  const { questionnaire } = loaded;
  const sheet = scoreNodes(loaded, answers, asked);
  const { view } = sheet;
  const nodes = Object.fromEntries(
    questionnaire.scoring.nodes
      .filter(({ id }) => isThere(id, sheet))
      .map((node) => [node.id, nodeResult(node, sheet)]),
  );
  const main = nodes[questionnaire.scoring.main];
  const calculated = calculate(questionnaire.calculated, view, answers);
  return {
    ...(answers.id !== undefined && { id: answers.id }),
    ...identify(loaded, answers),
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

/** The main node, and what it comes to with one answer changed. */
export interface Rescoring {
  readonly main: NodeResult;
  readonly with: (id: string, answer: Answer) => NodeResult;
}

/** For who asks of many answers, one by one, what each is worth. */
export function rescoring(loaded: LoadedQuestionnaire, given: Given): Rescoring {
  const node = mainNode(loaded);
  const before = scoreNodes(loaded, given);
  return {
    main: nodeResult(node, before),
    with: (id, answer) => {
      const answers = new Map([...given.answers, [id, answer]]);
      return nodeResult(node, scoreAgain(before, { profile: given.profile, answers }));
    },
  };
}

/** The main node alone. */
export function scoreMain(loaded: LoadedQuestionnaire, given: Given): NodeResult {
  return nodeResult(mainNode(loaded), scoreNodes(loaded, given));
}

function mainNode({ questionnaire }: LoadedQuestionnaire): ScoreNode {
  const { nodes, main } = questionnaire.scoring;
  const node = nodes.find(({ id }) => id === main);
  if (!node) throw new Error(`no main node "${main}"`);
  return node;
}

/** The red flags whose conditions hold. */
export function flagsUp(
  { questionnaire, conditions }: LoadedQuestionnaire,
  view: View,
): readonly Flag[] {
  return questionnaire.flags.filter((flag) => conditions.get(flag.when)?.holds(view.facts));
}

export function nodeResult(node: ScoreNode, sheet: Sheet): NodeResult {
  const { measure, coverage } = scoredOf(node.id, sheet);
  const { value, worst, best, range } = measure;
  const { places, rounding } = sheet.loaded.questionnaire.scoring;
  const percent = (points: Exact): number => toDouble(percentOf(points, range.low, range.high));
  return {
    score: value && toDouble(value),
    exact: value && toFraction(value),
    shown: value && toFixed(value, places, rounding),
    min: toDouble(worst),
    max: toDouble(best),
    // Where every answer gives the same, there is no place between the ends.
    percent: value && !range.low.equals(range.high) ? percent(value) : null,
    percent_min: percent(worst),
    percent_max: percent(best),
    coverage: coverage.asked === 0 ? 1 : coverage.answered / coverage.asked,
    answered: coverage.answered,
    asked: coverage.asked,
    status: STATUS[measure.state],
    ...levelResults(node, sheet),
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
): Pick<NodeResult, 'level' | 'steps' | 'level_min' | 'level_max'> {
  const { levels } = node;
  const award = awardOf(node.id, sheet);
  if (!levels || !award) return { level: null };
  const look = levelLook(node, sheet, basisOf(node));
  const met = stepsMet(levels, look);
  return {
    level: levelOf(award.level),
    steps: levels.steps.map((step, place) => ({
      value: step.value,
      met: met[place] === 'yes',
      gates: gatesOf(step.needs, look).map((gate) => ({
        ...gate,
        ids: gate.ids.filter((id) => isThere(id, sheet)),
      })),
    })),
    level_min: levelOf(award.worst),
    level_max: levelOf(award.best),
  };
}

/** A step as results name it; null where none was reached. */
export function levelOf(step: LevelStep | undefined): LevelResult | null {
  return step ? { value: step.value, name: firstText(step.name) } : null;
}

function questionResults(sheet: Sheet): Readonly<Record<string, QuestionResult>> {
  const there = [...sheet.questions.values()].filter(({ id }) => isThere(id, sheet));
  const entries = there.map(
    (question) =>
      [question.id, questionResult(question, stateIn(question.id, sheet), sheet)] as const,
  );
  return Object.fromEntries(entries);
}

function questionResult(question: Question, state: AnswerState, sheet: Sheet): QuestionResult {
  const answer = sheet.answers.answers.get(question.id);
  const points = pointsShown(question, state, answer);
  return {
    state,
    points: points && toDouble(points),
    percent: points && toDouble(questionShare(question, points, sheet)),
    reaches: state === 'answered' ? levelShown(question, answer) : null,
  };
}

/** Points of an answer; null where the question scores nothing or is not answered. */
export function pointsShown(
  question: Question,
  state: AnswerState,
  answer: Answer | undefined,
): Exact | null {
  const { low, high } = rangeOf(question);
  if (state !== 'answered' || low.equals(high)) return null;
  return pointsOfAnswer(question, answer);
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
