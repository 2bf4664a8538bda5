import { faultlessAnswer } from '../../answers/faultless-answers.ts';
import { toDecimal } from '../../questionnaire/decimal.ts';
import type { Band, Option, Question } from '../../questionnaire/question-types.ts';
import { equalsWritten } from '../exact.ts';
import { isSafe, leastMultiple } from '../ratio.ts';
import { decimalRatio } from './to-ratio.ts';
import { compileNumbering, readNumber } from './read-number.ts';
import type { Numbering } from './read-number.ts';
import { compilePicks, MOST_OPTIONS, openOptions, readPicks } from './read-picks.ts';
import type { Picks } from './read-picks.ts';

/** A question's points as whole numbers over one denominator. */
export interface CompiledQuestion {
  readonly question: Question;
  readonly denominator: number;
  /** The greatest size of a sum of points. */
  readonly bound: number;
  /** Ticked options in tables; null where it has none. */
  readonly picks: Picks | null;
  /** A number and its bands in tables; null where it asks for none. */
  readonly numbering: Numbering | null;
  /** Every other answer. */
  readonly read: Read;
}

type Read = (raw: unknown) => number;

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
  const isMultiple = question.kind === 'multiple';
  if (isMultiple && question.options.length > MOST_OPTIONS) return undefined;
  return {
    question,
    denominator,
    bound,
    picks: isMultiple ? compilePicks(question, points, denominator) : null,
    numbering: question.kind === 'number' ? compileNumbering(question, points) : null,
    read: readerOf(question, points),
  };
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

/**
 * An answer without state, as an answer file holds it → its points over the denominator. NaN where
 * it is not plainly right: the checks of answer files then say whether it is.
 */
export function readPoints({ picks, numbering, read }: CompiledQuestion, raw: unknown): number {
  if (picks) return readPicks(picks, raw);
  return numbering ? readNumber(numbering, raw) : read(raw);
}

function readerOf(question: Question, points: readonly number[]): Read {
  switch (question.kind) {
    case 'single':
    case 'level':
    case 'multiple':
    case 'number':
      return readCode(question.options, points);
    case 'yes_no':
      return readYesNo(readCode(question.options, points));
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

/** Words score nothing; they only have to be right. */
function readWords(question: Question): Read {
  return (raw) =>
    faultlessAnswer(raw, question, 'answers')?.state === 'answered' ? 0 : Number.NaN;
}
