import type { Planning } from './planning.ts';
import type { Band, Goal, Limits } from './types.ts';

/** What is looked for. */
export interface Asked {
  readonly planning: Planning;
  readonly goal: Goal;
  readonly limits: Limits;
  readonly band: Band;
}

export interface Proof {
  /** By integer programming, or by trying choices from the cheapest on. */
  readonly method: 'programme' | 'search';
}

export type Found =
  | { readonly status: 'found'; readonly chosen: ReadonlySet<string>; readonly proof: Proof }
  /** Proved: there is none. */
  | { readonly status: 'none' }
  /** Nothing proved within the limit of the work; what there may be costs at least this. */
  | { readonly status: 'stopped'; readonly atLeast: number };
