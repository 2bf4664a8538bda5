import type { Lift } from '../catalogue/types.ts';

/** A lift with the offer that brings it. */
export interface OfferedLift extends Lift {
  readonly offer: string;
}

/** Lifts by the capability that they lift, tracks by the one that they measure. */
export function byCapability<T extends Pick<Lift, 'capability'>>(
  list: readonly T[],
): ReadonlyMap<string, readonly T[]> {
  const found = new Map<string, T[]>();
  for (const one of list) {
    const own = found.get(one.capability);
    if (own) own.push(one);
    else found.set(one.capability, [one]);
  }
  return found;
}

/** The level that lifts bring a capability to, in whatever order they can be carried out. */
export function attain(start: number, lifts: readonly Lift[]): number {
  let level = start;
  for (;;) {
    const next = highestFrom(level, lifts);
    if (next === level) return level;
    level = next;
  }
}

function highestFrom(level: number, lifts: readonly Lift[]): number {
  return lifts.reduce((best, { from, to }) => (from <= level && to > best ? to : best), level);
}

/** Offers whose lifts lead from `start` to at least `level`, in order; undefined where none do. */
export function wayTo(
  level: number,
  start: number,
  lifts: readonly OfferedLift[],
): readonly string[] | undefined {
  const way: string[] = [];
  let here = start;
  while (here < level) {
    const next = furthest(here, lifts);
    if (!next) return undefined;
    way.push(next.offer);
    here = next.to;
  }
  return way;
}

function furthest(here: number, lifts: readonly OfferedLift[]): OfferedLift | undefined {
  return lifts
    .filter(({ from, to }) => from <= here && to > here)
    .reduce<OfferedLift | undefined>(
      (best, lift) => (best && best.to >= lift.to ? best : lift),
      undefined,
    );
}
