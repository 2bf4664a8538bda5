import { answerBasis, isAtLeast } from '../answers/basis.ts';
import type { Basis } from '../answers/basis.ts';
import type { Answers } from '../answers/types.ts';
import type { LoadedQuestionnaire } from '../questionnaire/load-questionnaire.ts';
import { questionsById } from '../questionnaire/questions-of.ts';
import type { Result } from './result.ts';
import { score } from './score.ts';
import { viewOf } from './view.ts';

/**
 * The result where only answers count that rest on such a basis or a stronger one. The others are
 * not answered, and so within the bounds; what is asked of the firm, and how many items its groups
 * have, still follows from all answers.
 */
export function scoreResting(loaded: LoadedQuestionnaire, answers: Answers, least: Basis): Result {
  const questions = questionsById(loaded.questionnaire);
  const kept = [...answers.answers].filter(([id, answer]) => {
    const isCount = questions.get(id)?.itemTitle !== undefined;
    return isCount || isAtLeast(answerBasis(answer), least);
  });
  const { visible } = viewOf(loaded, answers);
  return score(loaded, { ...answers, answers: new Map(kept) }, visible);
}
