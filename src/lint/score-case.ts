import type { Answers } from '../answers/types.ts';
import type { View } from '../answers/visibility.ts';
import type { LoadedQuestionnaire } from '../questionnaire/load-questionnaire.ts';
import { compileScorer } from '../scoring/compiled/compile-scorer.ts';
import { calculate, firedChecks } from '../scoring/cross-checks.ts';
import type { NodeResult, Result } from '../scoring/result.ts';
import { flagsUp, levelOf, score } from '../scoring/score.ts';

/** What of a result a golden case may expect. */
export interface CaseResult extends Pick<Result, 'checks' | 'flags'> {
  readonly nodes: Readonly<Record<string, Pick<NodeResult, 'exact' | 'level'>>>;
}

/** Scores answers that were looked at. */
export type ScoreCase = (answers: Answers, view: View) => CaseResult;

/** By the scorer that everything else rests on. */
export function exactCaseScorer(loaded: LoadedQuestionnaire): ScoreCase {
  return (answers) => score(loaded, answers);
}

/** The same results a hundred times as fast, where the questionnaire can be compiled. */
export function compiledCaseScorer(loaded: LoadedQuestionnaire): ScoreCase {
  const scorer = compileScorer(loaded);
  if (scorer.exactBecause !== undefined) return exactCaseScorer(loaded);
  const { scoring, calculated } = loaded.questionnaire;
  return (answers, view) => {
    const scores = scorer.scoreSeen(answers, view.visible);
    const nodes = scoring.nodes.map(({ id, levels }, at) => {
      const { exact = null, level = null } = scores[at] ?? {};
      const step = levels?.steps.find(({ value }) => value === level);
      return [id, { exact, level: levelOf(step) }] as const;
    });
    const numbers = calculate(calculated, view, answers);
    return {
      nodes: Object.fromEntries(nodes),
      checks: firedChecks(loaded, numbers, view, answers),
      flags: flagsUp(loaded, view).map(({ id }) => id),
    };
  };
}
