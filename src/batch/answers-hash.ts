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
  let text = '';
  for (const id of inOrder(answers)) {
    const answer = answers.get(id);
    if (answer) text += text === '' ? textOf(id, answer) : `,${textOf(id, answer)}`;
  }
  return text;
}

/** The ids in the order of canonical JSON. Row after row has the same ones. */
function inOrder(answers: ReadonlyMap<string, Answer>): readonly string[] {
  const written = [...answers.keys()];
  const name = written.join(' ');
  const known = orders.get(name) ?? written.toSorted((a, b) => (a < b ? -1 : 1));
  if (orders.size < REMEMBERED) orders.set(name, known);
  return known;
}

const REMEMBERED = 100;
const orders = new Map<string, readonly string[]>();

/** An object answers one question only. */
function textOf(id: string, answer: Answer): string {
  const known = texts.get(answer);
  if (known !== undefined) return known;
  const text = `${JSON.stringify(id)}:${canonicalJson(answer)}`;
  texts.set(answer, text);
  return text;
}

const texts = new WeakMap<Answer, string>();
