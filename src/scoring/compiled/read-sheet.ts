import { faultlessAnswer } from '../../answers/faultless-answers.ts';
import type { RawAnswers } from '../../answers/faultless-answers.ts';
import type { Answer, AnswerValue } from '../../answers/types.ts';
import type { CompiledQuestion } from './compile-question.ts';
import { ANSWERED, NUMBER_OF, SKIPPED } from './sheet.ts';
import type { Sheet } from './sheet.ts';

/** Fills the sheet from answers as a file holds them; false where one is not plainly right. */
export function readRaw(
  sheet: Sheet,
  questions: readonly CompiledQuestion[],
  raw: RawAnswers,
): boolean {
  let at = 0;
  let known = 0;
  for (const compiled of questions) {
    const given = raw[compiled.question.id];
    if (given !== undefined) known += 1;
    if (!readOne(sheet, at, compiled, given)) return false;
    at += 1;
  }
  // What is left over is no question.
  return known === Object.keys(raw).length;
}

function readOne(sheet: Sheet, at: number, compiled: CompiledQuestion, given: unknown): boolean {
  if (given === undefined || given === null) {
    sheet.states[at] = SKIPPED;
    return true;
  }
  if (typeof given !== 'object' || Array.isArray(given)) {
    return setPoints(sheet, at, compiled.read(given));
  }
  // An entry with a state, or with words beside its value.
  const answer = faultlessAnswer(given, compiled.question, 'answers');
  return answer !== undefined && readAnswer(sheet, at, compiled, answer);
}

function setPoints(sheet: Sheet, at: number, points: number): boolean {
  sheet.states[at] = ANSWERED;
  sheet.points[at] = points;
  return !Number.isNaN(points);
}

/** Fills the sheet from checked answers; false where a number has more digits than are compiled. */
export function readChecked(
  sheet: Sheet,
  questions: readonly CompiledQuestion[],
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
