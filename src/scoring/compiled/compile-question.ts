import { holds } from '../../questionnaire/build-bands.ts';
import { toDecimal } from '../../questionnaire/decimal.ts';
import type { Band, Option, Question } from '../../questionnaire/types.ts';
import { equalsWritten } from '../exact.ts';
import { decimalRatio, isSafe, leastMultiple } from './ratio.ts';

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
  readonly read: (raw: unknown) => number;
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

function openOptions(options: readonly Option[]): readonly Option[] {
  return options.filter((option) => !option.exclusive);
}

/** Ends whose doubles stand for them exactly, so that numbers may be compared as doubles. */
function hasPlainEnds({ from, to }: Band): boolean {
  return [from, to].every((end) => end === undefined || equalsWritten(toDecimal(Number(end)), end));
}

type Read = (raw: unknown) => number;

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
      return readText(question);
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

// Ticked options are bits of a 32-bit integer.
const MOST_OPTIONS = 30;

function readCodes(question: Question, points: readonly number[], denominator: number): Read {
  const { options } = question;
  if (options.length > MOST_OPTIONS) return () => Number.NaN;
  const positions = byCode(
    options,
    options.map((_, position) => position),
  );
  const alone = options.reduce((bits, option, at) => bits | (option.exclusive ? 1 << at : 0), 0);
  const together = COMBINE[question.combine];
  const open = openOptions(options).length;
  const share = open === 0 ? 0 : denominator / open;
  return (raw) => {
    if (!Array.isArray(raw) || raw.length === 0) return Number.NaN;
    let ticked = 0;
    let sum = 0;
    let highest = Number.NEGATIVE_INFINITY;
    for (const item of raw) {
      const position = positions.get(item) ?? -1;
      if (position < 0 || (ticked & (1 << position)) !== 0) return Number.NaN;
      ticked |= 1 << position;
      const value = points[position] ?? 0;
      sum += value;
      if (value > highest) highest = value;
    }
    const isAlone = (ticked & alone) !== 0;
    if (isAlone && raw.length > 1) return Number.NaN;
    return together({ sum, highest, count: raw.length, share: isAlone ? 0 : raw.length * share });
  };
}

interface Ticked {
  readonly sum: number;
  readonly highest: number;
  readonly count: number;
  /** The part of the open options that is ticked, over the question's denominator. */
  readonly share: number;
}

const COMBINE: Readonly<Record<Question['combine'], (ticked: Ticked) => number>> = {
  sum: ({ sum }) => sum,
  max: ({ highest }) => highest,
  // The denominator is a multiple of every count.
  mean: ({ sum, count }) => sum / count,
  share: ({ share }) => share,
};

function readNumber(question: Question, points: readonly number[]): Read {
  const { bands, integer } = question;
  const minimum = Number(question.minimum ?? Number.NEGATIVE_INFINITY);
  const maximum = Number(question.maximum ?? Number.POSITIVE_INFINITY);
  const known = byCodeText(bands, points);
  return (raw) => {
    const named = typeof raw === 'string' ? known.get(raw) : undefined;
    if (named !== undefined) return named;
    const number = plainNumber(raw);
    if (!(number >= minimum && number <= maximum)) return Number.NaN;
    if (integer && !Number.isInteger(number)) return Number.NaN;
    if (bands.length === 0) return 0;
    return points[bands.findIndex((band) => holds(band, number))] ?? Number.NaN;
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

function readText({ maximumLength = Number.POSITIVE_INFINITY }: Question): Read {
  return (raw) => {
    if (typeof raw !== 'string' || raw.trim() === '') return Number.NaN;
    return raw.length <= maximumLength ? 0 : Number.NaN;
  };
}
