import type { Asked } from './asked.ts';
import { keepsTo } from './keeps-to.ts';
import { priceAt, reaches } from './planning.ts';
import type { Offer } from './types.ts';

/** Leaves out what costs nothing and is not needed either, the most work first. */
export function trim(asked: Asked, chosen: ReadonlySet<string>): ReadonlySet<string> {
  const { planning, goal, limits, band } = asked;
  const free = planning.offers
    .filter((offer) => chosen.has(offer.id) && priceAt(offer, band) === 0)
    .toSorted((a, b) => workOf(b) - workOf(a) || (a.id < b.id ? -1 : 1));
  for (const { id } of free) {
    const fewer = new Set([...chosen].filter((other) => other !== id));
    if (keepsTo(planning, fewer, limits, band) && reaches(planning, goal, fewer)) {
      return trim(asked, fewer);
    }
  }
  return chosen;
}

function workOf({ months, people }: Offer): number {
  return months * people;
}
