import type { LoadedCatalogue } from '../catalogue/load-catalogue.ts';
import type { CostBand, Solution } from '../catalogue/types.ts';
import type { Facts } from '../expression/condition.ts';
import { attain, byCapability } from './attain.ts';
import type { Track } from './tracks.ts';
import type { Offer, Price, Refused } from './types.ts';

/** Prices that the firm was offered, by solution. */
export type Quotes = ReadonlyMap<string, Price>;

export interface Offered {
  /** What comes first stands before what needs it. */
  readonly offers: readonly Offer[];
  readonly refused: readonly Refused[];
}

/** The solutions that could be part of a plan for this firm, and why the others could not. */
export function offersFor(
  { catalogue, conditions }: LoadedCatalogue,
  facts: Facts,
  tracks: readonly Track[],
  quotes: Quotes,
): Offered {
  const refused = new Map<string, Refused['because']>();
  const fitting = catalogue.solutions.filter((solution) => {
    const { id, when } = solution;
    const fits = when === undefined || (conditions.get(when)?.holds(facts) ?? false);
    if (!fits) refused.set(id, { kind: 'unfit' });
    return fits;
  });
  const there = new Set(
    catalogue.solutions.filter((one) => isThere(one, tracks)).map(({ id }) => id),
  );
  const kept = dropIdle(fitting, tracks, { there, refused });
  const offers = inOrder(dropBlocked(kept, there, refused)).map((solution) =>
    offerOf(solution, there, quotes),
  );
  const refusals = catalogue.solutions.flatMap((solution): readonly Refused[] => {
    const because = refused.get(solution.id);
    return because ? [{ solution, because }] : [];
  });
  return { offers, refused: refusals };
}

interface Known {
  readonly there: ReadonlySet<string>;
  readonly refused: Map<string, Refused['because']>;
}

/** Whether all that a solution brings, as far as it was asked, is there already. */
function isThere({ lifts }: Solution, tracks: readonly Track[]): boolean {
  const levels = lifts.flatMap(({ capability, to }) =>
    tracks.filter((track) => track.capability === capability).map(({ start }) => start >= to),
  );
  return levels.length > 0 && levels.every(Boolean);
}

/** Leaves out what can lift nothing, unless something that can must come after it. */
function dropIdle(
  solutions: readonly Solution[],
  tracks: readonly Track[],
  { there, refused }: Known,
): readonly Solution[] {
  const lifts = byCapability(solutions.flatMap((one) => one.lifts));
  const helps = (solution: Solution): boolean =>
    solution.lifts.some(({ capability, from, to }) =>
      tracks.some(
        (track) =>
          track.capability === capability &&
          to > track.start &&
          attain(track.start, lifts.get(capability) ?? []) >= from,
      ),
    );
  const byId = new Map(solutions.map((solution) => [solution.id, solution]));
  const needed = new Set<string>();
  const need = (solution: Solution): void => {
    if (needed.has(solution.id)) return;
    needed.add(solution.id);
    for (const id of solution.after) {
      const before = byId.get(id);
      if (before && !there.has(id)) need(before);
    }
  };
  solutions.filter(helps).forEach(need);
  for (const { id } of solutions) if (!needed.has(id)) refused.set(id, { kind: 'nothing_to_lift' });
  return solutions.filter(({ id }) => needed.has(id));
}

/** Leaves out what needs something that cannot be had. */
function dropBlocked(
  solutions: readonly Solution[],
  there: ReadonlySet<string>,
  refused: Known['refused'],
): readonly Solution[] {
  let left = solutions;
  for (;;) {
    const ids = new Set(left.map(({ id }) => id));
    const open = left.filter((solution) => {
      const by = solution.after.find((id) => !there.has(id) && !ids.has(id));
      if (by !== undefined) refused.set(solution.id, { kind: 'blocked', by });
      return by === undefined;
    });
    if (open.length === left.length) return open;
    left = open;
  }
}

function inOrder(solutions: readonly Solution[]): readonly Solution[] {
  const byId = new Map(solutions.map((solution) => [solution.id, solution]));
  const ordered = new Set<Solution>();
  const visit = (solution: Solution): void => {
    for (const id of solution.after) {
      const before = byId.get(id);
      if (before && !ordered.has(before)) visit(before);
    }
    ordered.add(solution);
  };
  solutions.forEach(visit);
  return [...ordered];
}

function offerOf(solution: Solution, there: ReadonlySet<string>, quotes: Quotes): Offer {
  const { id, cost, months, people, after } = solution;
  return {
    id,
    solution,
    price: quotes.get(id) ?? (cost ? priceOf(cost) : null),
    months: months.high,
    people: people ? peopleBusy(people.high, months.high) : 1,
    before: after.filter((one) => !there.has(one)),
  };
}

function priceOf({ low, middle, high, verified }: CostBand): Price {
  const basis = verified ? 'verified' : 'estimated';
  return { low: Math.round(low), middle: Math.round(middle), high: Math.round(high), basis };
}

const WORKING_DAYS = 21;

/** In quarters of a person, rounded up. */
function peopleBusy(days: number, months: number): number {
  const quarters = Math.ceil((4 * days) / (WORKING_DAYS * Math.max(months, 0.25)));
  return Math.max(1, quarters) / 4;
}
