import { questionsOf } from '../questionnaire/questions-of.ts';
import type { Answers } from '../answers/types.ts';
import type { LoadedQuestionnaire } from '../questionnaire/load-questionnaire.ts';
import { chosenOptions } from '../scoring/measure.ts';
import { rescoring } from '../scoring/score.ts';
import type { Result } from '../scoring/result.ts';
import type { Gap } from './advice.ts';
import { raiseAnswer } from './raise-answer.ts';
import { compareWorth, gateGains, NO_WORTH, worthOf } from './worth.ts';

/**
 * Every answered question below the target, dearest first. What a gap costs is found by scoring
 * again with that one answer raised: the level it would lift, what it would close of the next
 * level's gates, then points. Equal ones keep the questionnaire's order.
 */
export function findGaps(
  loaded: LoadedQuestionnaire,
  answers: Answers,
  result: Result,
): readonly Gap[] {
  const { target, scoring } = loaded.questionnaire;
  const before = result.nodes[scoring.main];
  const again = rescoring(loaded, answers);
  const gaps: Gap[] = [];
  for (const question of questionsOf(loaded.questionnaire)) {
    const level = result.questions[question.id]?.reaches ?? null;
    if (question.capability === undefined || level === null || level >= target) continue;
    const raised = raiseAnswer(question, answers.answers.get(question.id), target);
    const after = again.with(question.id, raised);
    gaps.push({
      question: question.id,
      capability: question.capability,
      level,
      target,
      chosen: chosenOptions(question, answers.answers.get(question.id)).map(({ code }) => code),
      worth: before ? worthOf(before, after) : NO_WORTH,
      gates: before ? gateGains(before, after) : [],
    });
  }
  return gaps.toSorted((a, b) => compareWorth(a.worth, b.worth));
}
