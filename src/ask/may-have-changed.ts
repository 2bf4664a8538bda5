import type { Answer } from '../answers/types.ts';
import type { LoadedQuestionnaire } from '../questionnaire/load-questionnaire.ts';
import type { Question } from '../questionnaire/question-types.ts';
import { flagQuestions } from '../scoring/flag-questions.ts';
import { pointsOfAnswer, rangeOf } from '../scoring/measure.ts';
import type { Group } from './next-question.ts';

/** Whether a question is worth asking again some time after it was answered. */
export type MayHaveChanged = (
  question: Question,
  group: Group,
  earlier: Answer | undefined,
) => boolean;

/**
 * Numbers, dates and words are; so is what was open, did not apply, fell short of its best, or can
 * raise a red flag. A choice that was at its best, and what a firm is, stay as they were.
 */
export function mayHaveChanged(loaded: LoadedQuestionnaire): MayHaveChanged {
  const flagged = flagQuestions(loaded);
  return (question, group, earlier) => {
    if (earlier?.state !== 'answered') return true;
    const { kind } = question;
    if (group === 'profile') return kind === 'number' || kind === 'multiple';
    if (kind === 'number' || kind === 'date' || kind === 'text') return true;
    const { low, high } = rangeOf(question);
    if (flagged.has(question.id) || low.equals(high)) return true;
    return pointsOfAnswer(question, earlier)?.lt(high) ?? true;
  };
}
