import type { Policy } from '../catalogue/types.ts';
import type { Amount, FundingLine } from './funding.ts';
import type { Project } from './project.ts';

/** All that is counted; together never more than the project costs, and its loan's interest. */
export function subsidiesOf(
  lines: readonly FundingLine[],
  { cost, loan }: Pick<Project, 'cost' | 'loan'>,
): Amount {
  const onInterest = sumOf(lines.filter(isOnInterest));
  const others = sumOf(lines.filter((line) => !isOnInterest(line)));
  const interest = loan?.interest ?? 0;
  return {
    low: Math.min(others.low, cost) + Math.min(onInterest.low, interest),
    high: Math.min(others.high, cost) + Math.min(onInterest.high, interest),
  };
}

const TIERS: readonly Policy['tier'][] = ['national', 'province', 'city'];

export interface TierAmount extends Amount {
  readonly tier: Policy['tier'];
}

/** What each tier pays, of what is counted. */
export function subsidiesByTier(lines: readonly FundingLine[]): readonly TierAmount[] {
  return TIERS.map((tier) => ({
    tier,
    ...sumOf(lines.filter(({ policy }) => policy.tier === tier)),
  }));
}

function isOnInterest({ policy }: FundingLine): boolean {
  return policy.pays?.interest_share !== undefined;
}

function sumOf(lines: readonly FundingLine[]): Amount {
  return {
    low: lines.reduce((sum, { pays }) => sum + pays.low, 0),
    high: lines.reduce((sum, { pays }) => sum + pays.high, 0),
  };
}
