import type { Asked, Found } from './asked.ts';
import { isRising } from './is-rising.ts';
import { totalOf } from './keeps-to.ts';
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
  const { planning, goal, limits, band } = asked;
  const own = known.get(planning) ?? new Map<string, Found>();
  known.set(planning, own);
  const key = JSON.stringify([goal, limits, band, solve !== undefined]);
  const found = own.get(key) ?? find(asked, solve);
  own.set(key, found);
  return found;
}

/** The same is asked several times on the way to one plan. */
const known = new WeakMap<Planning, Map<string, Found>>();

function find(asked: Asked, solve: Solve | undefined): Found {
  if (isHopeless(asked)) return { status: 'none' };
  const ways = solve ? linearGoal(asked.planning, asked.goal) : null;
  if (!solve || !ways) return trimmed(asked, search(asked));
  const found = ways.map((demands) => cheapestWay(asked, demands, solve));
  return trimmed(
    asked,
    found.reduce<Found>((best, one) => better(best, one, asked), { status: 'none' }),
  );
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

/** What is not proved to be none stands in the way of a proof. */
function better(a: Found, b: Found, asked: Asked): Found {
  if (a.status === 'stopped' || b.status === 'none') return a;
  if (b.status === 'stopped' || a.status === 'none') return b;
  const [left, right] = [costOf(a.chosen, asked), costOf(b.chosen, asked)];
  return (left.unknown - right.unknown || left.money - right.money) <= 0 ? a : b;
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
  if (fewest.status !== 'found') return fewest;
  const { unknown } = costOf(fewest.chosen, asked);
  const few: Row = { terms: unpriced, most: unknown };
  return solveAndCheck(asked, { ...money, rows: [...rows, few] }, solve);
}
