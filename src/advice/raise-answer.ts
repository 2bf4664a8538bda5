import type { Answer } from '../answers/types.ts';
import type { Question } from '../questionnaire/question-types.ts';
import { chosenOptions, levelShown } from '../scoring/measure.ts';

/** The smallest change of an answer that shows the target level, or the best there is. */
export function raiseAnswer(
  question: Question,
  answer: Answer | undefined,
  target: number,
): Answer {
  if (question.kind === 'multiple') return tickMore(question, answer, target);
  const ladder = [...question.options, ...question.bands];
  const enough = ladder.find((option) => (option.reaches ?? 0) >= target) ?? ladder.at(-1);
  return answerCode(enough?.code ?? '');
}

export function tickMore(question: Question, answer: Answer | undefined, target: number): Answer {
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

/** The answer that picks one option or band. */
export function answerCode(code: string): Answer {
  return { state: 'answered', value: { kind: 'code', code }, evidence: [] };
}

function tick(question: Question, codes: readonly string[]): Answer {
  const ordered = question.options.map(({ code }) => code).filter((code) => codes.includes(code));
  return { state: 'answered', value: { kind: 'codes', codes: ordered }, evidence: [] };
}
