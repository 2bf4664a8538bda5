import type { Asked, Found } from './asked.ts';
import { findCheapest } from './cheapest.ts';
import { linearGoal, scoreGains } from './linear-goal.ts';
import type { Demand } from './linear-goal.ts';
import { countedOf } from './planning.ts';
import type { Planning } from './planning.ts';
import { modelOf } from './programme.ts';
import { demandRow, limitRows } from './rows.ts';
import { solveAndCheck } from './solve-and-check.ts';
import type { Solve } from './solver.ts';
import type { Goal } from './types.ts';

/** Scores that differ by less are shown as equal everywhere. */
const POINT = 1e-6;

/**
 * The highest level within the limits, and of the choices that reach it the one that scores most;
 * of those, the cheapest.
 */
export function findBest(asked: Omit<Asked, 'goal'>, solve: Solve | undefined): Best {
  const goals = levelsOf(asked.planning).toReversed();
  for (const level of goals) {
    const goal: Goal = { kind: 'level', level };
    const found = findCheapest({ ...asked, goal }, solve);
    if (found.status === 'none') continue;
    return { goal, found: solve ? scoringMost({ ...asked, goal }, found, solve) : found };
  }
  return { goal: { kind: 'level', level: -1 }, found: { status: 'none' } };
}

export interface Best {
  readonly goal: Goal;
  readonly found: Found;
}

/** The levels there are, rising; -1 is below all of them. */
export function levelsOf({ scored }: Planning): readonly number[] {
  const { nodes, main } = scored.loaded.questionnaire.scoring;
  const steps = nodes.find(({ id }) => id === main)?.levels?.steps ?? [];
  return [-1, ...steps.map(({ value }) => value).toSorted((a, b) => a - b)];
}

function scoringMost(asked: Asked, first: Found, solve: Solve): Found {
  const { planning, goal } = asked;
  const gains = scoreGains(planning);
  const ways = linearGoal(planning, goal);
  if (first.status !== 'found' || !gains || !ways) return first;
  const found = ways.flatMap((demands) => most(asked, { demands, gains }, solve) ?? []);
  const score = found.reduce((best, one) => Math.max(best, one), Number.NEGATIVE_INFINITY);
  if (score === Number.NEGATIVE_INFINITY) return first;
  const cheapest = findCheapest({ ...asked, goal: { kind: 'score', score: score - POINT } }, solve);
  return cheapest.status === 'found' ? cheapest : first;
}

/** The most that can be scored in one way; undefined where there is none. */
function most(
  asked: Asked,
  { demands, gains }: { readonly demands: readonly Demand[]; readonly gains: Demand['gains'] },
  solve: Solve,
): number | undefined {
  const { planning } = asked;
  const model = modelOf(planning);
  const rows = [...limitRows(asked), ...demands.map((one) => demandRow(model, one))];
  const terms = model.termsOf({ gains, least: 0 });
  const minimise = terms.map(([at, by]) => [at, -by] as const);
  const highest = solveAndCheck(asked, { model, rows, minimise, grain: POINT }, solve);
  if (highest.status !== 'found') return undefined;
  const { main } = planning.scoreAt(planning.levelsAfter(highest.chosen));
  return countedOf(planning, main) ?? undefined;
}
