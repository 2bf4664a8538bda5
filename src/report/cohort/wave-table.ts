import type { CohortContext } from './cohort-context.ts';
import { decimal, words } from './cohort-table.ts';
import type { CohortTable, CohortValue } from './cohort-table.ts';

/** Two waves, over the firms of both. */
export function waveTable({ say, cohort }: CohortContext): CohortTable | undefined {
  const { waves } = cohort;
  if (!waves) return undefined;
  const name = (wave: string | null): string => wave ?? say('cohort.no-wave');
  const counts = (
    [
      'matched',
      'only_before',
      'only_after',
      'up',
      'same',
      'down',
      'assessor_changed',
      'assessor_unknown',
      'weight_changed',
      'weight_unknown',
    ] as const
  )
    .filter((part) => waves[part] !== null && !(part.endsWith('unknown') && waves[part] === 0))
    .map((part): readonly CohortValue[] => [say(`cohort.wave-${part}`), String(waves[part])]);
  const { n, mean, median } = waves.change;
  const change = [
    [say('cohort.wave-mean'), mean],
    [say('cohort.wave-median'), median],
  ];
  return {
    id: 'waves',
    title: say('cohort.waves', { before: name(waves.before), after: name(waves.after) }),
    columns: [words(say('cohort.column-what'), 4), decimal(say('cohort.column-count'), 2)],
    rows: [...counts, ...((n ?? 0) > 0 ? change : [])],
    note: say('cohort.waves-note', {
      comparable: waves.comparable ? 'yes' : 'no',
      versions: waves.versions[0] === waves.versions[1] ? 'same' : 'other',
      before: waves.versions[0],
      after: waves.versions[1],
    }),
  };
}
