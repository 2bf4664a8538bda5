import type { Asked } from './asked.ts';
import { keepsTo } from './keeps-to.ts';
import { priceAt, reaches } from './planning.ts';
import type { Limits, Offer } from './types.ts';

/** A choice that does, though there may be a cheaper one: all that may be chosen, less the dearest. */
export function goodEnough(asked: Asked): ReadonlySet<string> | undefined {
  const { planning, goal, limits, band } = asked;
  let chosen = allThatMay(planning.offers, limits);
  if (!reaches(planning, goal, chosen)) return undefined;
  const dearest = planning.offers.toSorted((a, b) => dearness(b) - dearness(a));
  for (let size = -1; size !== chosen.size;) {
    size = chosen.size;
    for (const { id } of dearest) {
      const fewer = new Set([...chosen].filter((other) => other !== id));
      const isWanted = limits.keep.includes(id) || isNeededBy(id, planning.offers, fewer);
      if (chosen.has(id) && !isWanted && reaches(planning, goal, fewer)) chosen = fewer;
    }
  }
  return keepsTo(planning, chosen, limits, band) ? chosen : undefined;

  function dearness(offer: Offer): number {
    return priceAt(offer, band) ?? Number.POSITIVE_INFINITY;
  }
}

/** In order, so that what comes first is looked at first; what the firm wants before all else. */
function allThatMay(
  offers: readonly Offer[],
  { keep, without, months, people, isPriced }: Limits,
): ReadonlySet<string> {
  const chosen = new Set<string>();
  const wanted = offers.filter(({ id }) => keep.includes(id));
  for (const offer of [...wanted, ...offers]) {
    const { id, before, price, solution } = offer;
    const isOut = without.includes(id) || (isPriced && price === null);
    const isTooMuch = offer.people > people || offer.months > (months ?? offer.months);
    const clashes = offers.some(
      (other) =>
        chosen.has(other.id) &&
        (solution.excludes.includes(other.id) || other.solution.excludes.includes(id)),
    );
    if (!isOut && !isTooMuch && !clashes && before.every((one) => chosen.has(one))) chosen.add(id);
  }
  return chosen;
}

function isNeededBy(id: string, offers: readonly Offer[], chosen: ReadonlySet<string>): boolean {
  return offers.some(({ id: other, before }) => chosen.has(other) && before.includes(id));
}
