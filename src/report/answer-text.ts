import type { Answer, AnswerState } from '../answers/types.ts';
import type { Question } from '../questionnaire/question-types.ts';
import { wordingIn } from '../messages/wording.ts';
import { chosenOptions } from '../scoring/measure.ts';
import { valueWords } from '../scoring/piped-text.ts';
import type { ReportContext } from './context.ts';

/** An answer in words, with reason, other-text and note. */
export function answerText(
  question: Question,
  answer: Answer | undefined,
  state: AnswerState,
  context: ReportContext,
): string {
  const { say } = context;
  if (state !== 'answered' || !answer) {
    if (state === 'answered') return say('report.state-skipped');
    if (state === 'not_applicable' && answer?.reason) {
      return say('report.state-not_applicable-reason', { reason: answer.reason });
    }
    return say(`report.state-${state}`);
  }
  const words = valueText(question, answer, context);
  const full =
    answer.text === undefined
      ? words
      : say('report.answer-text', { answer: words, text: answer.text });
  const noted =
    answer.note === undefined
      ? full
      : say('report.answer-note', { answer: full, note: answer.note });
  if (answer.evidence.length === 0) return noted;
  const evidence = answer.evidence.join(say('report.list-separator'));
  return say('report.answer-evidence', { answer: noted, evidence });
}

function valueText(question: Question, answer: Answer, context: ReportContext): string {
  const { text: _own, ...chosen } = answer;
  const { kind } = answer.value ?? {};
  if (kind !== 'text' && kind !== 'number') return chosenText(question, answer, context);
  const wording = wordingIn(context.say, context.language);
  return valueWords(question, chosen, { ...wording, text: context.text });
}

/** The labels of the options an answer picks. */
export function chosenText(
  question: Question,
  answer: Answer | undefined,
  { say, text }: ReportContext,
): string {
  return chosenOptions(question, answer)
    .map((option) => text(option.label))
    .join(say('report.list-separator'));
}

/** What reaching the target looks like: the first option that shows it, else what good looks like. */
export function goalText(question: Question, target: number, { text }: ReportContext): string {
  const goal =
    question.kind === 'multiple'
      ? undefined
      : [...question.options, ...question.bands].find((option) => (option.reaches ?? 0) >= target);
  if (goal) return text(goal.label);
  return question.good === undefined ? '' : text(question.good);
}
