import type { Planning } from './planning.ts';
import type { Band, Goal, Limits } from './types.ts';

/** What is looked for. */
export interface Asked {
  readonly planning: Planning;
  readonly goal: Goal;
  readonly limits: Limits;
  readonly band: Band;
  /** How many choices a search looks at before it gives up. */
  readonly patience?: number;
}

export type Proof =
  /** By integer programming, or by trying choices from the cheapest on. */
  | { readonly method: 'programme' | 'search' }
  /** None: there may be a cheaper choice, though none below so many yuan. */
  | { readonly method: 'gap'; readonly atLeast: number };

export type Found =
  | { readonly status: 'found'; readonly chosen: ReadonlySet<string>; readonly proof: Proof }
  /** Proved: there is none. */
  | { readonly status: 'none' }
  /** Nothing found within the limit of the work; what there may be costs at least this. */
  | { readonly status: 'stopped'; readonly atLeast: number };
