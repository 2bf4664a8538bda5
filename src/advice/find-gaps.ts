import { questionsOf } from '../questionnaire/questions-of.ts';
import type { Answer, Answers } from '../answers/types.ts';
import type { LoadedQuestionnaire } from '../questionnaire/load-questionnaire.ts';
import type { Question } from '../questionnaire/question-types.ts';
import { chosenOptions, levelShown } from '../scoring/measure.ts';
import { score } from '../scoring/score.ts';
import type { Result } from '../scoring/result.ts';
import type { Gap } from './advice.ts';
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
  const gaps: Gap[] = [];
  for (const question of questionsOf(loaded.questionnaire)) {
    const level = result.questions[question.id]?.reaches ?? null;
    if (question.capability === undefined || level === null || level >= target) continue;
    const raised = raiseAnswer(question, answers.answers.get(question.id), target);
    const after = score(loaded, withAnswer(answers, question.id, raised)).nodes[scoring.main];
    gaps.push({
      question: question.id,
      capability: question.capability,
      level,
      target,
      chosen: chosenOptions(question, answers.answers.get(question.id)).map(({ code }) => code),
      worth: before && after ? worthOf(before, after) : NO_WORTH,
      gates: before && after ? gateGains(before, after) : [],
    });
  }
  return gaps.toSorted((a, b) => compareWorth(a.worth, b.worth));
}

/** The smallest change of an answer that shows the target level, or the best there is. */
function raiseAnswer(question: Question, answer: Answer | undefined, target: number): Answer {
  if (question.kind === 'multiple') return tickMore(question, answer, target);
  const ladder = [...question.options, ...question.bands];
  const enough = ladder.find((option) => (option.reaches ?? 0) >= target) ?? ladder.at(-1);
  return { state: 'answered', value: { kind: 'code', code: enough?.code ?? '' }, evidence: [] };
}

function tickMore(question: Question, answer: Answer | undefined, target: number): Answer {
  const open = question.options.filter((option) => !option.exclusive).map(({ code }) => code);
  const ticked = chosenOptions(question, answer).filter((option) => !option.exclusive);
  const codes = ticked.map(({ code }) => code);
  let raised = tick(question, codes);
  for (const code of open) {
    if ((levelShown(question, raised) ?? 0) >= target) break;
    if (codes.length >= (question.maximumPicks ?? open.length)) break;
    if (codes.includes(code)) continue;
    codes.push(code);
    raised = tick(question, codes);
  }
  return raised;
}

function tick(question: Question, codes: readonly string[]): Answer {
  const ordered = question.options.map(({ code }) => code).filter((code) => codes.includes(code));
  return { state: 'answered', value: { kind: 'codes', codes: ordered }, evidence: [] };
}

function withAnswer(answers: Answers, id: string, answer: Answer): Answers {
  return { ...answers, answers: new Map([...answers.answers, [id, answer]]) };
}
