import type { Answers } from '../answers/types.ts';
import type { LoadedQuestionnaire } from '../questionnaire/load-questionnaire.ts';
import type { Result } from './result.ts';
import { scoreResting } from './score-resting.ts';

/** A result with what it would be on firmer ground. */
export function withBases(result: Result, loaded: LoadedQuestionnaire, answers: Answers): Result {
  return {
    ...result,
    by_basis: {
      evidenced: scoreResting(loaded, answers, 'evidenced'),
      verified: scoreResting(loaded, answers, 'verified'),
    },
  };
}
