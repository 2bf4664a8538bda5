import { createHash } from 'node:crypto';
import type { Answer, Answers } from '../answers/types.ts';
import { canonicalJson } from '../source/hash-value.ts';

/**
 * The hash that a result of these answers has. Node works it out many times faster than what runs in
 * a browser too, and an answer that came before is not written out again.
 */
export function answersHash({ profile, answers }: Pick<Answers, 'profile' | 'answers'>): string {
  const text = `{"answers":{${membersOf(answers)}},"profile":{${membersOf(profile)}}}`;
  return createHash('sha256').update(text).digest('hex');
}

function membersOf(answers: ReadonlyMap<string, Answer>): string {
  const ids = [...answers.keys()].toSorted((a, b) => (a < b ? -1 : 1));
  return ids.map((id) => `${JSON.stringify(id)}:${textOf(answers.get(id))}`).join(',');
}

function textOf(answer: Answer | undefined): string {
  if (!answer) return '';
  const known = texts.get(answer) ?? canonicalJson(answer);
  texts.set(answer, known);
  return known;
}

const texts = new WeakMap<Answer, string>();
