import type { Asked } from './asked.ts';
import { findCheapest } from './cheapest.ts';
import { totalOf } from './keeps-to.ts';
import { chosenOffers, priceAt } from './planning.ts';
import type { Solve } from './solver.ts';

/** A solution, and the price below which it would be chosen. */
type Replacing = readonly [id: string, below: number];

/** How many other solutions are told of. */
const OTHERS = 5;

/**
 * The other solutions that would be chosen if they cost less. They are given away together first:
 * where that saves nothing, none of them would be.
 */
export function wouldReplace(
  asked: Asked,
  chosen: ReadonlySet<string>,
  solve: Solve | undefined,
): readonly Replacing[] {
  const found: Replacing[] = [];
  let left = substitutes(asked, chosen);
  while (left.length > 0) {
    const own = givenAway(asked, { ids: left, chosen }, solve);
    if (!own) return found;
    const [first, ...more] = own.used;
    if (first === undefined) return found;
    if (more.length === 0) found.push([first, own.saved]);
    else found.push(...own.used.flatMap((id) => alone(asked, { id, chosen }, solve)));
    left = left.filter((id) => !own.used.includes(id));
  }
  return found;
}

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

function alone(
  asked: Asked,
  { id, chosen }: { readonly id: string; readonly chosen: ReadonlySet<string> },
  solve: Solve | undefined,
): readonly Replacing[] {
  const own = givenAway(asked, { ids: [id], chosen }, solve);
  return own ? [[id, own.saved]] : [];
}

interface GivenAway {
  readonly used: readonly string[];
  readonly saved: number;
}

/** The cheapest choice with one of these or more, at no price; undefined where it saves nothing. */
function givenAway(
  asked: Asked,
  { ids, chosen }: { readonly ids: readonly string[]; readonly chosen: ReadonlySet<string> },
  solve: Solve | undefined,
): GivenAway | undefined {
  const { planning, limits, band } = asked;
  const cost = totalOf(chosenOffers(planning, chosen), band);
  const free = { low: 0, middle: 0, high: 0 };
  const offers = planning.offers.map((offer) =>
    offer.price && ids.includes(offer.id)
      ? { ...offer, price: { ...offer.price, ...free } }
      : offer,
  );
  const cheaper = { ...asked, planning: { ...planning, offers } };
  const own = { ...limits, oneOf: ids, budget: cost - 1 };
  const other = findCheapest({ ...cheaper, limits: own }, solve);
  if (cost < 1 || other.status !== 'found') return undefined;
  const others = chosenOffers(cheaper.planning, other.chosen);
  if (others.some(({ id, price }) => price === null && !chosen.has(id))) return undefined;
  return {
    used: ids.filter((id) => other.chosen.has(id)),
    saved: cost - totalOf(others, band),
  };
}
