import { stateOf } from '../answers/visibility.ts';
import { questionsOf } from '../questionnaire/questions-of.ts';
import type { Question, Text } from '../questionnaire/question-types.ts';
import type { GateResult, NodeResult } from '../scoring/result.ts';
import { rescoring } from '../scoring/score.ts';
import { viewOf } from '../scoring/view.ts';
import type { Case } from './advise.ts';
import { endsOf } from './answer-ends.ts';

/** What an assessor will want to see for a level. */
export interface Preparation {
  readonly level: number;
  /** Whether the answers as they are reach it. */
  readonly reached: boolean;
  /** The conditions of the level, each with have and need. */
  readonly gates: readonly GateResult[];
  /** In the questionnaire's order. */
  readonly items: readonly PreparedItem[];
}

export interface PreparedItem {
  readonly question: string;
  /**
   * `prove`: the answer counts for the level, so it must be shown. `build`: it does not count yet, and
   * would if it were better. `answer`: nobody has said how it is.
   */
  readonly state: 'prove' | 'build' | 'answer';
  /** If the assessor does not accept this one answer, the level is lost; false also where it is not reached. */
  readonly decides: boolean;
  /** Papers to keep for the level. */
  readonly keep: readonly Text[];
  /** What the answers say is at hand. */
  readonly have: readonly string[];
}

/** The level to prepare for: the one reached, at least the one that is accepted, else the next that asks for something. */
export function levelToPrepare({ loaded, result }: Case): number | undefined {
  const { acceptance, scoring } = loaded.questionnaire;
  const steps = result.nodes[scoring.main]?.steps ?? [];
  const reached = result.level?.value ?? Number.NEGATIVE_INFINITY;
  if (acceptance) return Math.max(acceptance.level, reached);
  const next = steps.find(({ value, gates }) => value > reached && gates.length > 0);
  return next?.value ?? steps.at(-1)?.value;
}

/**
 * What to have ready for an assessment at a level of the main node; undefined where there is no such
 * level. Whether an answer counts is found by scoring again with it at its worst and at its best.
 */
export function prepareAssessment(scored: Case, level: number): Preparation | undefined {
  const { loaded, answers, result } = scored;
  const before = mainOf(scored, result);
  const gates = gatesOf(before, level);
  if (!gates) return undefined;
  const view = viewOf(loaded, answers);
  const again = rescoring(loaded, answers);
  const reached = reaches(before, level);
  const items = questionsOf(loaded.questionnaire).flatMap((question): readonly PreparedItem[] => {
    const state = stateOf(question.id, view, answers.answers);
    const ends = endsOf(question, undefined);
    if (!ends?.open || state === 'hidden' || state === 'not_applicable') return [];
    const [worst, best] = [ends.worst, ends.best].map((end) => again.with(question.id, end));
    const counts = !alike(gates, gatesOf(worst, level));
    if (!counts && alike(gates, gatesOf(best, level))) return [];
    const item = {
      question: question.id,
      decides: reached && !reaches(worst, level),
      keep: evidenceFor(question, level),
      have: answers.answers.get(question.id)?.evidence ?? [],
    };
    if (state !== 'answered') return [{ ...item, state: 'answer' }];
    return [{ ...item, state: counts ? 'prove' : 'build' }];
  });
  return { level, reached, gates, items };
}

/** The papers that a level of an answer takes. */
export function evidenceFor(
  { evidence, moreEvidence = [] }: Question,
  level: number,
): readonly Text[] {
  const more = moreEvidence.filter(({ from }) => from <= level);
  return [...evidence, ...more.map(({ text }) => text)];
}

function mainOf({ loaded }: Case, { nodes }: Case['result']): NodeResult | undefined {
  return nodes[loaded.questionnaire.scoring.main];
}

function gatesOf(node: NodeResult | undefined, level: number): readonly GateResult[] | undefined {
  return node?.steps?.find(({ value }) => value === level)?.gates;
}

function reaches(node: NodeResult | undefined, level: number): boolean {
  return (node?.level?.value ?? Number.NEGATIVE_INFINITY) >= level;
}

function alike(a: readonly GateResult[], b: readonly GateResult[] | undefined): boolean {
  return a.every(({ have }, position) => have === b?.[position]?.have);
}
