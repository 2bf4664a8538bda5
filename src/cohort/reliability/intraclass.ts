import { total } from './covariance.ts';
import { quantileOfF } from './f-quantile.ts';
import { LEAST_FOR_ICC, noSpread, tooFew } from './refusal.ts';
import type { Estimate, Reliably } from './refusal.ts';

/** Of single ratings, two-way, each of the same raters for every firm. */
export interface Intraclass {
  readonly n: number;
  /** Do they give the same number? ICC(A,1) of McGraw and Wong, ICC(2,1) of Shrout and Fleiss. */
  readonly agreement: Estimate;
  /** Do they put firms in the same order and distance? ICC(C,1), ICC(3,1). */
  readonly consistency: Estimate;
}

/**
 * Intraclass correlations with intervals of 95 %: K. O. McGraw, S. P. Wong, “Forming inferences about
 * some intraclass correlation coefficients”, Psychological Methods 1 (1996) 30–46, tables 4 and 7;
 * P. E. Shrout, J. L. Fleiss, “Intraclass correlations: uses in assessing rater reliability”,
 * Psychological Bulletin 86 (1979) 420–428. One row a firm, one column a rater, without gaps.
 */
export function intraclass(
  ratings: readonly (readonly number[])[],
  least: number = LEAST_FOR_ICC,
): Reliably<Intraclass> {
  const n = ratings.length;
  if (n < Math.max(least, 2)) return tooFew('too_few_firms', n, least);
  const squares = meanSquares(ratings);
  // Firms that all get the same have no order, and raters that never differ leave no error to divide by.
  if (!(squares.rows > 0)) return noSpread(n);
  return { n, agreement: agreementOf(squares), consistency: consistencyOf(squares) };
}

interface MeanSquares {
  readonly n: number;
  readonly k: number;
  readonly rows: number;
  readonly columns: number;
  readonly error: number;
}

function meanSquares(ratings: readonly (readonly number[])[]): MeanSquares {
  const n = ratings.length;
  const k = ratings[0]?.length ?? 0;
  const mean = total(ratings.map(total)) / (n * k);
  const rowMeans = ratings.map((row) => total(row) / k);
  const columnMeans = Array.from(
    { length: k },
    (_, at) => total(ratings.map((row) => row[at] ?? Number.NaN)) / n,
  );
  const errors = ratings.map((row, one) =>
    total(
      row.map(
        (value, other) => (value - (rowMeans[one] ?? 0) - (columnMeans[other] ?? 0) + mean) ** 2,
      ),
    ),
  );
  const apart = (means: readonly number[]): number => total(means.map((one) => (one - mean) ** 2));
  return {
    n,
    k,
    rows: (k * apart(rowMeans)) / (n - 1),
    columns: (n * apart(columnMeans)) / (k - 1),
    error: total(errors) / ((n - 1) * (k - 1)),
  };
}

function consistencyOf({ n, k, rows, error }: MeanSquares): Estimate {
  const value = (rows - error) / (rows + (k - 1) * error);
  // Divided through by the ratio, so that an error of 0 needs no case of its own.
  const at = (factor: number): number =>
    (rows - error * factor) / (rows + (k - 1) * error * factor);
  const left = (n - 1) * (k - 1);
  return {
    value,
    low: at(quantileOfF(0.975, n - 1, left)),
    high: at(1 / quantileOfF(0.975, left, n - 1)),
  };
}

function agreementOf(squares: MeanSquares): Estimate {
  const { n, k, rows, columns, error } = squares;
  const value = (rows - error) / (rows + (k - 1) * error + (k * (columns - error)) / n);
  // Raters who never differ: the interval closes on 1.
  if (value === 1) return { value, low: 1, high: 1 };
  const freedom = freedomOf(squares, value);
  const others = k * columns + (k * n - k - n) * error;
  const below = quantileOfF(0.975, n - 1, freedom);
  const above = quantileOfF(0.975, freedom, n - 1);
  return {
    value,
    low: (n * (rows - below * error)) / (below * others + n * rows),
    high: (n * (above * rows - error)) / (others + n * above * rows),
  };
}

/** Degrees of freedom of the mixed error, after Satterthwaite; ν of table 7. */
function freedomOf({ n, k, columns, error }: MeanSquares, value: number): number {
  const a = (k * value) / (n * (1 - value));
  const b = 1 + (k * value * (n - 1)) / (n * (1 - value));
  return (
    (a * columns + b * error) ** 2 /
    ((a * columns) ** 2 / (k - 1) + (b * error) ** 2 / ((n - 1) * (k - 1)))
  );
}
