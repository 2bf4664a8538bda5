import { wayTo } from './attain.ts';
import type { Planning } from './planning.ts';
import { schedule } from './schedule.ts';
import type { Price } from './types.ts';

/** One solution of a plan. */
export interface Step {
  readonly id: string;
  /** Counts from 1. */
  readonly phase: number;
  /** Months from the start. */
  readonly start: number;
  readonly end: number;
  /** Null where nobody has named one. */
  readonly price: Price | null;
  readonly people: number;
  /** Ids of the steps that come first. */
  readonly after: readonly string[];
  /** What it lifts; empty where it only opens the way for others. */
  readonly lifts: readonly LiftedQuestion[];
}

export interface LiftedQuestion {
  readonly question: string;
  readonly capability: string;
  readonly from: number;
  readonly to: number;
}

/** A choice put in order, each with what it brings. */
export function stepsOf(
  planning: Planning,
  chosen: ReadonlySet<string>,
  people: number,
): readonly Step[] {
  const lifted = liftsOf(planning, chosen);
  const timed = schedule(planning, chosen, people) ?? [];
  const steps = timed.map(({ offer, phase, start, end, first }): Step => ({
    id: offer.id,
    phase,
    start,
    end,
    price: offer.price,
    people: offer.people,
    after: first,
    lifts: lifted.get(offer.id) ?? [],
  }));
  return steps.toSorted((a, b) => a.phase - b.phase || a.start - b.start);
}

/** Every question's way up, told to the solutions that lead there. */
function liftsOf(
  { tracks, lifts, levelsAfter }: Planning,
  chosen: ReadonlySet<string>,
): ReadonlyMap<string, readonly LiftedQuestion[]> {
  const found = new Map<string, LiftedQuestion[]>();
  const levels = levelsAfter(chosen);
  for (const [at, { question, capability, start }] of tracks.entries()) {
    const own = (lifts.get(capability) ?? []).filter(({ offer }) => chosen.has(offer));
    let from = start;
    for (const id of wayTo(levels[at] ?? start, start, own) ?? []) {
      const here = from;
      const to = Math.max(
        ...own.filter((lift) => lift.offer === id && lift.from <= here).map((lift) => lift.to),
      );
      found.set(id, [...(found.get(id) ?? []), { question: question.id, capability, from, to }]);
      from = to;
    }
  }
  return found;
}
