import { isRecord } from '../source/is-record.ts';
import type { Finding } from '../source/finding.ts';
import type { Path } from '../source/source-index.ts';
import type { Question } from '../questionnaire/question-types.ts';
import { checkAnswer } from './check-answer.ts';
import type { AnswerPlace } from './check-answer.ts';
import { checkParts } from './check-parts.ts';
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
  if (typeof given === 'string' || (isRecord(given) && !('state' in given))) {
    wrongKind(given, count.id, 'items', { ...place, path });
    return new Map();
  }
  if (!Array.isArray(given)) return underItsId(count, checkAnswer(raw, count, place));
  const items: readonly unknown[] = given;
  place.findings.push(...checkLength(items.length, count, path));
  // A count that cannot be has its finding; what is said of the items has its own.
  const number = Math.min(Math.max(items.length, Number(count.minimum)), Number(count.maximum));
  const answer = checkAnswer(isRecord(raw) ? { ...raw, value: number } : number, count, place);
  const inside = items.slice(0, Number(count.maximum)).flatMap((item, position) => {
    const own = asked.filter(({ repeat }) => repeat?.item === position + 1);
    return [...checkItem(item, own, { ...place, path: [...path, position] })];
  });
  return new Map([...underItsId(count, answer), ...inside]);
}

function underItsId({ id }: Question, answer: Answer | undefined): ReadonlyMap<string, Answer> {
  return answer ? new Map([[id, answer]]) : new Map();
}

/** Too many begin with the first that is one too many. */
function* checkLength(
  number: number,
  { minimum, maximum }: Question,
  path: Path,
): Generator<Finding> {
  const [least, most] = [Number(minimum), Number(maximum)];
  if (number < least) {
    yield { code: 'wrong-length', path, args: { limit: least, bound: 'min' } };
  } else if (number > most) {
    yield { code: 'wrong-length', path: [...path, most], args: { limit: most, bound: 'max' } };
  }
}

function checkItem(
  raw: unknown,
  asked: readonly Question[],
  place: AnswerPlace,
): ReadonlyMap<string, Answer> {
  if (raw === null || raw === undefined) return new Map();
  if (!isRecord(raw)) {
    wrongKind(raw, asked[0]?.repeat?.id ?? '', 'item', place);
    return new Map();
  }
  const known = new Map(asked.map((question) => [question.repeat?.of ?? '', question]));
  return checkParts(raw, known, place, (id, suggestion) => ({
    code: 'unknown-question',
    args: { id, suggestion },
  }));
}

function wrongKind(
  raw: unknown,
  id: string,
  expected: 'items' | 'item',
  { path, findings }: AnswerPlace,
): void {
  findings.push({ code: 'wrong-answer-kind', path, args: { id, expected, found: shown(raw) } });
}
