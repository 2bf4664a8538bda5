import { answerBasis } from '../answers/basis.ts';
import type { Answer } from '../answers/types.ts';
import { wordingIn } from '../messages/wording.ts';
import type { Question } from '../questionnaire/question-types.ts';
import { valueWords } from '../scoring/piped-text.ts';
import { plainText } from './plain-text.ts';
import type { Session } from './session.ts';

type Voice = Pick<Session, 'say' | 'language'>;

/** What an answer says, or its state, on one line. */
export function answerInWords(
  question: Question,
  answer: Answer,
  { say, language }: Voice,
): string {
  const { state, reason } = answer;
  if (state === 'answered') {
    return plainText(valueWords(question, answer, wordingIn(say, language)));
  }
  return state === 'not_applicable' && reason !== undefined
    ? plainText(say('report.state-not_applicable-reason', { reason }))
    : say(`report.state-${state}`);
}

/** The same with what it rests on. */
export function groundedAnswer(question: Question, answer: Answer, voice: Voice): string {
  return voice.say('merge.grounded', {
    answer: answerInWords(question, answer, voice),
    basis: voice.say(`basis.${answerBasis(answer)}`),
  });
}
