import type { Question } from '../../questionnaire/question-types.ts';

/** A question that asks for a number, in tables. */
export interface Numbering {
  readonly minimum: number;
  readonly maximum: number;
  readonly isInteger: boolean;
  /** Where the first band begins. */
  readonly start: number;
  readonly includesStart: boolean;
  /** Where each band ends; bands rise, and each begins where the last ends. */
  readonly ends: Float64Array;
  /** 1 where a band includes its end. */
  readonly includesEnds: Uint8Array;
  readonly points: Float64Array;
  /** Points by the code of a band. */
  readonly codes: ReadonlyMap<string, number>;
}

export function compileNumbering(question: Question, points: readonly number[]): Numbering {
  const { bands, minimum, maximum, integer } = question;
  const [first] = bands;
  return {
    minimum: Number(minimum ?? Number.NEGATIVE_INFINITY),
    maximum: Number(maximum ?? Number.POSITIVE_INFINITY),
    isInteger: integer,
    start: Number(first?.from ?? Number.NEGATIVE_INFINITY),
    includesStart: first?.includesFrom === true,
    ends: Float64Array.from(bands, ({ to }) => Number(to ?? Number.POSITIVE_INFINITY)),
    includesEnds: Uint8Array.from(bands, ({ includesTo }) => Number(includesTo)),
    points: Float64Array.from(points),
    codes: new Map(bands.map(({ code }, position) => [code, points[position] ?? 0])),
  };
}

/** The points of a number, or of a band's code; NaN where it is not plainly right. */
export function readNumber(numbering: Numbering, raw: unknown): number {
  const named = typeof raw === 'string' ? numbering.codes.get(raw) : undefined;
  if (named !== undefined) return named;
  const number = plainNumber(raw);
  const { minimum, maximum, isInteger, ends } = numbering;
  if (!(number >= minimum && number <= maximum)) return Number.NaN;
  if (isInteger && !Number.isInteger(number)) return Number.NaN;
  return ends.length === 0 ? 0 : inBands(numbering, number);
}

function inBands(numbering: Numbering, number: number): number {
  const { start, includesStart, ends, includesEnds, points } = numbering;
  if (number < start || (number === start && !includesStart)) return Number.NaN;
  for (let at = 0; at < ends.length; at += 1) {
    const end = ends[at] ?? 0;
    if (number < end || (number === end && includesEnds[at] === 1)) return points[at] ?? 0;
  }
  return Number.NaN;
}

/** A finite number, or text of so few digits that a double stands for it exactly. */
function plainNumber(raw: unknown): number {
  if (typeof raw === 'number') return Number.isFinite(raw) ? raw : Number.NaN;
  if (typeof raw !== 'string') return Number.NaN;
  return /^-?(?=[\d.]{1,15}$)\d+(\.\d+)?$/.test(raw) ? Number(raw) : Number.NaN;
}
