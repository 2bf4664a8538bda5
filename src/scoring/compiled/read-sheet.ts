import { faultlessAnswer } from '../../answers/faultless-answers.ts';
import type { RawAnswers } from '../../answers/faultless-answers.ts';
import type { Answer, AnswerState, AnswerValue } from '../../answers/types.ts';
import type { Question } from '../../questionnaire/question-types.ts';
import { readPoints } from './compile-question.ts';
import type { CompiledQuestion } from './compile-question.ts';
import { interned } from './interned.ts';
import { ANSWERED, NUMBER_OF, SKIPPED } from './sheet.ts';
import type { Sheet } from './sheet.ts';

/** What is read: the questions, and the position of each by its id. */
export interface Reading {
  readonly questions: readonly CompiledQuestion[];
  readonly ids: readonly string[];
  readonly positions: ReadonlyMap<string, number>;
  /** Points of texts of one letter, by question and letter: looked up without hashing or calling. */
  readonly letters: Float64Array;
  /** The same of the numbers from 0 to 9. */
  readonly digits: Float64Array;
}

const LETTERS = 128;
const DIGITS = 10;

export function openReading(questions: readonly CompiledQuestion[]): Reading {
  const ids = questions.map(({ question }) => interned(question.id));
  const worth = (size: number, rawOf: (number: number) => unknown): Float64Array =>
    Float64Array.from({ length: questions.length * size }, (_, place) => {
      const compiled = questions[Math.floor(place / size)];
      return compiled ? readPoints(compiled, rawOf(place % size)) : Number.NaN;
    });
  return {
    questions,
    ids,
    positions: new Map(ids.map((id, at) => [id, at])),
    letters: worth(LETTERS, (letter) => String.fromCharCode(letter)),
    digits: worth(DIGITS, (digit) => digit),
  };
}

/** Fills the sheet from answers as a file holds them; false where one is not plainly right. */
export function rawReader(sheet: Sheet, reading: Reading): (raw: RawAnswers) => boolean {
  const { ids, positions } = reading;
  const { states, points } = sheet;
  const readQuickly = quickReader(reading);
  return (raw) => {
    states.fill(SKIPPED);
    // Keys and values apart are read several times faster than one value by each key; and values of
    // keys that have not come in this order before, once the loop has begun.
    let values: readonly unknown[] | undefined;
    let index = -1;
    let at = -1;
    for (const id in raw) {
      values ??= Object.values(raw);
      index += 1;
      // Most files hold the answers in the questionnaire's order.
      at += 1;
      if (ids[at] !== id) at = positions.get(id) ?? -1;
      if (at < 0) return false;
      // What is only inherited comes last, and finds no value.
      const given = values[index];
      const worth = readQuickly(at, given);
      states[at] = ANSWERED;
      points[at] = worth;
      if (Number.isNaN(worth) && !readOther(sheet, reading, at, given)) return false;
    }
    return true;
  };
}

/** The points of a letter or a digit; NaN of anything else. */
function quickReader({ letters, digits }: Reading): (at: number, given: unknown) => number {
  return (at, given) => {
    if (typeof given === 'string' && given.length === 1) {
      const letter = given.charCodeAt(0);
      return letter < LETTERS ? (letters[at * LETTERS + letter] ?? Number.NaN) : Number.NaN;
    }
    return isDigit(given) ? (digits[at * DIGITS + given] ?? Number.NaN) : Number.NaN;
  };
}

/** What is neither a letter nor a digit of the tables. */
function readOther(sheet: Sheet, { questions }: Reading, at: number, given: unknown): boolean {
  const compiled = questions[at];
  if (!compiled) return false;
  if (given === undefined || given === null) return setState(sheet, at, 'skipped');
  if (typeof given !== 'object' || Array.isArray(given)) {
    return setPoints(sheet, at, readPoints(compiled, given));
  }
  const state = plainState(given, compiled.question);
  if (state !== undefined) return setState(sheet, at, state);
  // An entry with more words beside its state or its value.
  const answer = faultlessAnswer(given, compiled.question, 'answers');
  return answer !== undefined && readAnswer(sheet, at, compiled, answer);
}

function setState(sheet: Sheet, at: number, state: AnswerState): true {
  sheet.states[at] = NUMBER_OF[state];
  return true;
}

function isDigit(given: unknown): given is number {
  return typeof given === 'number' && given >= 0 && given < DIGITS && Number.isInteger(given);
}

/** The state of an entry that has a state and perhaps its reason, and nothing else. */
function plainState(given: object, { notApplicable }: Question): AnswerState | undefined {
  if (!('state' in given)) return undefined;
  const { state } = given;
  const keys = Object.keys(given).length;
  if (keys === 1 && (state === 'dont_know' || state === 'skipped')) return state;
  if (keys !== 2 || state !== 'not_applicable' || !notApplicable) return undefined;
  const isExplained =
    'reason' in given && typeof given.reason === 'string' && given.reason.trim() !== '';
  return isExplained ? state : undefined;
}

function setPoints(sheet: Sheet, at: number, points: number): boolean {
  sheet.states[at] = ANSWERED;
  sheet.points[at] = points;
  return !Number.isNaN(points);
}

/** Fills the sheet from checked answers; false where a number has more digits than are compiled. */
export function readChecked(
  sheet: Sheet,
  { questions }: Reading,
  answers: ReadonlyMap<string, Answer>,
): boolean {
  return questions.every((compiled, at) =>
    readAnswer(sheet, at, compiled, answers.get(compiled.question.id)),
  );
}

function readAnswer(
  sheet: Sheet,
  at: number,
  compiled: CompiledQuestion,
  answer: Answer | undefined,
): boolean {
  if (answer?.value && answer.state === 'answered') {
    return setPoints(sheet, at, readPoints(compiled, rawValue(answer.value)));
  }
  setState(sheet, at, answer?.state ?? 'skipped');
  return answer?.state !== 'answered';
}

/** A value as an answer file holds it. */
export function rawValue(value: AnswerValue): unknown {
  switch (value.kind) {
    case 'code':
      return value.code;
    case 'codes':
      return value.codes;
    case 'text':
      return value.text;
    case 'number':
      // As a number, since its text may be the code of a band. Fifteen digits stay exact.
      return value.decimal.length > 15 ? Number.NaN : Number(value.decimal);
  }
}
