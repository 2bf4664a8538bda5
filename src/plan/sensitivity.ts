import type { Asked } from './asked.ts';
import { findCheapest } from './cheapest.ts';
import { totalOf } from './keeps-to.ts';
import { chosenOffers, priceAt } from './planning.ts';
import type { Solve } from './solver.ts';
import { standingWith } from './standing.ts';
import type { Offer } from './types.ts';

/** What would have to be otherwise for the choice to be another. */
export type Sensitivity =
  /** A step that costs more than this would be replaced, by these. */
  | {
      readonly kind: 'dearer';
      readonly id: string;
      readonly upTo: number;
      readonly instead: readonly string[];
    }
  /** A step without which the goal is not reached within the limits. */
  | { readonly kind: 'needed'; readonly id: string }
  /** Where the firm would stand if a step brought nothing; null is no level. */
  | { readonly kind: 'without_effect'; readonly id: string; readonly level: number | null }
  /** A solution that would be chosen if it cost less than this. */
  | { readonly kind: 'cheaper'; readonly id: string; readonly below: number };

export function sensitivities(
  asked: Asked,
  chosen: ReadonlySet<string>,
  solve: Solve | undefined,
): readonly Sensitivity[] {
  const { planning, band } = asked;
  const own = chosenOffers(planning, chosen);
  const cost = totalOf(own, band);
  return [
    ...own.flatMap((offer) => ofStep(asked, { offer, chosen, cost }, solve)),
    ...substitutes(asked, chosen).flatMap((id) => ofOther(asked, { id, chosen, cost }, solve)),
  ];
}

interface Step {
  readonly offer: Offer;
  readonly chosen: ReadonlySet<string>;
  readonly cost: number;
}

function ofStep(
  asked: Asked,
  { offer, chosen, cost }: Step,
  solve: Solve | undefined,
): readonly Sensitivity[] {
  const { planning, limits, band } = asked;
  const { id } = offer;
  const price = priceAt(offer, band);
  const rest = new Set([...chosen].filter((one) => one !== id));
  const level = standingWith(planning, rest).level?.value ?? null;
  const failing: Sensitivity = { kind: 'without_effect', id, level };
  const without = [...limits.without, id];
  const other = findCheapest({ ...asked, limits: { ...limits, without } }, solve);
  if (other.status === 'none') return [{ kind: 'needed', id }, failing];
  if (other.status !== 'found') return [failing];
  const others = chosenOffers(planning, other.chosen);
  // Beside what has no price, no price is too high.
  if (price === null || others.some((one) => one.price === null && !chosen.has(one.id))) {
    return [failing];
  }
  const upTo = price + totalOf(others, band) - cost;
  const instead = others.map((one) => one.id).filter((one) => !chosen.has(one));
  return [{ kind: 'dearer', id, upTo, instead }, failing];
}

/** How many other solutions are told of. */
const OTHERS = 5;

/** Priced offers that lift what the plan lifts too, the cheapest ones. */
function substitutes(
  { planning, limits, band }: Asked,
  chosen: ReadonlySet<string>,
): readonly string[] {
  const own = chosenOffers(planning, chosen);
  const lifted = new Set(
    own.flatMap(({ solution }) => solution.lifts.map((lift) => lift.capability)),
  );
  return planning.offers
    .filter(({ id, price, solution }) => {
      const isOpen = !chosen.has(id) && !limits.without.includes(id) && price !== null;
      return isOpen && solution.lifts.some(({ capability }) => lifted.has(capability));
    })
    .toSorted((a, b) => (priceAt(a, band) ?? 0) - (priceAt(b, band) ?? 0))
    .slice(0, OTHERS)
    .map(({ id }) => id);
}

interface Other {
  readonly id: string;
  readonly chosen: ReadonlySet<string>;
  readonly cost: number;
}

function ofOther(
  asked: Asked,
  { id, chosen, cost }: Other,
  solve: Solve | undefined,
): readonly Sensitivity[] {
  const { planning, limits, band } = asked;
  const { budget: _, ...free } = limits;
  const offer = planning.offers.find((one) => one.id === id);
  if (!offer) return [];
  // What costs as much even where this one is given away does not count.
  const budget = cost + (priceAt(offer, band) ?? 0) - 1;
  const keep = [...limits.keep, id];
  const other = findCheapest({ ...asked, limits: { ...free, keep, budget } }, solve);
  if (other.status !== 'found') return [];
  const others = chosenOffers(planning, other.chosen);
  if (others.some((one) => one.price === null && !chosen.has(one.id))) return [];
  const below = cost - (totalOf(others, band) - (priceAt(offer, band) ?? 0));
  return below > 0 ? [{ kind: 'cheaper', id, below }] : [];
}
