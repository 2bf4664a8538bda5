import type { WaveComparison } from '../cohort.ts';
import { holds, partHolds } from './holds.ts';
import { publicDistribution, WITHHELD } from './public-distribution.ts';

/** Two waves, where enough firms are in both and enough or none in one of them only. */
export function publicWaves(
  waves: WaveComparison,
  firms: number,
  least: number,
): WaveComparison | null {
  const { matched, only_before: before, change } = waves;
  if (!partHolds(least, matched, firms) || !holds(least, before ?? 0) || !matched) return null;
  const isMoveTold = movesHold(waves, least);
  const isChangeTold =
    partHolds(least, change.n, matched) && (!isMoveTold || scoresHold(waves, least));
  const told = (counts: readonly (number | null)[]): boolean =>
    holds(least, ...counts.map((count) => count ?? 0), matched - sum(counts));
  const { assessor_changed: assessor, assessor_unknown: noAssessor } = waves;
  const { weight_changed: weight, weight_unknown: noWeight } = waves;
  return {
    ...waves,
    ...(!isMoveTold && { up: null, same: null, down: null }),
    change: isChangeTold ? publicDistribution(change, least) : WITHHELD,
    ...(!told([assessor, noAssessor]) && { assessor_changed: null, assessor_unknown: null }),
    ...(!told([weight, noWeight]) && { weight_changed: null, weight_unknown: null }),
  };
}

/** Firms with a score in both waves, but without a level in one. */
function scoresHold({ change, up, same, down }: WaveComparison, least: number): boolean {
  return holds(least, Math.abs((change.n ?? 0) - sum([up, same, down])));
}

/** Up, the same, down, and those of whom that is not known. */
function movesHold({ matched, up, same, down }: WaveComparison, least: number): boolean {
  const moves = [up ?? 0, same ?? 0, down ?? 0];
  return holds(least, ...moves, (matched ?? 0) - sum(moves));
}

function sum(counts: readonly (number | null)[]): number {
  return counts.reduce<number>((total, count) => total + (count ?? 0), 0);
}
