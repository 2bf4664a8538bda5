import type { Asked, Found } from './asked.ts';
import { isRising } from './is-rising.ts';
import { keepsTo } from './keeps-to.ts';
import { priceAt, reaches } from './planning.ts';
import type { Band, Limits, Offer } from './types.ts';

/** Some seconds. */
const PATIENCE = 20_000;

/** A choice over the first offers; the others are still open. */
interface Branch {
  readonly at: number;
  readonly chosen: ReadonlySet<string>;
  readonly cost: Cost;
}

interface Cost {
  readonly unknown: number;
  readonly money: number;
}

/**
 * Cheapest first, over the scorer itself, whatever its rules are: a branch is dropped where even all
 * that is still open would not be enough. The first choice that reaches the goal is the cheapest.
 */
export function search({ planning, goal, limits, band, patience = PATIENCE }: Asked): Found {
  const { offers, scored, tracks } = planning;
  const rises = isRising(scored.loaded, tracks);
  const hopeless = ({ at, chosen }: Branch): boolean =>
    rises &&
    !reaches(planning, goal, new Set([...chosen, ...offers.slice(at).map(({ id }) => id)]));
  const open: Branch[] = [{ at: 0, chosen: new Set(), cost: { unknown: 0, money: 0 } }];
  for (let looked = 0; looked < patience; looked += 1) {
    const branch = takeCheapest(open);
    if (!branch) return { status: 'none' };
    const { chosen, at } = branch;
    if (isAnswer(branch, { planning, goal, limits, band })) {
      return { status: 'found', chosen, proof: { method: 'search' } };
    }
    const offer = offers[at];
    if (!offer || hopeless(branch)) continue;
    open.push({ ...branch, at: at + 1 });
    if (fits(offer, chosen, limits)) open.push(withOffer(branch, offer, band));
  }
  return { status: 'stopped', atLeast: Math.min(...open.map(({ cost }) => cost.money)) };
}

function takeCheapest(open: Branch[]): Branch | undefined {
  const best = cheapest(open);
  const last = open.pop();
  if (!best || !last || best === last) return last;
  open[open.indexOf(best)] = last;
  return best;
}

function cheapest(open: readonly Branch[]): Branch | undefined {
  return open.reduce<Branch | undefined>(
    (best, branch) => (best && compare(best, branch) <= 0 ? best : branch),
    undefined,
  );
}

function compare(a: Branch, b: Branch): number {
  return a.cost.unknown - b.cost.unknown || a.cost.money - b.cost.money || b.at - a.at;
}

function isAnswer(branch: Branch, { planning, goal, limits, band }: Asked): boolean {
  return keepsTo(planning, branch.chosen, limits, band) && reaches(planning, goal, branch.chosen);
}

function fits(offer: Offer, chosen: ReadonlySet<string>, { isPriced, without }: Limits): boolean {
  const { id, before, solution, price } = offer;
  return (
    !without.includes(id) &&
    before.every((other) => chosen.has(other)) &&
    !solution.excludes.some((other) => chosen.has(other)) &&
    (price !== null || !isPriced)
  );
}

function withOffer({ at, chosen, cost }: Branch, offer: Offer, band: Band): Branch {
  const price = priceAt(offer, band);
  return {
    at: at + 1,
    chosen: new Set([...chosen, offer.id]),
    cost:
      price === null
        ? { ...cost, unknown: cost.unknown + 1 }
        : { ...cost, money: cost.money + price },
  };
}
