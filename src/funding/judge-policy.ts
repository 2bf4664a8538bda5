import type { Policy } from '../catalogue/types.ts';
import type { FundingLine, FundingStatus } from './funding.ts';
import { amountInTime, amountOf, capOf, monthsUntil } from './policy-amount.ts';
import { isAfter } from './project.ts';
import type { Project } from './project.ts';

/** Whether a policy counts for a project, and what it pays. */
export function judgePolicy(policy: Policy, project: Project): FundingLine {
  const status = statusOf(policy, project);
  const pays = status === 'counted' ? amountInTime(policy, project) : null;
  return { policy, status, pays: pays ?? { low: 0, high: 0 }, would: amountOf(policy, project) };
}

/** The first thing that stands in the way. */
function statusOf(policy: Policy, project: Project): FundingStatus {
  const { valid, verified } = policy;
  const { contract } = project;
  if (isAfter(contract, valid.to)) return 'expired';
  if (valid.from !== undefined && contract < valid.from) return 'not_yet';
  if (!verified) return 'unverified';
  if (!project.fits(policy)) return 'unfit';
  return project.isKnown(policy) ? statusOfPay(policy, project) : 'profile_open';
}

/** Of a policy that holds and fits. Invoices and payments lie between contract and acceptance. */
function statusOfPay(policy: Policy, project: Project): FundingStatus {
  const { valid, pays } = policy;
  const { contract, acceptance, questionnaire, loan } = project;
  if (!pays) return 'no_amount';
  if (isAfter(acceptance, valid.to)) return 'too_late';
  if (pays.interest_share !== undefined) {
    if (!loan) return 'no_loan';
    return monthsUntil(valid.to, loan, contract) > 0 ? 'counted' : 'too_late';
  }
  if (pays.levels_of !== undefined && pays.levels_of !== questionnaire) return 'other_levels';
  return capOf(policy, project) > 0 ? 'counted' : 'level';
}
