import type { Policy } from '../catalogue/types.ts';
import type { Amount, FundingStatus } from '../funding/funding.ts';
import type { Money } from './cohort.ts';

/**
 * Who would pay for the plans of these firms, each firm once. Whole yuan, a reckoning of intentions; of
 * amounts that are not known the least and the most. `null` is withheld, or there is none.
 */
export interface CohortFunding {
  /** Firms whose plan is in the sums, and that have something to do. */
  readonly firms: number | null;
  /** Firms that have all already that their plan asks for. */
  readonly there: number | null;
  /** Firms for which no plan within the limits was found. */
  readonly none: number | null;
  /** Firms that nobody made a plan for. */
  readonly unplanned: number | null;
  /** Firms with steps whose price nobody has named: these are in no sum. */
  readonly unpriced: number | null;
  /** The plans without any subsidy. */
  readonly cost: Money | null;
  /** What can be counted of the policies, never more than a plan costs. */
  readonly subsidies: Amount | null;
  /** What is left to the firms at middle prices. */
  readonly own: Amount | null;
  readonly policies: readonly PolicyFunding[];
}

export interface PolicyFunding {
  readonly policy: string;
  readonly tier: Policy['tier'];
  /** Firms that it counts for. */
  readonly firms: number | null;
  readonly pays: Amount | null;
  /** Why it does not count, with how many firms. */
  readonly not_counted: readonly NotCounted[];
}

export interface NotCounted {
  readonly because: FundingStatus;
  readonly firms: number | null;
}
