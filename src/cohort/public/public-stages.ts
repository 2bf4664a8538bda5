import type { Stage } from '../cohort.ts';
import { holds, partHolds } from './holds.ts';

/**
 * Stages of which every number holds, and every difference to the stage shown before: a loan that was paid
 * out was granted as well. A rate is told only from the stage right before, where that is shown and the
 * table of both holds.
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
    if (!stageHolds(stage, before, { firms, least })) continue;
    const isRateTold = follows && tableHolds(stage, before, { firms, least });
    shown.push(isRateTold ? stage : { ...stage, from: null });
  }
  return shown;
}

interface Whole {
  readonly firms: number;
  readonly least: number;
}

function stageHolds(
  { known, reached }: Stage,
  before: Stage | undefined,
  { firms, least }: Whole,
): boolean {
  if (!partHolds(least, known, firms) || !partHolds(least, reached, known)) return false;
  return !before || holds(least, apart(reached, before.reached), apart(known, before.known));
}

/** Those who reached the stage before and all others, each by whether they reached this one, or nobody knows. */
function tableHolds(
  { known, reached, from }: Stage,
  before: Stage,
  { firms, least }: Whole,
): boolean {
  const all = splitBy(reached, known, firms);
  const after = splitBy(from?.reached, from?.firms, before.reached);
  return holds(least, ...after, ...all.map((count, at) => count - (after[at] ?? 0)));
}

/** Reached, known not to be, not known. */
function splitBy(
  reached: number | null = null,
  known: number | null = null,
  all: number | null = null,
): readonly number[] {
  const [yes, told, whole] = [reached ?? 0, known ?? 0, all ?? 0];
  return [yes, told - yes, whole - told];
}

function apart(one: number | null, other: number | null): number {
  return Math.abs((one ?? 0) - (other ?? 0));
}
