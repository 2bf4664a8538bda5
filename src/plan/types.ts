import type { Solution } from '../catalogue/types.ts';

/** Which end of a cost band counts: what is hoped for, the middle, or what is feared. */
export type Band = 'low' | 'middle' | 'high';

/** What a plan is to reach. */
export type Goal =
  /** A level of the main node, or a higher one. */
  | { readonly kind: 'level'; readonly level: number }
  /** A score of the main node; of its lower bound where levels are awarded on that. */
  | { readonly kind: 'score'; readonly score: number }
  /** Questions that are to show a level of their capability. */
  | { readonly kind: 'questions'; readonly wanted: readonly Wanted[] };

export interface Wanted {
  readonly question: string;
  readonly level: number;
}

/** What a plan must keep to. Money in whole yuan, time in months. */
export interface Limits {
  readonly budget?: number;
  readonly months?: number;
  /** How many of the firm's own people can be at it at the same time. */
  readonly people: number;
  /** Ids of solutions that the firm wants. */
  readonly keep: readonly string[];
  /** Ids of solutions that it does not want. */
  readonly without: readonly string[];
  /** Only solutions of known price. */
  readonly isPriced: boolean;
  /** Ids of which at least one is left out, to see what a choice would be without. */
  readonly notAll?: readonly string[];
  /** Ids of which at least one is chosen. */
  readonly oneOf?: readonly string[];
}

/** A price in whole yuan. */
export interface Price {
  readonly low: number;
  readonly middle: number;
  readonly high: number;
  /** Named to the firm itself, looked up, or estimated. */
  readonly basis: 'quoted' | 'verified' | 'estimated';
}

/** A solution that this firm could carry out. */
export interface Offer {
  readonly id: string;
  readonly solution: Solution;
  /** Null where nobody has named one. */
  readonly price: Price | null;
  /** The longest it takes. */
  readonly months: number;
  /** How many of the firm's own people it keeps busy meanwhile; a part of one where it is less. */
  readonly people: number;
  /** Offers that come first, those that are there already left out. */
  readonly before: readonly string[];
}

/** Why a solution cannot be part of any plan for this firm. */
export interface Refused {
  readonly solution: Solution;
  readonly because:
    /** Its condition on the profile does not hold. */
    | { readonly kind: 'unfit' }
    /** Everything it brings is there, or it brings nothing that is asked. */
    | { readonly kind: 'nothing_to_lift' }
    /** What must come first is refused itself. */
    | { readonly kind: 'blocked'; readonly by: string };
}
