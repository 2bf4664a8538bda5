import { addMoney, changeMoney } from '../add-money.ts';
import type { DataQuality, Demand, Money, SolutionDemand } from '../cohort.ts';

/**
 * A count that follows from the answers by rules which everybody can read: to the nearest multiple of the
 * least, and withheld below it. Held against an exact count that it overlaps with, it gives nothing away.
 */
export function roundedCount(count: number | null, least: number): number | null {
  if (count === null || count === 0) return count;
  return count < least ? null : Math.round(count / least) * least;
}

/** Demand in rounded counts; money follows from them, and the total is of what is shown. */
export function publicDemand({ firms, solutions }: Demand, least: number): Demand {
  const shown = solutions
    .flatMap(({ firms: exact, cost, ...about }): readonly SolutionDemand[] => {
      const count = roundedCount(exact, least);
      if (!exact || count === null) return [];
      return [{ ...about, firms: count, cost: cost && scaled(cost, count / exact) }];
    })
    .toSorted((a, b) => (b.firms ?? 0) - (a.firms ?? 0) || (a.solution < b.solution ? -1 : 1));
  const prices = shown.flatMap(({ cost }) => cost ?? []);
  const total = prices.length === 0 ? null : addMoney(prices);
  return { firms: roundedCount(firms, least), solutions: shown, total };
}

export function publicQuality(quality: DataQuality, least: number): DataQuality {
  const { straight, top, checks, sparse, flags } = quality;
  return {
    straight: roundedCount(straight, least),
    top: roundedCount(top, least),
    checks: roundedCount(checks, least),
    sparse: roundedCount(sparse, least),
    flags: Object.fromEntries(
      Object.entries(flags).map(([id, count]) => [id, roundedCount(count, least)]),
    ),
  };
}

function scaled(cost: Money, by: number): Money {
  return changeMoney(cost, (amount) => Math.round(amount * by));
}
