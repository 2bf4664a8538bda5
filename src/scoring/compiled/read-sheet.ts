import { faultlessAnswer } from '../../answers/faultless-answers.ts';
import type { RawAnswers } from '../../answers/faultless-answers.ts';
import type { Answer, AnswerState, AnswerValue } from '../../answers/types.ts';
import type { Question } from '../../questionnaire/question-types.ts';
import type { CompiledQuestion } from './compile-question.ts';
import { ANSWERED, NUMBER_OF, SKIPPED } from './sheet.ts';
import type { Sheet } from './sheet.ts';

/** What is read: the questions, and the position of each by its id. */
export interface Reading {
  readonly questions: readonly CompiledQuestion[];
  readonly ids: readonly string[];
  readonly positions: ReadonlyMap<string, number>;
}

/** Fills the sheet from answers as a file holds them; false where one is not plainly right. */
export function readRaw(
  sheet: Sheet,
  { questions, ids, positions }: Reading,
  raw: RawAnswers,
): boolean {
  sheet.states.fill(SKIPPED);
  // Keys and values apart are read several times faster than one value by each key.
  const given = Object.keys(raw);
  const values = Object.values(raw);
  let at = -1;
  for (let index = 0; index < given.length; index += 1) {
    const id = given[index] ?? '';
    // Most files hold the answers in the questionnaire's order.
    at += 1;
    if (ids[at] !== id) at = positions.get(id) ?? -1;
    const compiled = questions[at];
    if (!compiled || !readOne(sheet, at, compiled, values[index])) return false;
  }
  return true;
}

function readOne(sheet: Sheet, at: number, compiled: CompiledQuestion, given: unknown): boolean {
  if (typeof given === 'string' && given.length === 1) {
    return setPoints(sheet, at, compiled.letters[given.charCodeAt(0)] ?? Number.NaN);
  }
  if (given === undefined || given === null) return true;
  if (typeof given !== 'object' || Array.isArray(given)) {
    return setPoints(sheet, at, compiled.read(given));
  }
  const state = plainState(given, compiled.question);
  if (state !== undefined) {
    sheet.states[at] = NUMBER_OF[state];
    return true;
  }
  // An entry with more words beside its state or its value.
  const answer = faultlessAnswer(given, compiled.question, 'answers');
  return answer !== undefined && readAnswer(sheet, at, compiled, answer);
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
    return setPoints(sheet, at, compiled.read(rawValue(answer.value)));
  }
  sheet.states[at] = NUMBER_OF[answer?.state ?? 'skipped'];
  return answer?.state !== 'answered';
}

function rawValue(value: AnswerValue): unknown {
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
