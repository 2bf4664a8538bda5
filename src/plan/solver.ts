/** A mixed-integer linear programme: what a solver is given, and what it gives back. */
export interface Programme {
  /** Columns lie between 0 and 1; the first `whole` of them are 0 or 1. */
  readonly columns: number;
  readonly whole: number;
  readonly minimise: readonly Term[];
  readonly rows: readonly Row[];
}

export type Term = readonly [column: number, factor: number];

/** What a sum of terms must be: at least, at most, or both. */
export interface Row {
  readonly terms: readonly Term[];
  readonly least?: number;
  readonly most?: number;
}

export type Solved =
  | { readonly status: 'optimal'; readonly values: readonly number[] }
  | { readonly status: 'infeasible' }
  /** Gave up before it had a proof. */
  | { readonly status: 'stopped' };

export type Solve = (programme: Programme) => Solved;
