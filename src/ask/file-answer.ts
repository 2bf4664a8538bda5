import { checkAnswer } from '../answers/check-answer.ts';
import type { Answer, AnswerValue } from '../answers/types.ts';
import { toDecimal } from '../questionnaire/decimal.ts';
import type { Question } from '../questionnaire/types.ts';

type PlainValue = string | number | readonly string[];

/** An answer as it stands in an answers file. */
export type FileAnswer = PlainValue | Readonly<Record<string, PlainValue>>;

/** Answer → what an answers file says. A plain value where nothing is added to it. */
export function toFileAnswer(answer: Answer): FileAnswer {
  const { state, text, reason, note, evidence } = answer;
  const value = answer.value && plainValue(answer.value);
  const extras = {
    ...(text !== undefined && { text }),
    ...(reason !== undefined && { reason }),
    ...(note !== undefined && { note }),
    ...(evidence.length > 0 && { evidence }),
  };
  if (state !== 'answered' || value === undefined) return { state, ...extras };
  return Object.keys(extras).length === 0 ? value : { value, ...extras };
}

/** What an answers file says → answer; undefined when it does not fit the question as it is now. */
export function fromFileAnswer(raw: unknown, question: Question): Answer | undefined {
  return checkAnswer(raw, question, { path: [], findings: [], labels: false });
}

function plainValue(value: AnswerValue): PlainValue {
  if (value.kind === 'code') return value.code;
  if (value.kind === 'codes') return value.codes;
  if (value.kind === 'text') return value.text;
  // A double that would not give the same digits back stays text, which is read as a number too.
  const number = Number(value.decimal);
  return toDecimal(number) === value.decimal ? number : value.decimal;
}
