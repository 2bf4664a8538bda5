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
  const told = (count: number | null): number | null =>
    partHolds(least, count, matched) ? count : null;
  return {
    ...waves,
    ...(!isMoveTold && { up: null, same: null, down: null }),
    change: isChangeTold ? publicDistribution(change, least) : WITHHELD,
    assessor_changed: told(waves.assessor_changed),
    weight_changed: told(waves.weight_changed),
  };
}

/** Firms with a score in both waves, but without a level in one. */
function scoresHold({ change, up, same, down }: WaveComparison, least: number): boolean {
  const moved = (up ?? 0) + (same ?? 0) + (down ?? 0);
  return holds(least, Math.abs((change.n ?? 0) - moved));
}

/** Up, the same, down, and those of whom that is not known. */
function movesHold({ matched, up, same, down }: WaveComparison, least: number): boolean {
  const moves = [up ?? 0, same ?? 0, down ?? 0];
  const moved = moves.reduce((sum, count) => sum + count, 0);
  return holds(least, ...moves, (matched ?? 0) - moved);
}
