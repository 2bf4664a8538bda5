import type { Policy, PolicyPay } from '../catalogue/types.ts';
import { monthsAfter } from '../plan/dates.ts';
import { exact, toWhole } from '../scoring/exact.ts';
import { amortise, interestUntil } from './amortise.ts';
import type { Loan } from './amortise.ts';
import type { Amount } from './funding.ts';
import { isAfter } from './project.ts';
import type { Project } from './project.ts';

/**
 * What a policy would pay, its dates aside; null where that cannot be told. Never more than the
 * project costs; where the share is not known, from nothing up to the cap.
 */
export function amountOf(policy: Policy, project: Project): Amount | null {
  const { pays } = policy;
  const { cost, loan, questionnaire } = project;
  if (!pays) return null;
  if (pays.interest_share !== undefined) return loan && interestPaid(pays, loan, loan.months);
  if (pays.levels_of !== undefined && pays.levels_of !== questionnaire) return null;
  const most = Math.min(capOf(policy, project), cost);
  if (pays.share === undefined) return { low: 0, high: most };
  const paid = Math.min(most, toWhole(exact(String(cost)).mul(exact(String(pays.share)))));
  return { low: paid, high: paid };
}

/** The same of what falls into its window: interest that is due later is not paid. */
export function amountInTime(policy: Policy, project: Project): Amount | null {
  const { pays, valid } = policy;
  const { loan, contract } = project;
  if (pays?.interest_share === undefined || !loan) return amountOf(policy, project);
  return interestPaid(pays, loan, monthsUntil(valid.to, loan, contract));
}

/** How many of a loan's instalments are due within the window. */
export function monthsUntil(end: string | undefined, { months }: Loan, from: string): number {
  const due = Array.from({ length: months }, (_, at) => monthsAfter(from, at + 1));
  return due.filter((day) => !isAfter(day, end)).length;
}

/** The cap of the highest level that is reached. */
export function capOf({ pays }: Policy, { level }: Project): number {
  const caps = Object.entries(pays?.caps ?? {}).filter(([one]) => Number(one) <= level);
  const [, cap] = caps.toSorted(([a], [b]) => Number(b) - Number(a))[0] ?? [];
  return cap ?? 0;
}

/** Interest on the part of a loan, and in the months, that a policy pays for. */
function interestPaid(
  { interest_share: share = 0, loan: most, months }: PolicyPay,
  loan: Loan,
  until: number,
): Amount {
  const subsidised = { ...loan, amount: Math.min(loan.amount, most ?? loan.amount) };
  const interest = interestUntil(amortise(subsidised), Math.min(until, months ?? until));
  const paid = toWhole(interest.mul(exact(String(share))));
  return { low: paid, high: paid };
}
