import type { Distribution } from '../cohort.ts';
import { partHolds } from './holds.ts';

/** Nothing is told of the numbers. */
export const WITHHELD: Distribution = {
  n: null,
  mean: null,
  deviation: null,
  lowest: null,
  highest: null,
  median: null,
  percentiles: null,
  tenths: [],
};

/** A number of few firms, the middle one among them, comes too near to one firm's own. */
const TIMES_LEAST = 2;

/** Without what is one firm's own number; rounded, so that sums of few cannot be worked back. */
export function publicDistribution(given: Distribution, least: number): Distribution {
  const { n, mean, deviation, median, percentiles } = given;
  if (n === null || n === 0) return WITHHELD;
  const isMany = n >= TIMES_LEAST * least;
  return {
    ...WITHHELD,
    n,
    mean: mean === null ? null : rounded(mean),
    deviation: isMany && deviation !== null ? rounded(deviation) : null,
    median: isMany && median !== null ? rounded(median) : null,
    percentiles: percentiles && {
      p10: rounded(percentiles.p10),
      p25: rounded(percentiles.p25),
      p75: rounded(percentiles.p75),
      p90: rounded(percentiles.p90),
    },
  };
}

/** Whether in every group enough firms have the number, or none, and enough have it not, or none. */
export function allTell(
  found: readonly { readonly firms: number | null; readonly own: Distribution | undefined }[],
  least: number,
): boolean {
  return found.every(({ firms, own }) => partHolds(least, own?.n ?? null, firms));
}

function rounded(value: number): number {
  return Math.round(value * 10) / 10;
}
