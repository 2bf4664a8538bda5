/** Means, and variances and covariances over n − 1, of the columns of a table without gaps. */
export interface Covariance {
  readonly n: number;
  readonly means: readonly number[];
  /** By column, by column. */
  readonly matrix: readonly (readonly number[])[];
}

/** Of so many columns. In two passes: means first, so that numbers far from 0 lose no digits. */
export function covarianceOf(rows: readonly (readonly number[])[], width: number): Covariance {
  const n = rows.length;
  const columns = Array.from({ length: width }, (_, at) =>
    Float64Array.from(rows, (row) => row[at] ?? Number.NaN),
  );
  const means = columns.map((column) => column.reduce((sum, value) => sum + value, 0) / n);
  const apart = columns.map((column, at) => column.map((value) => value - (means[at] ?? 0)));
  const matrix = apart.map((one) => apart.map((other) => product(one, other) / (n - 1)));
  return { n, means, matrix };
}

function product(one: Float64Array, other: Float64Array): number {
  return one.reduce((sum, value, at) => sum + value * (other[at] ?? 0), 0);
}

/** Variance of the sum of the columns: the whole matrix added up. */
export function varianceOfSum({ matrix }: Covariance): number {
  return total(matrix.map(total));
}

/** The variance of each column. */
export function variances({ matrix }: Covariance): readonly number[] {
  return matrix.map((row, at) => row[at] ?? Number.NaN);
}

/** Without one column. */
export function withoutColumn({ n, means, matrix }: Covariance, left: number): Covariance {
  const others = <T>(values: readonly T[]): readonly T[] => values.filter((_, at) => at !== left);
  return { n, means: others(means), matrix: others(matrix).map(others) };
}

export function total(values: readonly number[]): number {
  return values.reduce((sum, value) => sum + value, 0);
}
