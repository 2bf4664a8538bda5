import type { Policy } from '../catalogue/types.ts';
import { monthsAfter } from '../plan/dates.ts';
import type { Plan } from '../plan/plan.ts';
import type { Planning } from '../plan/planning.ts';
import { toWhole } from '../scoring/exact.ts';
import { viewOf } from '../scoring/view.ts';
import { amortise, interestUntil } from './amortise.ts';
import type { Loan } from './amortise.ts';
import { exclude } from './exclude.ts';
import type { Funding, LoanCost } from './funding.ts';
import { judgePolicy } from './judge-policy.ts';
import type { Project } from './project.ts';
import { quartersOf } from './quarters.ts';
import { subsidiesByTier, subsidiesOf } from './subsidies.ts';

export interface FundingRequest {
  /** ISO date on which the plan begins. */
  readonly today: string;
  readonly loan?: Loan;
}

/** A plan → what it costs without any subsidy, what each policy pays, and when money flows. */
export function fundPlan(planning: Planning, plan: Plan, { today, loan }: FundingRequest): Funding {
  const { catalogue, loaded } = planning.scored;
  const project: Project = {
    contract: today,
    acceptance: monthsAfter(today, plan.months),
    level: plan.after.level?.value ?? -1,
    questionnaire: loaded.questionnaire.id,
    cost: plan.cost.middle,
    loan: loan ? loanCost(loan) : null,
    ...matching(planning),
  };
  const { policies } = catalogue.catalogue;
  const lines = exclude(policies.map((policy) => judgePolicy(policy, project)));
  return {
    cost: plan.cost,
    contract: project.contract,
    acceptance: project.acceptance,
    lines,
    subsidies: subsidiesOf(lines, project),
    byTier: subsidiesByTier(lines),
    loan: project.loan,
    quarters: quartersOf(plan, today, loan),
  };
}

/** What a policy asks of the firm's profile. */
function matching({ scored }: Planning): Pick<Project, 'fits' | 'isKnown'> {
  const { loaded, answers, catalogue } = scored;
  const { facts } = viewOf(loaded, answers);
  const conditionOf = ({ when }: Policy) =>
    when === undefined ? undefined : catalogue.conditions.get(when);
  return {
    fits: (policy) => policy.when === undefined || (conditionOf(policy)?.holds(facts) ?? false),
    isKnown: (policy) => {
      const named = conditionOf(policy)?.references ?? [];
      return named.every(
        ({ of, id }) => of !== 'profile' || answers.profile.get(id)?.state === 'answered',
      );
    },
  };
}

function loanCost(loan: Loan): LoanCost {
  return { ...loan, interest: toWhole(interestUntil(amortise(loan), loan.months)) };
}
