import type { Option, Question } from '../../questionnaire/question-types.ts';
import { interned } from './interned.ts';

/** An answer as a file holds it → its whole points; NaN where it is not plainly right. */
export type Read = (raw: unknown) => number;

// Ticked options are bits of a 32-bit integer.
const MOST_OPTIONS = 30;
/** What every set of so many options is worth stands in a table. */
const MOST_IN_TABLE = 8;

export function readCodes(
  question: Question,
  points: readonly number[],
  denominator: number,
): Read {
  const { options } = question;
  if (options.length > MOST_OPTIONS) return () => Number.NaN;
  const codes = options.map(({ code }) => interned(code));
  const worth = (ticked: number): number =>
    mayBeTicked(ticked, question) ? worthOf(ticked, question, points, denominator) : Number.NaN;
  const isInTable = options.length <= MOST_IN_TABLE;
  const sets = isInTable ? 1 << options.length : 0;
  const table = Float64Array.from({ length: sets }, (_, ticked) => worth(ticked));
  return (raw) => {
    if (!Array.isArray(raw)) return Number.NaN;
    let ticked = 0;
    let place = -1;
    for (let index = 0; index < raw.length; index += 1) {
      place = placeOf(raw[index], codes, place + 1);
      const bit = 1 << place;
      // Shifted by -1 it is the highest bit, which is no option.
      if (bit < 0 || (ticked & bit) !== 0) return Number.NaN;
      ticked |= bit;
    }
    return isInTable ? (table[ticked] ?? Number.NaN) : worth(ticked);
  };
}

/**
 * The position of a code, written as text or as a number; -1 where there is none. Looked for from
 * `first` on before what comes ahead of it: most lists are in the order of the options.
 */
function placeOf(item: unknown, codes: readonly string[], first: number): number {
  const text = typeof item === 'number' ? String(item) : item;
  for (let at = first; at < codes.length; at += 1) if (codes[at] === text) return at;
  for (let at = 0; at < first; at += 1) if (codes[at] === text) return at;
  return -1;
}

function tickedOf<T>(all: readonly T[], ticked: number): readonly T[] {
  return all.filter((_, at) => (ticked & (1 << at)) !== 0);
}

function mayBeTicked(ticked: number, question: Question): boolean {
  const { options, minimumPicks: least = 1, maximumPicks: most = options.length } = question;
  const chosen = tickedOf(options, ticked);
  if (chosen.some(({ exclusive }) => exclusive)) return chosen.length === 1;
  return chosen.length >= Math.max(1, least) && chosen.length <= most;
}

function worthOf(
  ticked: number,
  { options, combine }: Question,
  points: readonly number[],
  denominator: number,
): number {
  const values = tickedOf(points, ticked);
  const sum = values.reduce((total, value) => total + value, 0);
  switch (combine) {
    case 'sum':
      return sum;
    case 'max':
      return Math.max(...values);
    case 'min':
      return Math.min(...values);
    // The denominator is a multiple of every count.
    case 'mean':
      return sum / values.length;
    case 'share': {
      const open = openOptions(options);
      return (
        (openOptions(tickedOf(options, ticked)).length * denominator) / Math.max(1, open.length)
      );
    }
  }
}

export function openOptions(options: readonly Option[]): readonly Option[] {
  return options.filter((option) => !option.exclusive);
}
