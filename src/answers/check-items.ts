import { isRecord } from '../source/is-record.ts';
import { closestWord } from '../source/closest-word.ts';
import type { Question } from '../questionnaire/types.ts';
import { checkAnswer } from './check-answer.ts';
import type { AnswerPlace } from './check-answer.ts';
import { shown } from './check-value.ts';
import type { Answer } from './types.ts';

/**
 * The entry of a repeat group → how many items there are, and what is said of each. A list, alone or
 * as the `value` beside notes, has one map an item; a number says only how many; a state says that
 * there is none to speak of.
 */
export function checkItems(
  raw: unknown,
  count: Question,
  asked: readonly Question[],
  place: AnswerPlace,
): ReadonlyMap<string, Answer> {
  const given = isRecord(raw) && 'value' in raw ? raw['value'] : raw;
  const path = given === raw ? place.path : [...place.path, 'value'];
  if (isRecord(given) && !('state' in given)) {
    wrongKind(given, count.id, 'items', { ...place, path });
    return new Map();
  }
  const items: readonly unknown[] = Array.isArray(given) ? given : [];
  const number = Array.isArray(given) ? items.length : given;
  const whole = given === raw ? number : isRecord(raw) ? { ...raw, value: number } : number;
  const answer = checkAnswer(whole, count, place);
  if (!answer) return new Map();
  const inside = items.flatMap((item, position) => [
    ...checkItem(
      item,
      asked.filter(({ repeat }) => repeat?.item === position + 1),
      {
        ...place,
        path: [...path, position],
      },
    ),
  ]);
  return new Map([[count.id, answer], ...inside]);
}

function checkItem(
  raw: unknown,
  asked: readonly Question[],
  place: AnswerPlace,
): ReadonlyMap<string, Answer> {
  const answers = new Map<string, Answer>();
  if (raw === null || raw === undefined) return answers;
  if (!isRecord(raw)) {
    wrongKind(raw, asked[0]?.repeat?.id ?? '', 'item', place);
    return answers;
  }
  const known = new Map(asked.map((question) => [question.repeat?.of ?? '', question]));
  for (const [id, value] of Object.entries(raw)) {
    const path = [...place.path, id];
    const question = known.get(id);
    if (!question) {
      const suggestion = closestWord(id, [...known.keys()]) ?? '';
      place.findings.push({
        code: 'unknown-question',
        path,
        part: 'key',
        args: { id, suggestion },
      });
      continue;
    }
    const answer = checkAnswer(value, question, { ...place, path });
    if (answer) answers.set(question.id, answer);
  }
  return answers;
}

function wrongKind(
  raw: unknown,
  id: string,
  expected: 'items' | 'item',
  { path, findings }: AnswerPlace,
): void {
  findings.push({ code: 'wrong-answer-kind', path, args: { id, expected, found: shown(raw) } });
}
