import type { Programme, Term } from '../../plan/solver.ts';

/** A programme as a solver takes it: row by row, what is not nought. */
export interface Matrix {
  readonly numCols: number;
  readonly numRows: number;
  readonly colCost: Float64Array;
  readonly colLower: Float64Array;
  readonly colUpper: Float64Array;
  readonly rowLower: readonly number[];
  readonly rowUpper: readonly number[];
  readonly matrix: {
    readonly format: 'csr';
    readonly numRows: number;
    readonly numCols: number;
    readonly starts: Int32Array;
    readonly indices: Int32Array;
    readonly values: Float64Array;
  };
  /** 1: whole. */
  readonly integrality: Int32Array;
}

/** Of no columns at all a solver does not look at the rows, so there is at least one. */
export function matrixOf({ columns: used, whole, minimise, rows }: Programme): Matrix {
  const columns = Math.max(1, used);
  const sums = rows.map(({ terms }) => summed(terms));
  const terms = sums.flat();
  const starts = new Int32Array(rows.length + 1);
  for (const [at, sum] of sums.entries()) starts[at + 1] = (starts[at] ?? 0) + sum.length;
  return {
    numCols: columns,
    numRows: rows.length,
    colCost: costs(minimise, columns),
    colLower: new Float64Array(columns),
    colUpper: new Float64Array(columns).fill(1),
    rowLower: rows.map(({ least = Number.NEGATIVE_INFINITY }) => least),
    rowUpper: rows.map(({ most = Number.POSITIVE_INFINITY }) => most),
    matrix: {
      format: 'csr',
      numRows: rows.length,
      numCols: columns,
      starts,
      indices: Int32Array.from(terms, ([column]) => column),
      values: Float64Array.from(terms, ([, factor]) => factor),
    },
    integrality: Int32Array.from({ length: columns }, (_, at) => (at < whole ? 1 : 0)),
  };
}

/** Each column once. */
function summed(terms: readonly Term[]): readonly Term[] {
  const factors = new Map<number, number>();
  for (const [column, factor] of terms) factors.set(column, (factors.get(column) ?? 0) + factor);
  return factors.size === terms.length ? terms : [...factors];
}

/** In the largest unit that divides them all: prices are thousands of yuan, and small numbers are exact for longer. */
function costs(minimise: readonly Term[], columns: number): Float64Array {
  const unit = minimise.every(([, factor]) => Number.isSafeInteger(factor))
    ? minimise.reduce((found, [, factor]) => divisor(found, Math.abs(factor)), 0) || 1
    : 1;
  const cost = new Float64Array(columns);
  for (const [column, factor] of minimise) cost[column] = factor / unit;
  return cost;
}

/** The greatest common divisor. */
function divisor(a: number, b: number): number {
  return b === 0 ? a : divisor(b, a % b);
}
