import type { Amount } from '../../funding/funding.ts';
import type { FirmPlan } from '../../funding/firm-plan.ts';
import { addAmounts, changeMoney } from '../add-money.ts';
import type { Money } from '../cohort.ts';
import type { CohortFunding, PolicyFunding } from '../cohort-funding.ts';
import type { FirmRecord } from '../firm-record.ts';
import { planKey } from '../reckon-funding.ts';
import type { FirmPlans } from '../reckon-funding.ts';
import { holds } from './holds.ts';
import { roundedCount } from './round-counts.ts';

/**
 * Funding in rounded counts, as demand is told; money is the mean of the firms times the rounded count, so
 * that nobody's own is got by taking the others' away. A sum that one firm makes up nearly alone is
 * withheld (the p % rule: A. Hundepool et al., Statistical Disclosure Control, Wiley 2012, ch. 4).
 * The firms that are in no sum are told by kind where no kind is small: all kinds together are all firms.
 */
export function publicFunding(
  funding: CohortFunding,
  firms: readonly FirmRecord[],
  plans: FirmPlans,
  least: number,
): CohortFunding {
  const own = firms.flatMap((firm) => plans.get(planKey(firm)) ?? []);
  const summed = own.filter(({ status, steps }) => status === 'found' && steps.length > 0);
  const count = (exact: number | null): number | null => roundedCount(exact, least);
  const shares = (amounts: readonly number[]): number | null =>
    isOneFirms(amounts) ? null : scale(amounts.length, least);
  const by = shares(summed.map(({ cost }) => cost.middle));
  const { there, none, unplanned } = funding;
  const kinds = [funding.firms, there, none, unplanned].map((exact) => exact ?? 0);
  const kind = (exact: number | null): number | null =>
    holds(least, ...kinds) ? count(exact) : null;
  const policies = funding.policies.map((line) => publicPolicy(line, summed, least));
  return {
    firms: count(funding.firms),
    there: kind(there),
    none: kind(none),
    unplanned: kind(unplanned),
    unpriced: count(funding.unpriced),
    cost: funding.cost && by !== null ? scaledMoney(funding.cost, by) : null,
    subsidies: totalOf(policies),
    // With the cost and the subsidies it would give both away more exactly.
    own: null,
    policies,
  };
}

function publicPolicy(
  line: PolicyFunding,
  plans: readonly FirmPlan[],
  least: number,
): PolicyFunding {
  const paid = plans.flatMap(({ policies }) =>
    policies.filter(({ id, status }) => id === line.policy && status === 'counted'),
  );
  const firms = roundedCount(line.firms, least);
  const by = isOneFirms(paid.map(({ high }) => high)) ? null : scale(paid.length, least);
  return {
    ...line,
    firms,
    pays: line.pays && by !== null ? scaledAmount(line.pays, by) : null,
    not_counted: line.not_counted.flatMap(({ because, firms: exact }) => {
      const shown = roundedCount(exact, least);
      return shown === null ? [] : [{ because, firms: shown }];
    }),
  };
}

/** What is left beside the two largest is too little to hide the largest. */
function isOneFirms(amounts: readonly number[]): boolean {
  const [first = 0, second = 0, ...rest] = amounts.toSorted((a, b) => b - a);
  const others = rest.reduce((sum, amount) => sum + amount, 0);
  return first > 0 && second > 0 ? others < first / 10 : first > 0;
}

/** Null: too few. */
function scale(count: number, least: number): number | null {
  const rounded = roundedCount(count, least);
  if (rounded === null) return null;
  return count === 0 ? 1 : rounded / count;
}

const COARSE = 1000;

function scaledAmount({ low, high }: Amount, by: number): Amount {
  return { low: coarse(low * by), high: coarse(high * by) };
}

function scaledMoney(cost: Money, by: number): Money {
  return changeMoney(cost, (amount) => coarse(amount * by));
}

function coarse(amount: number): number {
  return Math.round(amount / COARSE) * COARSE;
}

/** Of what is shown, where all is. */
function totalOf(policies: readonly PolicyFunding[]): Amount | null {
  const shown = policies.flatMap(({ pays }) => pays ?? []);
  return shown.length < policies.length ? null : addAmounts(shown);
}
