import type { Stage } from '../../cohort/cohort.ts';
import type { CohortContext } from './cohort-context.ts';
import { decimal, whole, words } from './cohort-table.ts';
import type { CohortTable } from './cohort-table.ts';
import { percentOf } from './percent-of.ts';

/** How far the service has come, over de-duplicated firms. */
export function stageTable(context: CohortContext): CohortTable | undefined {
  return tableOf('stages', context.say('cohort.stages'), context.cohort.stages, context);
}

/** How far the loans have come. */
export function loanTable(context: CohortContext): CohortTable | undefined {
  return tableOf('loans', context.say('cohort.loans'), context.cohort.loans, context);
}

function tableOf(
  id: string,
  title: string,
  stages: readonly Stage[],
  { say }: CohortContext,
): CohortTable | undefined {
  if (stages.length === 0) return undefined;
  return {
    id,
    title,
    columns: [
      words(say('cohort.column-stage'), 2),
      whole(say('cohort.column-known')),
      whole(say('cohort.column-reached')),
      whole(say('cohort.column-from')),
      whole(say('cohort.column-from-reached')),
      decimal(say('cohort.column-rate')),
    ],
    rows: stages.map(({ name, known, reached, from }) => [
      name,
      known,
      reached,
      from?.firms ?? null,
      from?.reached ?? null,
      percentOf(from?.reached ?? null, from?.firms ?? null),
    ]),
    note: say('cohort.stages-note'),
  };
}
