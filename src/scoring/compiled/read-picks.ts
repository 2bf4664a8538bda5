import type { Option, Question } from '../../questionnaire/question-types.ts';
import { interned } from './interned.ts';

// Ticked options are bits of a 32-bit integer.
export const MOST_OPTIONS = 30;
/** What every set of so many options is worth stands in a table. */
const MOST_IN_TABLE = 8;

/** The ticked options of a question in tables. */
export interface Picks {
  readonly codes: readonly string[];
  /** What every set of options is worth, by its bits; empty where there are too many sets. */
  readonly table: Float64Array;
  readonly worth: (ticked: number) => number;
}

/** Of at most `MOST_OPTIONS` options. */
export function compilePicks(
  question: Question,
  points: readonly number[],
  denominator: number,
): Picks {
  const { options } = question;
  const codes = options.map(({ code }) => interned(code));
  const worth = (ticked: number): number =>
    mayBeTicked(ticked, question) ? worthOf(ticked, question, points, denominator) : Number.NaN;
  const sets = options.length <= MOST_IN_TABLE ? 1 << options.length : 0;
  const table = Float64Array.from({ length: sets }, (_, ticked) => worth(ticked));
  return { codes, table, worth };
}

/** The points of a list of codes; NaN where it is not plainly right. */
export function readPicks({ codes, table, worth }: Picks, raw: unknown): number {
  if (!Array.isArray(raw)) return Number.NaN;
  let ticked = 0;
  let place = 0;
  for (let index = 0; index < raw.length; index += 1) {
    const item: unknown = raw[index];
    // Most lists are in the order of the options.
    while (place < codes.length && codes[place] !== item) place += 1;
    if (place === codes.length) place = placeOf(item, codes);
    const bit = 1 << place;
    // Shifted by -1 it is the highest bit, which is no option.
    if (bit < 0 || (ticked & bit) !== 0) return Number.NaN;
    ticked |= bit;
    place += 1;
  }
  return table.length > 0 ? (table[ticked] ?? Number.NaN) : worth(ticked);
}

/** The position of a code, written as text or as a number; -1 where there is none. */
function placeOf(item: unknown, codes: readonly string[]): number {
  const text = typeof item === 'number' ? String(item) : item;
  for (let at = 0; at < codes.length; at += 1) if (codes[at] === text) return at;
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
