import type { Policy } from '../catalogue/types.ts';
import type { FirmPlan, FirmPolicy } from '../funding/firm-plan.ts';
import type { FundingStatus } from '../funding/funding.ts';
import { leftToPay } from '../funding/left-to-pay.ts';
import { addAmounts, addMoney } from './add-money.ts';
import type { CohortFunding, NotCounted, PolicyFunding } from './cohort-funding.ts';
import type { FirmRecord } from './firm-record.ts';

/** Plans of firms by `planKey`. */
export type FirmPlans = ReadonlyMap<string, FirmPlan>;

/** Which row of which survey a plan was made for. */
export function planKey({
  key,
  wave,
  source,
}: Pick<FirmRecord, 'key' | 'wave' | 'source'>): string {
  const { file, sheet = null, row } = source;
  return JSON.stringify([key, wave, file, sheet, row]);
}

/** The plans of these firms, each once, and who pays for them; null where nobody made any. */
export function reckonFunding(
  firms: readonly FirmRecord[],
  plans: FirmPlans,
  policies: readonly Policy[],
): CohortFunding | null {
  const own = firms.flatMap((firm) => plans.get(planKey(firm)) ?? []);
  if (own.length === 0) return null;
  const summed = own.filter(({ status, steps }) => status === 'found' && steps.length > 0);
  const none = own.filter(({ status }) => status !== 'found').length;
  const subsidies = addAmounts(summed.map((plan) => plan.subsidies));
  return {
    firms: summed.length,
    there: own.length - summed.length - none,
    none,
    unplanned: firms.length - own.length,
    unpriced: summed.filter(({ cost }) => cost.unpriced.length > 0).length,
    cost: addMoney(summed.map(({ cost }) => cost)),
    subsidies,
    own: addAmounts(summed.map(leftToPay)),
    policies: policies.flatMap((policy) => policyFunding(policy, summed)),
  };
}

function policyFunding({ id, tier }: Policy, plans: readonly FirmPlan[]): readonly PolicyFunding[] {
  const lines = plans.flatMap(({ policies }) => policies.filter((line) => line.id === id));
  if (lines.length === 0) return [];
  const counted = lines.filter(({ status }) => status === 'counted');
  return [
    {
      policy: id,
      tier,
      firms: counted.length,
      pays: addAmounts(counted),
      not_counted: reasonsOf(lines.filter(({ status }) => status !== 'counted')),
    },
  ];
}

/** The most frequent first. */
function reasonsOf(lines: readonly FirmPolicy[]): readonly NotCounted[] {
  const counts = new Map<FundingStatus, number>();
  for (const { status } of lines) counts.set(status, (counts.get(status) ?? 0) + 1);
  return [...counts]
    .map(([because, firms]) => ({ because, firms }))
    .toSorted((a, b) => b.firms - a.firms || (a.because < b.because ? -1 : 1));
}
