import { wayTo } from './attain.ts';
import { chosenOffers } from './planning.ts';
import type { Planning } from './planning.ts';
import type { Offer } from './types.ts';

/** When an offer is carried out: months from the start. */
export interface Timed {
  readonly offer: Offer;
  readonly start: number;
  readonly end: number;
  /** Counts from 1: offers of one phase need nothing of each other. */
  readonly phase: number;
  /** The chosen offers that come first. */
  readonly first: readonly string[];
}

/**
 * Puts chosen offers in order by a fixed rule: whenever people are free, what can begin is begun,
 * what costs nothing first, then what is done soonest. Undefined where something can never begin:
 * it needs more people than there are, or what is not chosen.
 */
export function schedule(
  planning: Planning,
  chosen: ReadonlySet<string>,
  people: number,
): readonly Timed[] | undefined {
  const waiting = new Set(chosenOffers(planning, chosen).toSorted(byEase));
  if ([...waiting].some((offer) => offer.people > people)) return undefined;
  const firsts = orderOf(planning, chosen);
  const done = new Map<string, Timed>();
  let now = 0;
  while (waiting.size > 0) {
    const left = waiting.size;
    for (const offer of waiting) {
      const first = firsts.get(offer.id) ?? [];
      const isReady = first.every((id) => (done.get(id)?.end ?? Number.POSITIVE_INFINITY) <= now);
      if (!isReady || busy(done, now) + offer.people > people) continue;
      const phase = 1 + Math.max(0, ...first.map((id) => done.get(id)?.phase ?? 0));
      done.set(offer.id, { offer, start: now, end: now + offer.months, phase, first });
      waiting.delete(offer);
    }
    const next = nextEnd(done, now);
    if (next === now && left === waiting.size) return undefined;
    now = next;
  }
  return [...done.values()];
}

function byEase(a: Offer, b: Offer): number {
  return isPaid(a) - isPaid(b) || a.months - b.months || (a.id < b.id ? -1 : 1);
}

function isPaid({ price }: Offer): number {
  return price?.high === 0 ? 0 : 1;
}

function busy(done: ReadonlyMap<string, Timed>, now: number): number {
  const running = [...done.values()].filter(({ start, end }) => start <= now && end > now);
  return running.reduce((sum, { offer }) => sum + offer.people, 0);
}

function nextEnd(done: ReadonlyMap<string, Timed>, now: number): number {
  const ends = [...done.values()].map(({ end }) => end).filter((end) => end > now);
  return ends.length > 0 ? Math.min(...ends) : now;
}

/** Months until all is done. */
export function lengthOf(timed: readonly Timed[]): number {
  return Math.max(0, ...timed.map(({ end }) => end));
}

/** What comes before each offer: what it names, and what lifts a capability to where it can start. */
function orderOf(
  planning: Planning,
  chosen: ReadonlySet<string>,
): ReadonlyMap<string, readonly string[]> {
  const own = chosenOffers(planning, chosen);
  const order = new Map(
    own.map(({ id, before }): readonly [string, Set<string>] => [id, new Set(before)]),
  );
  for (const offer of own) {
    for (const other of enablers(planning, offer, chosen)) {
      // Two that help each other start side by side.
      if (!leadsTo(other, offer.id, order)) order.get(offer.id)?.add(other);
    }
  }
  return new Map([...order].map(([id, first]) => [id, [...first]]));
}

function enablers(
  { tracksOf, lifts }: Planning,
  { id, solution }: Offer,
  chosen: ReadonlySet<string>,
): readonly string[] {
  return solution.lifts.flatMap(({ capability, from, to }) => {
    if (from === 0) return [];
    const others = (lifts.get(capability) ?? []).filter(
      ({ offer }) => offer !== id && chosen.has(offer),
    );
    const below = (tracksOf.get(capability) ?? []).filter(
      ({ start }) => start < from && start < to,
    );
    return below.flatMap(({ start }) => wayTo(from, start, others) ?? []);
  });
}

/** Whether `from` comes after `to` in the order so far. */
function leadsTo(
  from: string,
  to: string,
  order: ReadonlyMap<string, ReadonlySet<string>>,
): boolean {
  const seen = new Set([from]);
  // A set is walked to its end while it grows.
  for (const id of seen) for (const before of order.get(id) ?? []) seen.add(before);
  return seen.has(to);
}
