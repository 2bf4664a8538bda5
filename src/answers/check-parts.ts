import { closestWord } from '../source/closest-word.ts';
import type { Finding } from '../source/finding.ts';
import { checkAnswer } from './check-answer.ts';
import type { AnswerPlace } from './check-answer.ts';
import type { Answer } from './types.ts';
import type { Question } from '../questionnaire/question-types.ts';

/**
 * What is said of each part of an entry, such as a row of a matrix. `known` has the questions by what
 * they are called there; `unknown` says what is wrong with any other name, given the closest known one.
 */
export function checkParts(
  raw: Readonly<Record<string, unknown>>,
  known: ReadonlyMap<string, Question>,
  place: AnswerPlace,
  unknown: (name: string, suggestion: string) => Pick<Finding, 'code' | 'args'>,
): ReadonlyMap<string, Answer> {
  const answers = new Map<string, Answer>();
  for (const [name, value] of Object.entries(raw)) {
    const path = [...place.path, name];
    const question = known.get(name);
    if (!question) {
      const suggestion = closestWord(name, [...known.keys()]) ?? '';
      place.findings.push({ ...unknown(name, suggestion), path, part: 'key' });
      continue;
    }
    const answer = checkAnswer(value, question, { ...place, path });
    if (answer) answers.set(question.id, answer);
  }
  return answers;
}
