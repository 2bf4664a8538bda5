import type { Policy } from '../catalogue/types.ts';
import type { LoanCost } from './funding.ts';

/** A plan as policies look at it. Dates are ISO dates, money is whole yuan. */
export interface Project {
  /** The day on which it begins, with the contract and the loan. */
  readonly contract: string;
  readonly acceptance: string;
  /** The level that it reaches, and whose level that is. */
  readonly level: number;
  readonly questionnaire: string;
  readonly cost: number;
  readonly loan: LoanCost | null;
  readonly fits: (policy: Policy) => boolean;
  /** Whether the profile has everything that the policy's condition looks at. */
  readonly isKnown: (policy: Policy) => boolean;
}

/** An end may be a month, `2026-12`: then the whole of it counts. */
export function isAfter(day: string, end: string | undefined): boolean {
  return end !== undefined && day.slice(0, end.length) > end;
}
