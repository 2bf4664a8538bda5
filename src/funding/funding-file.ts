import type { TierAmount } from './subsidies.ts';
import type { Funding, FundingStatus, Amount, LoanCost, Quarter } from './funding.ts';

/** Who pays what, for programs; part of the plan's file. */
export interface FundingFile {
  readonly contract: string;
  readonly acceptance: string;
  readonly without_subsidy: {
    readonly low: number;
    readonly middle: number;
    readonly high: number;
  };
  readonly subsidies: Amount;
  readonly by_tier: readonly TierAmount[];
  readonly loan: LoanCost | null;
  readonly policies: readonly {
    readonly id: string;
    readonly tier: string;
    readonly status: FundingStatus;
    readonly pays: Amount;
    readonly would_pay: Amount | null;
    readonly checked: string;
  }[];
  readonly quarters: readonly Quarter[];
}

export function fundingFile(funding: Funding): FundingFile {
  const { cost, contract, acceptance, subsidies, byTier, loan, lines, quarters } = funding;
  return {
    contract,
    acceptance,
    without_subsidy: { low: cost.low, middle: cost.middle, high: cost.high },
    subsidies,
    by_tier: byTier,
    loan,
    policies: lines.map(({ policy, status, pays, would }) => ({
      id: policy.id,
      tier: policy.tier,
      status,
      pays,
      would_pay: would,
      checked: policy.checked,
    })),
    quarters,
  };
}
