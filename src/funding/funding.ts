import type { Policy } from '../catalogue/types.ts';
import type { PlanCost } from '../plan/plan.ts';
import type { TierAmount } from './subsidies.ts';
import type { Loan } from './amortise.ts';

/** Why a policy pays or does not. */
export type FundingStatus =
  | 'counted'
  /** Its last day has passed, or its first has not come. */
  | 'expired'
  | 'not_yet'
  /** Nobody has verified that it still holds. */
  | 'unverified'
  /** The profile does not meet its conditions. */
  | 'unfit'
  /** Its conditions look at what the profile does not say. */
  | 'profile_open'
  /** It says no amount. */
  | 'no_amount'
  /** Contract, invoices, payments and acceptance do not all fall into its validity. */
  | 'too_late'
  /** It pays by the levels of another questionnaire. */
  | 'other_levels'
  /** The plan does not reach a level that it pays for. */
  | 'level'
  /** Nobody asked for a loan. */
  | 'no_loan'
  /** Another policy pays more and does not pay beside it. */
  | 'doubled';

/** Whole yuan, from what is sure to what is possible. */
export interface Amount {
  readonly low: number;
  readonly high: number;
}

export interface FundingLine {
  readonly policy: Policy;
  readonly status: FundingStatus;
  /** 0 unless it is counted. */
  readonly pays: Amount;
  /** What it would pay if nothing but the status stood in its way; null where that cannot be told. */
  readonly would: Amount | null;
}

export interface Quarter {
  /** Counts from 1. */
  readonly number: number;
  readonly from: string;
  /** Steps that are finished in it, at their middle price, whole yuan. */
  readonly steps: number;
  /** What the bank pays out: all of it at the beginning. */
  readonly drawn: number;
  /** Instalments and interest of the loan. */
  readonly loan: number;
  /** The interest in it, and what is still owed afterwards. */
  readonly interest: number;
  readonly left: number;
  /** What the firm pays out of its own money, and what it has of the loan's afterwards. */
  readonly own: number;
  readonly kept: number;
}

/** Who pays what. The case without any subsidy stands first. */
export interface Funding {
  readonly cost: PlanCost;
  /** ISO dates of the plan that policies are held against. */
  readonly contract: string;
  readonly acceptance: string;
  readonly lines: readonly FundingLine[];
  readonly subsidies: Amount;
  readonly byTier: readonly TierAmount[];
  readonly loan: LoanCost | null;
  readonly quarters: readonly Quarter[];
}

export interface LoanCost extends Loan {
  /** Whole yuan, rounded. */
  readonly interest: number;
}
