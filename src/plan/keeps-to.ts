import { chosenOffers, priceAt } from './planning.ts';
import type { Planning } from './planning.ts';
import { lengthOf, schedule } from './schedule.ts';
import type { Band, Limits, Offer } from './types.ts';

/** Whether a choice is one that the firm can carry out. */
export function keepsTo(
  planning: Planning,
  chosen: ReadonlySet<string>,
  limits: Limits,
  band: Band,
): boolean {
  const own = chosenOffers(planning, chosen);
  if (!limits.keep.every((id) => chosen.has(id))) return false;
  if (limits.without.some((id) => chosen.has(id))) return false;
  if (limits.notAll?.every((id) => chosen.has(id))) return false;
  if (limits.oneOf && !limits.oneOf.some((id) => chosen.has(id))) return false;
  if (limits.isPriced && own.some(({ price }) => price === null)) return false;
  if (totalOf(own, band) > (limits.budget ?? Number.POSITIVE_INFINITY)) return false;
  if (own.some(({ before }) => before.some((id) => !chosen.has(id)))) return false;
  if (own.some(({ solution }) => solution.excludes.some((id) => chosen.has(id)))) return false;
  if (own.some(({ people }) => people > limits.people)) return false;
  if (limits.months === undefined) return true;
  const timed = schedule(planning, chosen, limits.people);
  return timed !== undefined && lengthOf(timed) <= limits.months;
}

/** What offers of known price cost together. */
export function totalOf(offers: readonly Offer[], band: Band): number {
  return offers.reduce((sum, offer) => sum + (priceAt(offer, band) ?? 0), 0);
}
