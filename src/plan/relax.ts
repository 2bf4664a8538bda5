import { chosenOffers, countedOf } from './planning.ts';
import type { Asked, Found } from './asked.ts';
import { findBest, levelsOf } from './best.ts';
import { findCheapest } from './cheapest.ts';
import { totalOf } from './keeps-to.ts';
import { scoreGains } from './linear-goal.ts';
import { lengthOf, schedule } from './schedule.ts';
import type { NodeScore } from '../scoring/compiled/score-sheet.ts';
import type { Solve } from './solver.ts';
import type { Limits } from './types.ts';

/** What would have to give way so that a goal can be reached; each alone, all else as asked. */
export type Relaxation =
  /** Whole yuan, the least that is enough. */
  | { readonly kind: 'budget'; readonly need: number; readonly more: number }
  /** Months, the least that are enough. */
  | { readonly kind: 'months'; readonly need: number; readonly more: number }
  | { readonly kind: 'people'; readonly need: number; readonly more: number }
  /** Solutions that a price must be asked for. */
  | { readonly kind: 'prices'; readonly ids: readonly string[] }
  /** A solution that the firm does not want. */
  | { readonly kind: 'without'; readonly id: string }
  /** A solution that it wants. */
  | { readonly kind: 'keep'; readonly id: string }
  /** The goal: what is reached at the most with everything else as asked. */
  | { readonly kind: 'level'; readonly level: number }
  | { readonly kind: 'score'; readonly score: number }
  /** Only all limits together. */
  | { readonly kind: 'together' }
  /** Nothing in the catalogue is enough; `highest` is the most that can be reached, -1 for nothing. */
  | { readonly kind: 'out_of_reach'; readonly highest: number };

/** How many more people are thought of. */
const MORE_PEOPLE = 6;

/** For a goal that nothing within the limits reaches. */
export function relaxations(asked: Asked, solve: Solve | undefined): readonly Relaxation[] {
  const find = (limits: Limits): Found => findCheapest({ ...asked, limits }, solve);
  const { budget: _, months: __, ...free } = asked.limits;
  const people = Number.MAX_SAFE_INTEGER;
  const all: Limits = { ...free, people, keep: [], without: [], isPriced: false };
  const lower = lowerGoal(asked, solve);
  if (find(all).status === 'none') {
    return [{ kind: 'out_of_reach', highest: highestOf(asked, all, solve) }, ...lower];
  }
  const single = [
    ...budgetNeeded(asked, find),
    ...monthsNeeded(asked, find),
    ...peopleNeeded(asked, find),
    ...pricesNeeded(asked, find),
    ...unwantedNeeded(asked, find),
    ...wantedInTheWay(asked, find),
  ];
  return [...(single.length > 0 ? single : [{ kind: 'together' } as const]), ...lower];
}

/** The most that is reached within these limits, where that is more than there is. */
function lowerGoal(asked: Asked, solve: Solve | undefined): readonly Relaxation[] {
  const { planning, goal } = asked;
  if (goal.kind === 'questions') return [];
  const { found } = findBest(asked, solve);
  if (found.status !== 'found' || found.chosen.size === 0) return [];
  const mainWith = (chosen: ReadonlySet<string>): NodeScore =>
    planning.scoreAt(planning.levelsAfter(chosen)).main;
  const then = mainWith(found.chosen);
  if (goal.kind === 'level') {
    const level = then.level ?? -1;
    return level > (mainWith(new Set()).level ?? -1) ? [{ kind: 'level', level }] : [];
  }
  // The highest score is looked for only where it is a sum.
  const score = solve && scoreGains(planning) ? countedOf(planning, then) : null;
  return score === null ? [] : [{ kind: 'score', score }];
}

type Find = (limits: Limits) => Found;

function budgetNeeded({ planning, limits, band }: Asked, find: Find): readonly Relaxation[] {
  const { budget, ...rest } = limits;
  if (budget === undefined) return [];
  const found = find(rest);
  if (found.status !== 'found') return [];
  const need = totalOf(chosenOffers(planning, found.chosen), band);
  return [{ kind: 'budget', need, more: need - budget }];
}

/** From what is enough downwards, as long as something shorter is found. */
function monthsNeeded({ planning, limits }: Asked, find: Find): readonly Relaxation[] {
  const { months, ...rest } = limits;
  if (months === undefined) return [];
  let need: number | undefined;
  for (let found = find(rest); found.status === 'found';) {
    need = lengthOf(schedule(planning, found.chosen, limits.people) ?? []);
    found = find({ ...rest, months: need - 0.01 });
  }
  return need === undefined ? [] : [{ kind: 'months', need, more: need - months }];
}

function peopleNeeded({ limits }: Asked, find: Find): readonly Relaxation[] {
  for (let more = 1; more <= MORE_PEOPLE; more += 1) {
    const people = limits.people + more;
    if (find({ ...limits, people }).status === 'found')
      return [{ kind: 'people', need: people, more }];
  }
  return [];
}

function pricesNeeded({ planning, limits }: Asked, find: Find): readonly Relaxation[] {
  if (!limits.isPriced) return [];
  const found = find({ ...limits, isPriced: false });
  if (found.status !== 'found') return [];
  const unpriced = planning.offers.filter(
    ({ id, price }) => price === null && found.chosen.has(id),
  );
  return [{ kind: 'prices', ids: unpriced.map(({ id }) => id) }];
}

function unwantedNeeded({ limits }: Asked, find: Find): readonly Relaxation[] {
  return limits.without.flatMap((id): readonly Relaxation[] => {
    const without = limits.without.filter((other) => other !== id);
    return find({ ...limits, without }).status === 'found' ? [{ kind: 'without', id }] : [];
  });
}

function wantedInTheWay({ limits }: Asked, find: Find): readonly Relaxation[] {
  return limits.keep.flatMap((id): readonly Relaxation[] => {
    const keep = limits.keep.filter((other) => other !== id);
    return find({ ...limits, keep }).status === 'found' ? [{ kind: 'keep', id }] : [];
  });
}

function highestOf(asked: Asked, limits: Limits, solve: Solve | undefined): number {
  const levels = levelsOf(asked.planning).toReversed();
  const reached = levels.find(
    (level) =>
      findCheapest({ ...asked, limits, goal: { kind: 'level', level } }, solve).status === 'found',
  );
  return reached ?? -1;
}
