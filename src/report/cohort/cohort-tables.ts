import type { CohortContext } from './cohort-context.ts';
import type { CohortTable } from './cohort-table.ts';
import { demandTable } from './demand-table.ts';
import { distanceTable } from './distance-table.ts';
import { flagTable, qualityTable, rankingTable, replacedTable } from './firm-tables.ts';
import { fundingTable, policyTable } from './funding-tables.ts';
import { gapTable, questionTable } from './gap-tables.ts';
import { groupTables } from './group-tables.ts';
import { loanTable, stageTable } from './stage-tables.ts';
import { reliabilityTables } from './reliability/reliability-tables.ts';
import { frameTable, levelTable, scoreTable, tenthsTable } from './standing-tables.ts';
import { waveTable } from './wave-table.ts';
import { weightedTable } from './weighted-table.ts';

/** Everything that is told of a cohort, in the order of the report; what there is nothing to say of is left out. */
export function cohortTables(context: CohortContext): readonly CohortTable[] {
  const tables = [
    frameTable(context),
    levelTable(context),
    scoreTable(context),
    tenthsTable(context),
    weightedTable(context),
    ...groupTables(context),
    gapTable(context),
    questionTable(context),
    distanceTable(context),
    demandTable(context),
    fundingTable(context),
    policyTable(context),
    stageTable(context),
    loanTable(context),
    waveTable(context),
    flagTable(context),
    qualityTable(context),
    rankingTable(context),
    replacedTable(context),
    ...reliabilityTables(context),
  ];
  return tables.flatMap((table) => table ?? []);
}
