import type { GateResult } from '../scoring/result.ts';
import type { GateDistance, LevelDistance } from './cohort.ts';
import type { GatesByLevel } from './condense-firm.ts';
import type { FirmRecord } from './firm-record.ts';

/** Of every level that is somebody's next: who lacks only one comparison, and by how much each is missed. */
export function measureDistance(
  firms: readonly FirmRecord[],
  gates: GatesByLevel,
): readonly LevelDistance[] {
  return [...gates.entries()]
    .toSorted(([a], [b]) => a - b)
    .flatMap(([value, next]): readonly LevelDistance[] => {
      const shorts = firms.flatMap((firm) => (firm.next?.level === value ? [firm.next.short] : []));
      if (shorts.length === 0) return [];
      return [
        {
          level: next.level,
          firms: shorts.length,
          one_gate: shorts.filter((short) => short.filter((lack) => lack > 0).length === 1).length,
          gates: next.gates.map((gate, at) =>
            gateDistance(
              gate,
              shorts.map((short) => short[at] ?? 0),
            ),
          ),
        },
      ];
    });
}

function gateDistance(
  { title, kind, ids, need }: GateResult,
  shorts: readonly number[],
): GateDistance {
  const missing = shorts.filter((lack) => lack > 0);
  const bounds = BOUNDS[kind];
  const by = bounds.map((most, at) => {
    const above = bounds[at - 1] ?? 0;
    return {
      most,
      firms: missing.filter((lack) => lack > above && (most === null || lack <= most)).length,
    };
  });
  return { title: title ?? null, kind, ids, need, missing: missing.length, by };
}

/** What is told apart: points by five and ten, things counted one by one; of the rest only that it is missed. */
const BOUNDS: Readonly<Record<GateResult['kind'], readonly (number | null)[]>> = {
  score: [5, 10, null],
  each: [5, 10, null],
  count: [1, 2, null],
  level: [1, 2, null],
  share: [null],
  when: [null],
};
