import type { PlanCost } from '../plan/plan.ts';
import type { Amount, Funding } from './funding.ts';

/** What a firm pays of its plan itself, at middle prices: with all that may be subsidised, and with what is sure. */
export function leftToPay({
  cost,
  subsidies,
}: {
  readonly cost: Pick<PlanCost, 'middle'>;
  readonly subsidies: Funding['subsidies'];
}): Amount {
  return {
    low: Math.max(0, cost.middle - subsidies.high),
    high: Math.max(0, cost.middle - subsidies.low),
  };
}
