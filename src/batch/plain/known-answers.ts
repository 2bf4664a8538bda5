import { faultlessAnswer } from '../../answers/faultless-answers.ts';
import type { Answer } from '../../answers/types.ts';
import type { Question } from '../../questionnaire/question-types.ts';
import { isRecord } from '../../source/is-record.ts';

/** Reads entries of one question as an answer file holds them; undefined where there is something to say of one. */
export type ReadKnown<Known> = (raw: unknown) => Known | undefined;

/** What a reader makes of an answer when it comes for the first time. */
export type MakeKnown<Known> = (answer: Answer, raw: unknown) => Known | undefined;

/** As many answers to a question as are remembered. */
const REMEMBERED = 2000;

/** The same few answers come with every firm: each is checked once, and is one object from then on. */
export function knownAnswers<Known>(
  question: Question,
  group: 'profile' | 'answers',
  make: MakeKnown<Known>,
): ReadKnown<Known> {
  const known = new Map<unknown, Known>();
  const isKept = question.kind !== 'text';
  return (raw) => {
    const name = isKept ? nameOf(raw) : undefined;
    const before = name === undefined ? undefined : known.get(name);
    if (before !== undefined) return before;
    const answer = faultlessAnswer(raw, question, group);
    const made = answer && make(answer, raw);
    if (made !== undefined && name !== undefined && known.size < REMEMBERED) known.set(name, made);
    return made;
  };
}

/** What raw values are told apart by: a text or a number by itself, a list or a state by its JSON. */
function nameOf(raw: unknown): string | number | undefined {
  if (typeof raw === 'number') return raw;
  if (typeof raw === 'string') return raw.startsWith('\n') ? undefined : raw;
  if (Array.isArray(raw)) return listName(raw);
  return isRecord(raw) && 'state' in raw ? `\n${JSON.stringify(raw)}` : undefined;
}

/** No code holds a line break. */
function listName(items: readonly unknown[]): string | undefined {
  let name = '\n';
  for (const item of items) {
    if (typeof item !== 'string' || item.includes('\n')) return undefined;
    name += `${item}\n`;
  }
  return name;
}
