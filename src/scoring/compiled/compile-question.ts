import { faultlessAnswer } from '../../answers/faultless-answers.ts';
import { toDecimal } from '../../questionnaire/decimal.ts';
import type { Band, Option, Question } from '../../questionnaire/question-types.ts';
import { equalsWritten } from '../exact.ts';
import { isSafe, leastMultiple } from '../ratio.ts';
import { decimalRatio } from './to-ratio.ts';
import { openOptions, readCodes } from './read-codes.ts';
import type { Read } from './read-codes.ts';

/** A question's points as whole numbers over one denominator. */
export interface CompiledQuestion {
  readonly question: Question;
  readonly denominator: number;
  /** The greatest size of a sum of points. */
  readonly bound: number;
  /**
   * An answer without state, as an answer file holds it → its points over the denominator. NaN
   * where it is not plainly right: the checks of answer files then say whether it is.
   */
  readonly read: Read;
}

/** Undefined where the points or the ends of bands are no numbers that can be compiled. */
export function compileQuestion(question: Question): CompiledQuestion | undefined {
  if (question.kind !== 'multiple' && question.combine === 'share') return undefined;
  const choices = [...question.options, ...question.bands];
  const parts = choices.map(({ value = '0' }) => decimalRatio(value));
  const split = splits(question);
  const denominator = leastMultiple(parts.map(({ d }) => d)) * split;
  const points = parts.map(({ n, d }) => n * (denominator / d));
  const bound = points.reduce((total, value) => total + Math.abs(value), denominator);
  if (!isSafe(bound) || !question.bands.every(hasPlainEnds)) return undefined;
  return { question, denominator, bound, read: readerOf(question, points, denominator) };
}

/** Into how many parts points are divided when ticked options are put together. */
function splits({ combine, options }: Question): number {
  if (combine === 'mean') return leastMultiple(options.map((_, position) => position + 1));
  return combine === 'share' ? Math.max(1, openOptions(options).length) : 1;
}

/** Ends whose doubles stand for them exactly, so that numbers may be compared as doubles. */
function hasPlainEnds({ from, to }: Band): boolean {
  return [from, to].every((end) => end === undefined || equalsWritten(toDecimal(Number(end)), end));
}

function readerOf(question: Question, points: readonly number[], denominator: number): Read {
  switch (question.kind) {
    case 'single':
    case 'level':
      return readCode(question.options, points);
    case 'yes_no':
      return readYesNo(readCode(question.options, points));
    case 'multiple':
      return readCodes(question, points, denominator);
    case 'number':
      return readNumber(question, points);
    case 'text':
    case 'date':
      return readWords(question);
  }
}

function readCode(options: readonly Option[], points: readonly number[]): Read {
  const known = byCode(options, points);
  return (raw) => known.get(raw) ?? Number.NaN;
}

/** What belongs to each code, as text and as a number where the code is one. */
function byCode(
  options: readonly Option[],
  values: readonly number[],
): ReadonlyMap<unknown, number> {
  const known = new Map<unknown, number>();
  for (const [position, { code }] of options.entries()) {
    known.set(code, values[position] ?? 0);
    if (String(Number(code)) === code) known.set(Number(code), values[position] ?? 0);
  }
  return known;
}

function readYesNo(read: Read): Read {
  return (raw) => {
    if (typeof raw !== 'boolean') return read(raw);
    return read(raw ? 'yes' : 'no');
  };
}

function readNumber(question: Question, points: readonly number[]): Read {
  const { bands, integer } = question;
  const minimum = Number(question.minimum ?? Number.NEGATIVE_INFINITY);
  const maximum = Number(question.maximum ?? Number.POSITIVE_INFINITY);
  const known = byCodeText(bands, points);
  const findBand = bandFinder(bands);
  return (raw) => {
    const named = typeof raw === 'string' ? known.get(raw) : undefined;
    if (named !== undefined) return named;
    const number = plainNumber(raw);
    if (!(number >= minimum && number <= maximum)) return Number.NaN;
    if (integer && !Number.isInteger(number)) return Number.NaN;
    return bands.length === 0 ? 0 : (points[findBand(number)] ?? Number.NaN);
  };
}

/** The position of the band that holds a number, or -1. Bands rise, and each begins where the last ends. */
function bandFinder(bands: readonly Band[]): (number: number) => number {
  const ends = bands.map(({ to }) => Number(to ?? Number.POSITIVE_INFINITY));
  const ownEnds = bands.map(({ includesTo }) => includesTo);
  const [first] = bands;
  const start = Number(first?.from ?? Number.NEGATIVE_INFINITY);
  const least = first?.includesFrom ? start : Number.NEGATIVE_INFINITY;
  return (number) => {
    if (number < start || (number === start && number !== least)) return -1;
    for (let at = 0; at < ends.length; at += 1) {
      const end = ends[at] ?? 0;
      if (number < end || (number === end && ownEnds[at])) return at;
    }
    return -1;
  };
}

function byCodeText(
  bands: readonly Band[],
  values: readonly number[],
): ReadonlyMap<string, number> {
  return new Map(bands.map(({ code }, position) => [code, values[position] ?? 0]));
}

/** A finite number, or text of so few digits that a double stands for it exactly. */
function plainNumber(raw: unknown): number {
  if (typeof raw === 'number') return Number.isFinite(raw) ? raw : Number.NaN;
  if (typeof raw !== 'string') return Number.NaN;
  return /^-?(?=[\d.]{1,15}$)\d+(\.\d+)?$/.test(raw) ? Number(raw) : Number.NaN;
}

/** Words score nothing; they only have to be right. */
function readWords(question: Question): Read {
  return (raw) =>
    faultlessAnswer(raw, question, 'answers')?.state === 'answered' ? 0 : Number.NaN;
}
