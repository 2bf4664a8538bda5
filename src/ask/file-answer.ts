import { checkEntry } from '../answers/check-entry.ts';
import { checkAnswer } from '../answers/check-answer.ts';
import { plainValue } from '../answers/plain-value.ts';
import type { Answer, AnswerValue } from '../answers/types.ts';
import { toDecimal } from '../questionnaire/decimal.ts';
import type { Question } from '../questionnaire/question-types.ts';

type PlainValue = string | number | readonly string[];

/** An answer as it stands in an answers file. */
export type FileAnswer = PlainValue | Readonly<Record<string, PlainValue>>;

/** What stands under one id of an answers file: an answer, or the rows of a matrix. */
export type FileEntry = FileAnswer | Readonly<Record<string, FileAnswer>>;

/** Answer → what an answers file says. A plain value where nothing is added to it. */
export function toFileAnswer(answer: Answer): FileAnswer {
  const { state, text, reason, assigned, note, evidence, basis } = answer;
  const value = answer.value && fileValue(answer.value);
  const extras = {
    ...(text !== undefined && { text }),
    ...(reason !== undefined && { reason }),
    ...(assigned !== undefined && { assigned }),
    ...aimsOf(answer),
    ...(note !== undefined && { note }),
    ...(evidence.length > 0 && { evidence }),
    ...(basis !== undefined && { basis }),
  };
  if (state !== 'answered' || value === undefined) return { state, ...extras };
  return Object.keys(extras).length === 0 ? value : { value, ...extras };
}

function aimsOf({ target, baseline }: Answer): Readonly<Record<string, number | string>> {
  return {
    ...(target !== undefined && { target: plainNumber(target) }),
    ...(baseline !== undefined && { baseline: plainNumber(baseline) }),
  };
}

/** The answers to a page → what an answers file says of it. */
export function toFileEntry(
  questions: readonly Question[],
  answers: ReadonlyMap<string, Answer>,
): FileEntry {
  const rows: Record<string, FileAnswer> = {};
  for (const { id, matrix } of questions) {
    const answer = answers.get(id);
    if (!answer) continue;
    if (!matrix) return toFileAnswer(answer);
    rows[matrix.row] = toFileAnswer(answer);
  }
  return rows;
}

/** What an answers file says → answer; undefined when it does not fit the question as it is now. */
export function fromFileAnswer(raw: unknown, question: Question): Answer | undefined {
  return checkAnswer(raw, question, { path: [], findings: [], labels: false });
}

/** The same for a page; what does not fit is left out. With labels 横栏 stands for its code. */
export function fromFileEntry(
  raw: unknown,
  questions: readonly Question[],
  labels: boolean,
): ReadonlyMap<string, Answer> {
  return checkEntry(raw, questions, { path: [], findings: [], labels });
}

function fileValue(value: AnswerValue): PlainValue {
  return value.kind === 'number' ? plainNumber(value.decimal) : plainValue(value);
}

/** A double that would not give the same digits back stays text, which is read as a number too. */
function plainNumber(decimal: string): number | string {
  const number = Number(decimal);
  return toDecimal(number) === decimal ? number : decimal;
}
