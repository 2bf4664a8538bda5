import type { WeightedMean } from '../../cohort/cohort.ts';
import { titleOf } from '../title-of.ts';
import { levelName } from './cohort-context.ts';
import type { CohortContext } from './cohort-context.ts';
import { decimal, whole, words } from './cohort-table.ts';
import type { CohortTable, CohortValue } from './cohort-table.ts';
import { percentOf } from './percent-of.ts';

/** Shares of levels and means, plain and weighted; how many firms stand behind them is never weighted. */
export function weightedTable(context: CohortContext): CohortTable | undefined {
  const { say, cohort, dimensions, questionnaire } = context;
  const { weighted } = cohort;
  if (!weighted) return undefined;
  const levels = cohort.levels.map((level, at): readonly CohortValue[] => {
    const { firms = 0, share = null } = weighted.levels[at] ?? {};
    const name = say('cohort.weighted-level', { level: levelName(level, context) });
    return [name, firms, percentOf(firms, weighted.firms), share];
  });
  const mean = (name: string, own: WeightedMean | undefined): readonly CohortValue[] => [
    say('cohort.weighted-mean', { name }),
    own?.n ?? 0,
    own?.plain ?? null,
    own?.weighted ?? null,
  ];
  return {
    id: 'weighted',
    title: say('cohort.weighted', { column: weighted.column }),
    columns: [
      words(say('cohort.column-what')),
      whole(say('cohort.column-firms')),
      decimal(say('cohort.column-unweighted')),
      decimal(say('cohort.column-weighted')),
    ],
    rows: [
      ...levels,
      mean(titleOf(questionnaire.scoring.main, context), weighted.score),
      ...dimensions.map(({ id, title }) => mean(title, weighted.dimensions[id])),
    ],
    note: say('cohort.weighted-note', {
      column: weighted.column,
      firms: weighted.firms,
      without: weighted.without,
      effective: Math.round(weighted.effective),
    }),
  };
}
