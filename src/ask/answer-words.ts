import type { Answer } from '../answers/types.ts';
import { wordingIn } from '../messages/wording.ts';
import { valueWords } from '../scoring/piped-text.ts';
import type { Given, Item } from './next-question.ts';
import type { Speech } from './speech.ts';

/** What a page was given, in a few words: the answer, or the state; empty where nobody has been there. */
export function answerWords({ group, questions }: Item, given: Given, speech: Speech): string {
  const { say } = speech;
  const answers = questions.flatMap(({ id }) => given[group].get(id) ?? []);
  const [question] = questions;
  const [answer] = answers;
  if (!question || !answer) return '';
  if (questions.length > 1) {
    const done = answers.filter(({ state }) => state === 'answered').length;
    return say('ask.rows-answered', { done, rows: questions.length });
  }
  if (answer.assigned !== undefined) return say('ask.assigned-to', { name: answer.assigned });
  return answer.state === 'answered'
    ? valueWords(question, answer, wordingIn(say, speech.language))
    : say(`ask.state-${answer.state}`);
}

/** Whether a row or the question itself is in one of these states. */
export function isIn(
  states: readonly Answer['state'][],
  { group, questions }: Item,
  given: Given,
): boolean {
  return questions.some(({ id }) => states.includes(given[group].get(id)?.state ?? 'skipped'));
}
