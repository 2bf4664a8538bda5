import type { Answers } from '../../answers/types.ts';
import type { View } from '../../answers/visibility.ts';
import type { LoadedQuestionnaire } from '../../questionnaire/load-questionnaire.ts';
import { questionsOf } from '../../questionnaire/questions-of.ts';
import type { LevelStep, ScoreNode } from '../../questionnaire/scoring-types.ts';
import { percentOf, toDouble, toExact } from '../exact.ts';
import type { Exact } from '../exact.ts';
import { basisOf, levelLook } from '../look.ts';
import { gatesOf } from '../needs.ts';
import { nextGates, nextStep } from '../next-level.ts';
import type { NextLevel } from '../next-level.ts';
import type { GateResult, NodeResult } from '../result.ts';
import { score } from '../score.ts';
import { openSheet as openExactSheet } from '../sheet.ts';
import type { Scored as ExactlyScored } from '../sheet.ts';
import { hideOthers } from './compile-scorer.ts';
import { compilePlan } from './compile-plan.ts';
import type { Plan } from './compile-plan.ts';
import { openReading, readChecked } from './read-sheet.ts';
import { sheetScorer, withExact } from './score-sheet.ts';
import type { ExactScore } from './score-sheet.ts';
import { cell, COUNTED, EXCLUDED, numberAt, openSheet } from './sheet.ts';
import type { Columns, Sheet } from './sheet.ts';
import { BEST, HIGH, LOW, VALUE, WORST } from './sides.ts';

/** What one firm's row says of a node. */
export interface FirmScore extends ExactScore, Pick<NodeResult, 'percent'> {}

export interface FirmScores {
  /** By id, in the order of the nodes; a node of an item that is not there has none. */
  readonly nodes: ReadonlyMap<string, FirmScore>;
  /** Of the main node. */
  readonly next: NextLevel | undefined;
}

/** Checked answers, with what of the questionnaire concerns the firm → its numbers. */
export type ScoreFirm = (answers: Answers, view: View) => FirmScores;

/** A questionnaire compiled for rows of results: the numbers of a `Result`, and nothing of its trace. */
export function compileFirms(loaded: LoadedQuestionnaire): ScoreFirm {
  const plan = compilePlan(loaded, 'all ranges');
  const exactly: ScoreFirm = (answers) => fromResult(loaded, answers);
  return typeof plan === 'string' ? exactly : compiledFirms(loaded, plan, exactly);
}

function compiledFirms(loaded: LoadedQuestionnaire, plan: Plan, exactly: ScoreFirm): ScoreFirm {
  const sheet = openSheet(plan.questions.length, plan.nodes.length);
  const scoreSheet = sheetScorer(plan, sheet);
  const reading = openReading(plan.questions);
  const questions = questionsOf(loaded.questionnaire);
  return (answers, view) => {
    if (!readChecked(sheet, reading, answers.answers)) return exactly(answers, view);
    hideOthers(sheet, questions, view.visible);
    const scores = scoreSheet();
    if (!scores) return exactly(answers, view);
    const nodes = new Map(
      withExact(scores, sheet).map((one, at) => [
        plan.nodes[at]?.id ?? '',
        { ...one, percent: percentIn(sheet.nodes, at) },
      ]),
    );
    return { nodes, next: nextIn({ loaded, plan, sheet, nodes }, answers, view) };
  };
}

/** A node's place in its range. Where every answer gives the same, there is no place between the ends. */
export function percentIn(nodes: Columns, at: number): number | null {
  if (nodes.state[at] !== COUNTED) return null;
  const [low, high] = [exactAt(nodes, at, LOW), exactAt(nodes, at, HIGH)];
  return low.equals(high) ? null : toDouble(percentOf(exactAt(nodes, at, VALUE), low, high));
}

function exactAt(nodes: Columns, at: number, side: number): Exact {
  return toExact(numberAt(nodes, at, side));
}

interface Numbers extends Pick<FirmScores, 'nodes'>, Filled {}

/** A sheet whose nodes are scored. */
export interface Filled {
  readonly loaded: LoadedQuestionnaire;
  readonly plan: Plan;
  readonly sheet: Sheet;
}

/** What the next level asks for. */
function nextIn(numbers: Numbers, answers: Answers, view: View): NextLevel | undefined {
  const { main, nodes: all } = numbers.loaded.questionnaire.scoring;
  const node = all.find(({ id }) => id === main);
  const own = numbers.nodes.get(main);
  const step = node && own && nextStep(node, own);
  return step && { step, gates: gatesExactly(numbers, { node, step }, answers, view) };
}

/** Looked at as the exact scorer does, over the numbers that are there. */
export function gatesExactly(
  { loaded, plan, sheet }: Filled,
  { node, step }: { readonly node: ScoreNode; readonly step: LevelStep },
  answers: Pick<Answers, 'answers'>,
  view: View,
): readonly GateResult[] {
  const exactSheet = openExactSheet(loaded, answers, view);
  for (const [at, { id }] of plan.nodes.entries()) {
    exactSheet.scored.set(id, exactlyScored(sheet.nodes, at));
  }
  return gatesOf(step.needs, levelLook(node, exactSheet, basisOf(node)));
}

/** A node as the exact scorer has it; which questions it rests on, no level asks. */
function exactlyScored(nodes: Columns, at: number): ExactlyScored {
  const state = nodes.state[at];
  const range = { low: exactAt(nodes, at, LOW), high: exactAt(nodes, at, HIGH) };
  const [worst, best] = [exactAt(nodes, at, WORST), exactAt(nodes, at, BEST)];
  const measure =
    state === COUNTED
      ? ({ state: 'counted', value: exactAt(nodes, at, VALUE) } as const)
      : ({ state: state === EXCLUDED ? 'excluded' : 'missing', value: null } as const);
  return {
    measure: { ...measure, worst, best, range },
    questions: new Set(),
    coverage: { answered: cell(nodes.answered, at), asked: cell(nodes.asked, at) },
  };
}

function fromResult(loaded: LoadedQuestionnaire, answers: Answers): FirmScores {
  const result = score(loaded, answers);
  const { main, nodes } = loaded.questionnaire.scoring;
  const node = nodes.find(({ id }) => id === main);
  return {
    nodes: new Map(
      Object.entries(result.nodes).map(([id, own]) => [
        id,
        { ...own, level: own.level?.value ?? null },
      ]),
    ),
    next: node && nextGates(node, result),
  };
}
