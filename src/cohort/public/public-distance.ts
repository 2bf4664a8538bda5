import type { Group, LevelClass, LevelDistance } from '../cohort.ts';
import type { FirmRecord } from '../firm-record.ts';
import { partHolds } from './holds.ts';
import { roundedCount } from './round-counts.ts';

/**
 * Of each level that is somebody's next: shown where its firms are just those of level classes that are
 * shown, so that it tells no new count. What they lack is shown where all of it holds, or not at all, and rounded:
 * exact counts of three conditions can tell how many firms lack two of them, or which answer they gave.
 */
export function publicDistance(
  distance: readonly LevelDistance[],
  overall: Pick<Group, 'levels'>,
  {
    levels,
    firms,
    least,
  }: {
    readonly levels: readonly LevelClass[];
    readonly firms: readonly FirmRecord[];
    readonly least: number;
  },
): readonly LevelDistance[] {
  const rounded = (count: number | null): number | null => roundedCount(count, least);
  return distance.flatMap((one): readonly LevelDistance[] => {
    const own = firms.filter(({ next }) => next?.level === one.level.value);
    const at = new Set(own.map(({ level }) => level));
    const counts = levels.map(({ values }, place) =>
      values.some((value) => at.has(value)) ? (overall.levels[place] ?? 0) : 0,
    );
    if (counts.reduce((sum, count) => sum + count, 0) !== one.firms) return [];
    const lacks = [one.one_gate, ...one.gates.map(({ missing }) => missing)];
    const isTold = lacks.every((count) => partHolds(least, count, one.firms));
    if (!isTold) return [{ ...one, one_gate: null, gates: [] }];
    // How far each is missed would have to hold against scores as well.
    const gates = one.gates.map((gate) => ({ ...gate, missing: rounded(gate.missing), by: [] }));
    return [{ ...one, one_gate: rounded(one.one_gate), gates }];
  });
}
