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
  if (!isAsWished(chosen, limits) || !isCarriedOut(own, chosen)) return false;
  if (limits.isPriced && own.some(({ price }) => price === null)) return false;
  if (totalOf(own, band) > (limits.budget ?? Number.POSITIVE_INFINITY)) return false;
  if (own.some(({ people }) => people > limits.people)) return false;
  if (limits.months === undefined) return true;
  const timed = schedule(planning, chosen, limits.people);
  return timed !== undefined && lengthOf(timed) <= limits.months;
}

function isAsWished(
  chosen: ReadonlySet<string>,
  { keep, without, notAll, oneOf }: Limits,
): boolean {
  const isIn = (id: string): boolean => chosen.has(id);
  if (notAll?.every(isIn) || oneOf?.some(isIn) === false) return false;
  return keep.every(isIn) && !without.some(isIn);
}

/** What comes first is chosen too, and nothing that excludes it. */
function isCarriedOut(own: readonly Offer[], chosen: ReadonlySet<string>): boolean {
  return own.every(
    ({ before, solution }) =>
      before.every((id) => chosen.has(id)) && !solution.excludes.some((id) => chosen.has(id)),
  );
}

/** What offers of known price cost together. */
export function totalOf(offers: readonly Offer[], band: Band): number {
  return offers.reduce((sum, offer) => sum + (priceAt(offer, band) ?? 0), 0);
}
