import { questionsOf } from '../questionnaire/questions-of.ts';
import { stateOf } from '../answers/visibility.ts';
import { viewOf } from '../scoring/view.ts';
import type { Answers } from '../answers/types.ts';
import type { LoadedCatalogue } from '../catalogue/load-catalogue.ts';
import type { LoadedQuestionnaire } from '../questionnaire/load-questionnaire.ts';
import type { Result } from '../scoring/result.ts';
import type { Advice } from './advice.ts';
import { findGaps } from './find-gaps.ts';
import { matchPolicies } from './match-policies.ts';
import { possibleLevels } from './possible-levels.ts';
import { recommend } from './recommend.ts';
import { weighOpenPoints } from './weigh-open-points.ts';

/** What stands behind a piece of advice. */
export interface Case {
  readonly loaded: LoadedQuestionnaire;
  readonly catalogue: LoadedCatalogue;
  readonly answers: Answers;
  readonly result: Result;
  /** The questionnaires that bridges lead to, by id; without them nothing is said of those. */
  readonly others?: ReadonlyMap<string, LoadedQuestionnaire>;
}

/** A scored case → gaps, solutions with their reasons, policies. `today` is an ISO date. */
export function advise(
  { loaded, catalogue, answers, result, others = new Map() }: Case,
  today: string,
): Advice {
  const view = viewOf(loaded, answers);
  const holds = (when: string | undefined): boolean =>
    when === undefined || (catalogue.conditions.get(when)?.holds(view.facts) ?? false);
  const gaps = findGaps(loaded, answers, result);
  const fitting = catalogue.catalogue.solutions.filter((solution) => holds(solution.when));
  const questions = questionsOf(loaded.questionnaire);
  const unclear = questions.filter(({ id, required }) => {
    const state = stateOf(id, view, answers.answers);
    return required && (state === 'dont_know' || state === 'skipped');
  });
  return {
    gaps,
    unclear: unclear.map((question) => question.id),
    recommendations: recommend(gaps, fitting),
    openPoints: weighOpenPoints(loaded, answers, result),
    possible: possibleLevels(loaded, answers, result, others),
    policies: matchPolicies(catalogue.catalogue.policies, today, ({ when }) => holds(when)),
  };
}
