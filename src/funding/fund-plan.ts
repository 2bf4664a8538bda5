import type { Policy, PolicyPay } from '../catalogue/types.ts';
import { monthsAfter } from '../plan/dates.ts';
import type { Plan } from '../plan/plan.ts';
import type { Planning } from '../plan/planning.ts';
import { exact, toWhole } from '../scoring/exact.ts';
import { viewOf } from '../scoring/view.ts';
import { amortise, interestUntil } from './amortise.ts';
import type { Loan } from './amortise.ts';
import { exclude } from './exclude.ts';
import type { Amount, Funding, FundingLine, FundingStatus, LoanCost } from './funding.ts';
import { quartersOf } from './quarters.ts';

export interface FundingRequest {
  /** ISO date on which the plan begins. */
  readonly today: string;
  readonly loan?: Loan;
}

/** A plan → what it costs without any subsidy, what each policy pays, and when money flows. */
export function fundPlan(planning: Planning, plan: Plan, { today, loan }: FundingRequest): Funding {
  const { catalogue, loaded, answers } = planning.scored;
  const { facts } = viewOf(loaded, answers);
  const project: Project = {
    contract: today,
    acceptance: monthsAfter(today, plan.months),
    today,
    level: plan.after.level?.value ?? -1,
    questionnaire: loaded.questionnaire.id,
    cost: plan.cost.middle,
    loan: loan ? loanCost(loan) : null,
    fits: ({ when }) =>
      when === undefined || (catalogue.conditions.get(when)?.holds(facts) ?? false),
  };
  const lines = exclude(catalogue.catalogue.policies.map((policy) => lineOf(policy, project)));
  return {
    cost: plan.cost,
    contract: project.contract,
    acceptance: project.acceptance,
    lines,
    subsidies: {
      low: lines.reduce((sum, { pays }) => sum + pays.low, 0),
      high: lines.reduce((sum, { pays }) => sum + pays.high, 0),
    },
    loan: project.loan,
    quarters: quartersOf(plan, today, loan),
  };
}

interface Project {
  readonly contract: string;
  readonly acceptance: string;
  readonly today: string;
  readonly level: number;
  readonly questionnaire: string;
  readonly cost: number;
  readonly loan: LoanCost | null;
  readonly fits: (policy: Policy) => boolean;
}

const NOTHING: Amount = { low: 0, high: 0 };

function lineOf(policy: Policy, project: Project): FundingLine {
  const would = amountOf(policy, project);
  const status = statusOf(policy, project);
  const counts = status === 'counted' && would !== null;
  return { policy, status, pays: counts ? would : NOTHING, would };
}

/** The first thing that stands in the way. */
function statusOf(policy: Policy, project: Project): FundingStatus {
  const { valid, verified } = policy;
  const { today } = project;
  if (isAfter(today, valid.to)) return 'expired';
  if (valid.from !== undefined && today < valid.from) return 'not_yet';
  if (!verified) return 'unverified';
  return project.fits(policy) ? statusOfPay(policy, project) : 'unfit';
}

/** Of a policy that holds and fits. Invoices and payments lie between contract and acceptance. */
function statusOfPay(policy: Policy, project: Project): FundingStatus {
  const { valid, pays } = policy;
  const { contract, acceptance, questionnaire, loan } = project;
  if (!pays) return 'no_amount';
  if (isAfter(contract, valid.to) || isAfter(acceptance, valid.to)) return 'too_late';
  if (pays.interest_share !== undefined) return loan ? 'counted' : 'no_loan';
  if (pays.levels_of !== undefined && pays.levels_of !== questionnaire) return 'other_levels';
  return capOf(policy, project) > 0 ? 'counted' : 'level';
}

/** An end may be a month, `2026-12`: then the whole of it counts. */
function isAfter(day: string, end: string | undefined): boolean {
  return end !== undefined && day.slice(0, end.length) > end;
}

/** Never more than the project costs; where the share is not known, from nothing up to the cap. */
function amountOf(policy: Policy, project: Project): Amount | null {
  const { pays } = policy;
  const { cost, loan, questionnaire } = project;
  if (!pays) return null;
  if (pays.interest_share !== undefined) return loan && interestPaid(pays, loan);
  if (pays.levels_of !== undefined && pays.levels_of !== questionnaire) return null;
  const most = Math.min(capOf(policy, project), cost);
  if (pays.share === undefined) return { low: 0, high: most };
  const paid = Math.min(most, Math.floor(cost * pays.share));
  return { low: paid, high: paid };
}

/** The cap of the highest level that is reached. */
function capOf({ pays }: Policy, { level }: Project): number {
  const caps = Object.entries(pays?.caps ?? {}).filter(([one]) => Number(one) <= level);
  const [, cap] = caps.toSorted(([a], [b]) => Number(b) - Number(a))[0] ?? [];
  return cap ?? 0;
}

function loanCost(loan: Loan): LoanCost {
  return { ...loan, interest: toWhole(interestUntil(amortise(loan), loan.months)) };
}

/** Interest on the part of a loan, and in the months, that a policy pays for. */
function interestPaid(
  { interest_share: share = 0, loan: most, months }: PolicyPay,
  loan: Loan,
): Amount {
  const subsidised = { ...loan, amount: Math.min(loan.amount, most ?? loan.amount) };
  const interest = interestUntil(amortise(subsidised), months ?? loan.months);
  const paid = toWhole(interest.mul(exact(String(share))));
  return { low: paid, high: paid };
}
