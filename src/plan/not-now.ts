import type { Solution } from '../catalogue/types.ts';
import type { Planning } from './planning.ts';
import { priceAt } from './planning.ts';
import type { Band, Limits, Offer, Refused } from './types.ts';

/** A solution that is not advised now, and why. */
export interface NotNow {
  readonly id: string;
  readonly because:
    | Refused['because']
    /** The firm does not want it. */
    | { readonly kind: 'unwanted' }
    /** It can start only once a capability is higher than the plan brings it. */
    | {
        readonly kind: 'too_early';
        readonly capability: string;
        readonly from: number;
        readonly level: number;
      }
    | { readonly kind: 'too_dear'; readonly price: number }
    | { readonly kind: 'too_long'; readonly months: number }
    | { readonly kind: 'no_price' }
    /** The goal is reached without it. */
    | { readonly kind: 'not_needed' };
}

/** Everything that costs money, or whose price nobody knows, and is no part of the choice. */
export function notNow(
  planning: Planning,
  chosen: ReadonlySet<string>,
  limits: Limits,
  band: Band,
): readonly NotNow[] {
  const { solutions } = planning.scored.catalogue.catalogue;
  const purchases = new Set(solutions.filter(isPurchase).map(({ id }) => id));
  return whyNot(planning, chosen, limits, band).filter(({ id }) => purchases.has(id));
}

/** Every solution that is no part of the choice, and why. */
export function whyNot(
  planning: Planning,
  chosen: ReadonlySet<string>,
  limits: Limits,
  band: Band,
): readonly NotNow[] {
  const levels = planning.levelsAfter(chosen);
  const refused = planning.refused
    .filter(({ solution }) => !chosen.has(solution.id))
    .map(({ solution, because }): NotNow => ({ id: solution.id, because }));
  const others = planning.offers
    .filter(({ id }) => !chosen.has(id))
    .map((offer): NotNow => ({
      id: offer.id,
      because: limits.without.includes(offer.id)
        ? { kind: 'unwanted' }
        : (tooEarly(planning, offer, levels) ?? reasonFor(offer, limits, band)),
    }));
  return [...others, ...refused];
}

function isPurchase({ cost }: Solution): boolean {
  return cost?.high !== 0;
}

function tooEarly(
  { tracks }: Planning,
  { solution }: Offer,
  levels: readonly number[],
): NotNow['because'] | undefined {
  const asked = solution.lifts.flatMap(({ capability, from }) =>
    tracks.flatMap((track, at) =>
      track.capability === capability
        ? [{ capability, from, level: levels[at] ?? track.start }]
        : [],
    ),
  );
  const [first] = asked;
  const isEarly = first !== undefined && asked.every(({ from, level }) => level < from);
  return isEarly ? { kind: 'too_early', ...first } : undefined;
}

function reasonFor(offer: Offer, { budget, months }: Limits, band: Band): NotNow['because'] {
  const price = priceAt(offer, band);
  if (price !== null && budget !== undefined && price > budget) return { kind: 'too_dear', price };
  if (months !== undefined && offer.months > months)
    return { kind: 'too_long', months: offer.months };
  return price === null ? { kind: 'no_price' } : { kind: 'not_needed' };
}
