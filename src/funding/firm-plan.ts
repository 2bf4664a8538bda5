import type { Plan, PlanCost } from '../plan/plan.ts';
import type { Policy } from '../catalogue/types.ts';
import type { Amount, Funding, FundingStatus } from './funding.ts';

/** The little of a firm's plan, and of who pays for it, that many firms are summed up from. Plain JSON. */
export interface FirmPlan {
  /** `found` with no steps: all is there already. */
  readonly status: Plan['status'];
  readonly steps: readonly string[];
  /** The level of the main node once everything is done; null where there is none. */
  readonly level: number | null;
  readonly cost: PlanCost;
  readonly months: number;
  /** ISO dates that policies were held against. */
  readonly contract: string;
  readonly acceptance: string;
  readonly subsidies: Amount;
  readonly policies: readonly FirmPolicy[];
}

/** What a policy pays for one firm's plan, and why or why not. */
export interface FirmPolicy extends Amount {
  readonly id: string;
  readonly tier: Policy['tier'];
  readonly status: FundingStatus;
}

export function firmPlan(plan: Plan, funding: Funding): FirmPlan {
  const { contract, acceptance, subsidies, lines } = funding;
  return {
    status: plan.status,
    steps: plan.steps.map(({ id }) => id),
    level: plan.after.level?.value ?? null,
    cost: plan.cost,
    months: plan.months,
    contract,
    acceptance,
    subsidies,
    policies: lines.map(({ policy, status, pays }) => ({
      id: policy.id,
      tier: policy.tier,
      status,
      ...pays,
    })),
  };
}
