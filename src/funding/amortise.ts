import { exact, fromIntegers, ZERO } from '../scoring/exact.ts';
import type { Exact } from '../scoring/exact.ts';

/** A loan that is paid back in equal parts every month, with interest on what is left. */
export interface Loan {
  /** Whole yuan. */
  readonly amount: number;
  /** Percent a year, as an exact decimal. */
  readonly rate: string;
  readonly months: number;
}

export interface Instalment {
  readonly month: number;
  readonly principal: Exact;
  readonly interest: Exact;
  readonly left: Exact;
}

/** Month by month, exactly. */
export function amortise({ amount, rate, months }: Loan): readonly Instalment[] {
  const principal = exact(String(amount)).div(fromIntegers(months, 1));
  const monthly = exact(rate).div(fromIntegers(1200, 1));
  return Array.from({ length: months }, (_, at) => {
    const owed = principal.mul(fromIntegers(months - at, 1));
    return { month: at + 1, principal, interest: owed.mul(monthly), left: owed.sub(principal) };
  });
}

/** Interest of the months up to and with this one. */
export function interestUntil(instalments: readonly Instalment[], month: number): Exact {
  return instalments
    .filter((one) => one.month <= month)
    .reduce((sum, { interest }) => sum.add(interest), ZERO);
}
