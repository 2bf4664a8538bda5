import type { Answer } from '../../answers/types.ts';
import type { Question } from '../../questionnaire/question-types.ts';
import { canonicalJson } from '../../source/hash-value.ts';
import { isRecord } from '../../source/is-record.ts';
import { readPoints } from '../../scoring/compiled/compile-question.ts';
import type { CompiledQuestion } from '../../scoring/compiled/compile-question.ts';
import { rawValue } from '../../scoring/compiled/read-sheet.ts';
import { NUMBER_OF } from '../../scoring/compiled/sheet.ts';
import { plainValue } from '../../answers/plain-value.ts';
import { firmQuestion } from '../firm-questions.ts';
import { asBytes } from '../format-line.ts';
import { wordJson } from './cell-text.ts';
import type { MakeKnown } from './known-answers.ts';

/** A field of the profile, with all that a row makes of it; texts are bytes, a character each. */
export interface PlainField {
  readonly answer: Answer;
  /** A member of what is hashed, and of the profile that is shown. */
  readonly hashed: string;
  readonly shown: string;
}

/** An answer, with all that a row makes of it. */
export interface PlainAnswer extends Omit<PlainField, 'shown'> {
  /** The place of its state in `ANSWER_STATES`, and its points over the question's denominator. */
  readonly state: number;
  readonly points: number;
  /** A member of the row's questions. */
  readonly told: string;
  /** The level of the capability that it shows. */
  readonly reaches: number | null;
  /** A survey passes over what the questionnaire hides: they agree. */
  readonly isPassedOver: boolean;
}

/** What names a person is not shown. */
export function fieldMaker({ id }: Question, isShown: boolean): MakeKnown<PlainField> {
  const key = JSON.stringify(id);
  return (answer, raw) => ({
    answer,
    hashed:
      typeof raw === 'string' && answer.value?.kind === 'text'
        ? wordsMember(key, answer.value.text)
        : hashedMember(key, answer),
    shown:
      isShown && answer.value ? asBytes(`${key}:${JSON.stringify(plainValue(answer.value))}`) : '',
  });
}

/** Of a field of which no line of JSON is written. */
export const untold: MakeKnown<PlainField> = (answer) => ({ answer, hashed: '', shown: '' });

/** Undefined for a number that is not compiled. */
export function answerMaker(compiled: CompiledQuestion): MakeKnown<PlainAnswer> {
  const { question } = compiled;
  const key = JSON.stringify(question.id);
  const tell = firmQuestion(question);
  return (answer, raw) => {
    const own = tell(answer);
    const isAnswered = answer.state === 'answered';
    const points = isAnswered && answer.value ? readPoints(compiled, rawValue(answer.value)) : 0;
    if (Number.isNaN(points)) return undefined;
    return {
      answer,
      hashed: hashedMember(key, answer),
      state: NUMBER_OF[answer.state],
      points,
      told: asBytes(`${key}:${JSON.stringify(own)}`),
      reaches: own.reaches,
      isPassedOver: isRecord(raw) && 'state' in raw,
    };
  };
}

/** The same of plain words, which hardly come twice. */
function wordsMember(key: string, text: string): string {
  return `${key}:{"evidence":[],"state":"answered","value":{"kind":"text","text":${wordJson(text)}}}`;
}

function hashedMember(key: string, answer: Answer): string {
  return asBytes(`${key}:${canonicalJson(answer)}`);
}
