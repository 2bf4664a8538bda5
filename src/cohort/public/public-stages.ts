import type { Stage } from '../cohort.ts';
import { holds, partHolds } from './holds.ts';

/**
 * Stages of which every number holds, and every difference to the stage shown before: a loan that was paid
 * out was granted as well. A rate is told only from the stage right before, where that is shown.
 */
export function publicStages(
  stages: readonly Stage[],
  firms: number,
  least: number,
): readonly Stage[] {
  const shown: Stage[] = [];
  for (const [at, stage] of stages.entries()) {
    const before = shown.at(-1);
    const follows = before !== undefined && before.name === stages[at - 1]?.name;
    const own: Stage = follows ? stage : { ...stage, from: null };
    if (stageHolds(own, before, { firms, least })) shown.push(own);
  }
  return shown;
}

function stageHolds(
  { known, reached, from }: Stage,
  before: Stage | undefined,
  { firms, least }: { readonly firms: number; readonly least: number },
): boolean {
  if (!partHolds(least, known, firms) || !partHolds(least, reached, known)) return false;
  if (before && !holds(least, apart(reached, before.reached), apart(known, before.known))) {
    return false;
  }
  if (!from) return true;
  return (
    partHolds(least, from.reached, from.firms) &&
    partHolds(least, from.reached, reached) &&
    partHolds(least, from.firms, before?.reached ?? null)
  );
}

function apart(one: number | null, other: number | null): number {
  return Math.abs((one ?? 0) - (other ?? 0));
}
