import type { Asked, Found } from './asked.ts';
import { goodEnough } from './good-enough.ts';
import { isRising } from './is-rising.ts';
import { keepsTo, totalOf } from './keeps-to.ts';
import { linearGoal } from './linear-goal.ts';
import type { Demand } from './linear-goal.ts';
import { chosenOffers, reaches } from './planning.ts';
import type { Planning } from './planning.ts';
import { modelOf } from './programme.ts';
import { demandRow, limitRows, moneyTerms } from './rows.ts';
import { search } from './search.ts';
import { solveAndCheck } from './solve-and-check.ts';
import type { Task } from './solve-and-check.ts';
import type { Row, Solve, Term } from './solver.ts';
import { trim } from './trim.ts';

/** Prices are whole yuan. */
const YUAN = 0.4;

/**
 * The choice of offers that reaches a goal at the least cost. What nobody has named a price for is
 * avoided first: as few of those as possible, then money. Without a solver, or where the scoring is
 * no sum, by search.
 */
export function findCheapest(asked: Asked, solve: Solve | undefined): Found {
  const { planning, goal, limits, band, patience } = asked;
  const own = known.get(planning) ?? new Map<string, Found>();
  known.set(planning, own);
  const key = JSON.stringify([goal, limits, band, patience, solve !== undefined]);
  const found = own.get(key) ?? find(asked, solve);
  own.set(key, found);
  return found;
}

/** The same is asked several times on the way to one plan. */
const known = new WeakMap<Planning, Map<string, Found>>();

function find(asked: Asked, solve: Solve | undefined): Found {
  if (isThere(asked)) return { status: 'found', chosen: NOTHING, proof: { method: 'programme' } };
  if (isHopeless(asked)) return { status: 'none' };
  const ways = solve ? linearGoal(asked.planning, asked.goal) : null;
  const found =
    solve && ways ? ways.map((demands) => cheapestWay(asked, demands, solve)) : [search(asked)];
  const best = found.reduce<Found>((one, other) => better(one, other, asked), { status: 'none' });
  return trimmed(asked, best.status === 'stopped' ? unproved(asked, best.atLeast) : best);
}

const NOTHING: ReadonlySet<string> = new Set();

/** Where nothing need be done, nothing is cheaper. */
function isThere({ planning, goal, limits, band }: Asked): boolean {
  return reaches(planning, goal, NOTHING) && keepsTo(planning, NOTHING, limits, band);
}

/** Where the work was stopped, something that does, with what cannot be undercut. */
function unproved(asked: Asked, atLeast: number): Found {
  const chosen = goodEnough(asked);
  if (!chosen) return { status: 'stopped', atLeast };
  return { status: 'found', chosen, proof: { method: 'gap', atLeast } };
}

/** Where nothing lowers anything and not even all that may be chosen is enough. */
export function isHopeless({ planning, goal, limits }: Asked): boolean {
  const { offers, scored, tracks } = planning;
  if (!isRising(scored.loaded, tracks)) return false;
  const open = offers.filter(({ id, price }) => {
    const isOut = limits.isPriced && price === null;
    return !isOut && !limits.without.includes(id);
  });
  return !reaches(planning, goal, new Set(open.map(({ id }) => id)));
}

function trimmed(asked: Asked, found: Found): Found {
  return found.status === 'found' ? { ...found, chosen: trim(asked, found.chosen) } : found;
}

/** What is not proved to be none stands in the way of a proof, from its bound on. */
function better(a: Found, b: Found, asked: Asked): Found {
  if (b.status === 'none') return a;
  if (a.status === 'none') return b;
  if (a.status === 'stopped' || b.status === 'stopped') {
    return { status: 'stopped', atLeast: Math.min(leastOf(a, asked), leastOf(b, asked)) };
  }
  const [left, right] = [costOf(a.chosen, asked), costOf(b.chosen, asked)];
  return (left.unknown - right.unknown || left.money - right.money) <= 0 ? a : b;
}

function leastOf(found: Found, asked: Asked): number {
  if (found.status === 'stopped') return found.atLeast;
  return found.status === 'found' ? costOf(found.chosen, asked).money : Number.POSITIVE_INFINITY;
}

function costOf(
  chosen: ReadonlySet<string>,
  { planning, band }: Asked,
): { readonly unknown: number; readonly money: number } {
  const own = chosenOffers(planning, chosen);
  return {
    unknown: own.filter(({ price }) => price === null).length,
    money: totalOf(own, band),
  };
}

function cheapestWay(asked: Asked, demands: readonly Demand[], solve: Solve): Found {
  const { planning, limits } = asked;
  const model = modelOf(planning);
  const rows = [...limitRows(asked), ...demands.map((one) => demandRow(model, one))];
  const money: Task = { model, rows, minimise: moneyTerms(asked), grain: YUAN };
  const unpriced = planning.offers.flatMap(({ price }, at): readonly Term[] =>
    price === null ? [[at, 1]] : [],
  );
  if (unpriced.length === 0 || limits.isPriced) return solveAndCheck(asked, money, solve);
  const none: Row = { terms: unpriced, most: 0 };
  const priced = solveAndCheck(asked, { ...money, rows: [...rows, none] }, solve);
  if (priced.status !== 'none') return priced;
  const fewest = solveAndCheck(asked, { ...money, minimise: unpriced }, solve);
  // That was a bound on their number, not on money.
  if (fewest.status === 'stopped') return { status: 'stopped', atLeast: 0 };
  if (fewest.status === 'none') return fewest;
  const { unknown } = costOf(fewest.chosen, asked);
  const few: Row = { terms: unpriced, most: unknown };
  return solveAndCheck(asked, { ...money, rows: [...rows, few] }, solve);
}
