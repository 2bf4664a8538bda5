import { total } from './covariance.ts';
import { leastForKappa, NORMAL_975, noSpread, tooFew } from './refusal.ts';
import type { Estimate, Reliably } from './refusal.ts';

/** How much two categories agree, 1 for the same and 0 for the furthest apart, by their places on the scale. */
export type AgreementWeight = (one: number, other: number, categories: number) => number;

/** Each step apart costs the same. */
export const linear: AgreementWeight = (one, other, categories) =>
  1 - Math.abs(one - other) / (categories - 1);

/** Costs grow with the square of the steps. */
export const quadratic: AgreementWeight = (one, other, categories) =>
  1 - (Math.abs(one - other) / (categories - 1)) ** 2;

export interface Kappa extends Estimate {
  /** Large-sample standard error. */
  readonly error: number;
  readonly n: number;
}

/**
 * Weighted kappa of two raters' counts (rows: the one, columns: the other): J. Cohen, “Weighted kappa”,
 * Psychological Bulletin 70 (1968) 213–220. Its standard error is that of J. L. Fleiss, J. Cohen,
 * B. S. Everitt, “Large sample standard errors of kappa and weighted kappa”, Psychological Bulletin 72
 * (1969) 323–327, formula 13; the interval is the estimate ± 1.96 of it, kept within −1 and 1.
 */
export function weightedKappa(
  counts: readonly (readonly number[])[],
  weight: AgreementWeight,
  least: number = leastForKappa(counts.length),
): Reliably<Kappa> {
  const k = counts.length;
  const n = total(counts.map(total));
  if (n < Math.max(least, 1)) return tooFew('too_few_firms', n, least);
  const shares = counts.map((row) => row.map((count) => count / n));
  const agreement = shares.map((row, one) => row.map((_, other) => weight(one, other, k)));
  const expected = expectedOf(shares, agreement);
  // Where both always say the same one thing, nothing is left to agree on beyond chance.
  if (!(1 - expected.agreement > ROUNDING)) return noSpread(n);
  const observed = total(shares.map((row, one) => weightedSum(row, agreement[one] ?? [])));
  const value = (observed - expected.agreement) / (1 - expected.agreement);
  const error = errorOf({ shares, agreement, expected, value, n });
  return {
    value,
    low: Math.max(value - NORMAL_975 * error, -1),
    high: Math.min(value + NORMAL_975 * error, 1),
    error,
    n,
  };
}

const ROUNDING = 1e-12;

interface Expected {
  /** Agreement by chance. */
  readonly agreement: number;
  /** Mean weight of each category of the one over what the other says, and the other way round. */
  readonly ofRows: readonly number[];
  readonly ofColumns: readonly number[];
}

function expectedOf(
  shares: readonly (readonly number[])[],
  agreement: readonly (readonly number[])[],
): Expected {
  const rows = shares.map(total);
  const columns = turned(shares).map(total);
  const ofRows = agreement.map((row) => weightedSum(columns, row));
  const ofColumns = turned(agreement).map((column) => weightedSum(rows, column));
  return { agreement: weightedSum(rows, ofRows), ofRows, ofColumns };
}

interface Parts {
  readonly shares: readonly (readonly number[])[];
  readonly agreement: readonly (readonly number[])[];
  readonly expected: Expected;
  readonly value: number;
  readonly n: number;
}

function errorOf({ shares, agreement, expected, value, n }: Parts): number {
  const squares = shares.map((row, one) =>
    row.map((share, other) => {
      const chance = (expected.ofRows[one] ?? 0) + (expected.ofColumns[other] ?? 0);
      return share * ((agreement[one]?.[other] ?? 0) - chance * (1 - value)) ** 2;
    }),
  );
  const spread = total(squares.map(total)) - (value - expected.agreement * (1 - value)) ** 2;
  return Math.sqrt(Math.max(spread, 0) / n) / (1 - expected.agreement);
}

function weightedSum(values: readonly number[], weights: readonly number[]): number {
  return total(values.map((value, at) => value * (weights[at] ?? 0)));
}

function turned(matrix: readonly (readonly number[])[]): readonly (readonly number[])[] {
  return (matrix[0] ?? []).map((_, at) => matrix.map((row) => row[at] ?? 0));
}
