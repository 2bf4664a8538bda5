import type { CohortContext } from '../cohort-context.ts';
import type { CohortTable } from '../cohort-table.ts';
import { kappaTable, scoreAgreementTable } from './agreement-tables.ts';
import { endsTable, itemTable, scaleTable } from './scale-tables.ts';
import { summaryTable } from './summary-table.ts';
import { weightTable } from './weight-table.ts';

/** How far the numbers can be relied upon; nothing where it was not asked for. */
export function reliabilityTables(context: CohortContext): readonly CohortTable[] {
  const { reliability } = context.cohort;
  if (!reliability) return [];
  return [
    summaryTable(reliability, context),
    scaleTable(reliability, context),
    endsTable(reliability, context),
    itemTable(reliability, context),
    ...reliability.agreement.flatMap((raters) => [
      scoreAgreementTable(raters, context),
      kappaTable(raters, context),
    ]),
    ...weightTable(reliability, context),
  ];
}
