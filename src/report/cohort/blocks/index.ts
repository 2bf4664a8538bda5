import type { CohortBlock } from './cohort-block.ts';
import { cohortCards } from './cohort-cards.ts';
import { cohortDimensionBars, cohortLevelBars } from './cohort-bars.ts';
import { cohortHeat } from './cohort-heat.ts';
import { cohortTable } from './table.ts';

/** The blocks that templates of reports on many firms may name. */
export const COHORT_BLOCKS: Readonly<Record<string, CohortBlock>> = {
  cohort_cards: cohortCards,
  cohort_dimension_bars: cohortDimensionBars,
  cohort_heat: cohortHeat,
  cohort_level_bars: cohortLevelBars,
  cohort_table: cohortTable,
};
