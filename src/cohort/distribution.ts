import type { Distribution, Percentiles } from './cohort.ts';

/** Percentiles of fewer firms say little about any of them. */
const LEAST_FOR_PERCENTILES = 30;

/** The numbers' distribution; with their shares of the range (0–100) also how many lie in each tenth. */
export function distributionOf(
  values: readonly number[],
  percents: readonly number[] = [],
): Distribution {
  const sorted = Float64Array.from(values).toSorted();
  const n = sorted.length;
  const mean = n === 0 ? null : sorted.reduce((sum, value) => sum + value, 0) / n;
  return {
    n,
    mean,
    deviation: mean === null || n < 2 ? null : deviationOf(sorted, mean),
    lowest: sorted[0] ?? null,
    highest: sorted[n - 1] ?? null,
    median: n === 0 ? null : quantile(sorted, 0.5),
    percentiles: n < LEAST_FOR_PERCENTILES ? null : percentilesOf(sorted),
    tenths: percents.length === 0 ? [] : tenthsOf(percents),
  };
}

function deviationOf(sorted: Float64Array, mean: number): number {
  const squares = sorted.reduce((sum, value) => sum + (value - mean) ** 2, 0);
  return Math.sqrt(squares / (sorted.length - 1));
}

function percentilesOf(sorted: Float64Array): Percentiles {
  return {
    p10: quantile(sorted, 0.1),
    p25: quantile(sorted, 0.25),
    p75: quantile(sorted, 0.75),
    p90: quantile(sorted, 0.9),
  };
}

/**
 * The quantile of sorted numbers by definition 7 of R. J. Hyndman, Y. Fan, “Sample Quantiles in
 * Statistical Packages”, The American Statistician 50 (1996) 361–365: between the two numbers
 * around place (n − 1)p, in proportion. It is that of R, NumPy and PERCENTILE.INC of spreadsheets.
 * @public held against values worked by hand
 */
export function quantile(sorted: Float64Array, share: number): number {
  const place = (sorted.length - 1) * share;
  const below = sorted[Math.floor(place)] ?? Number.NaN;
  const above = sorted[Math.ceil(place)] ?? below;
  return below + (above - below) * (place - Math.floor(place));
}

const TENTHS = 10;

function tenthsOf(percents: readonly number[]): readonly number[] {
  const counts = Array.from({ length: TENTHS }, () => 0);
  for (const percent of percents) {
    const place = Math.min(Math.max(Math.floor((percent * TENTHS) / 100), 0), TENTHS - 1);
    counts[place] = (counts[place] ?? 0) + 1;
  }
  return counts;
}
