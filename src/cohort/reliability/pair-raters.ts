import type { ScoredFirm } from '../scored-firm.ts';

/** Who is compared: two values of a column that was kept, or of `wave`. */
export interface Raters {
  readonly column: string;
  readonly one: string;
  readonly other: string;
}

/** What of a row is looked at. */
export type RatedFirm = Pick<
  ScoredFirm,
  'key' | 'wave' | 'kept' | 'coverage' | 'nodes' | 'questions' | 'level'
>;

export interface RaterPairs {
  readonly pairs: readonly (readonly [RatedFirm, RatedFirm])[];
  /** Firms that only one of them rated. */
  readonly only_one: number;
  readonly only_other: number;
}

/**
 * Rows of the same firm, in the same wave, by the one and the other. Where one of them has several
 * rows of a firm, the fuller counts, and of equally full ones the later. Where the column is `wave`,
 * the rows come from two surveys of the same firms.
 */
export function pairRaters(rows: readonly RatedFirm[], raters: Raters): RaterPairs {
  const ones = ratedBy(raters.one, raters, rows);
  const others = ratedBy(raters.other, raters, rows);
  const pairs = [...ones].flatMap(([name, row]) => {
    const other = others.get(name);
    return other ? [[row, other] as const] : [];
  });
  return {
    pairs,
    only_one: ones.size - pairs.length,
    only_other: others.size - pairs.length,
  };
}

function ratedBy(
  rater: string,
  { column }: Raters,
  rows: readonly RatedFirm[],
): ReadonlyMap<string, RatedFirm> {
  const found = new Map<string, RatedFirm>();
  for (const row of rows) {
    if (raterOf(row, column) !== rater) continue;
    const name = column === WAVE ? row.key : JSON.stringify([row.wave, row.key]);
    const before = found.get(name);
    if (!before || row.coverage >= before.coverage) found.set(name, row);
  }
  return found;
}

export function raterOf({ wave, kept }: RatedFirm, column: string): string | undefined {
  if (column === WAVE) return wave ?? undefined;
  return Object.hasOwn(kept, column) ? kept[column]?.trim() : undefined;
}

/** The column that stands for the wave of a row. */
export const WAVE = 'wave';
