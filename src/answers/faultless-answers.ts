import type { Finding } from '../source/finding.ts';
import type { Question } from '../questionnaire/question-types.ts';
import { checkAnswer } from './check-answer.ts';
import type { Answer } from './types.ts';

/** What an answer file holds under `answers` or `profile`. */
export type RawAnswers = Readonly<Record<string, unknown>>;

/** An entry of an answer file of which there is nothing to say; undefined with any finding. */
export function faultlessAnswer(
  raw: unknown,
  question: Question,
  group: 'profile' | 'answers',
): Answer | undefined {
  const findings: Finding[] = [];
  const answer = checkAnswer(raw, question, { path: [], findings, labels: group === 'profile' });
  return findings.length === 0 ? answer : undefined;
}

/** The entries of these questions; undefined where there is something to say of one. */
export function faultlessAnswers(
  raw: RawAnswers,
  questions: readonly Question[],
  group: 'profile' | 'answers',
): ReadonlyMap<string, Answer> | undefined {
  const found = new Map<string, Answer>();
  for (const question of questions) {
    const given = raw[question.id];
    if (given === undefined) continue;
    const answer = faultlessAnswer(given, question, group);
    if (!answer) return undefined;
    found.set(question.id, answer);
  }
  return found;
}
