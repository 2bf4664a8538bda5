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
  const left = free.reduce((own, { id }) => {
    const fewer = new Set([...own].filter((other) => other !== id));
    const isNeeded = !reaches(planning, goal, fewer) || !keepsTo(planning, fewer, limits, band);
    return isNeeded ? own : fewer;
  }, chosen);
  // What came first for something that is gone may be gone too.
  return left.size < chosen.size ? trim(asked, left) : left;
}

function workOf({ months, people }: Offer): number {
  return months * people;
}
