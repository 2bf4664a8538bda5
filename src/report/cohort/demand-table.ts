import type { Money } from '../../cohort/cohort.ts';
import type { CohortContext } from './cohort-context.ts';
import { decimal, whole, words } from './cohort-table.ts';
import type { CohortTable, CohortValue } from './cohort-table.ts';

const YUAN = 10_000;

/** Which classes of solution the gaps ask for, and what that would cost over three years. */
export function demandTable({
  say,
  cohort,
  catalogue,
  text,
}: CohortContext): CohortTable | undefined {
  const { solutions, total } = cohort.demand;
  if (solutions.length === 0) return undefined;
  const known = new Map(catalogue.solutions.map((solution) => [solution.id, solution]));
  return {
    id: 'demand',
    title: say('cohort.demand'),
    columns: [
      words(say('cohort.column-solution'), 4),
      words(say('cohort.column-class'), 1.4),
      whole(say('cohort.column-firms')),
      decimal(say('cohort.column-low')),
      decimal(say('cohort.column-middle')),
      decimal(say('cohort.column-high')),
    ],
    rows: [
      ...(total
        ? [[say('cohort.demand-total'), '', cohort.demand.firms, ...moneyCells(total)]]
        : []),
      ...solutions.map(({ solution, firms, cost }): readonly CohortValue[] => {
        const found = known.get(solution);
        return [
          found ? text(found.title) : solution,
          found ? say(`report.class-${found.class}`) : '',
          firms,
          ...moneyCells(cost),
        ];
      }),
    ],
    note: say('cohort.demand-note'),
  };
}

function moneyCells(cost: Money | null): readonly CohortValue[] {
  return cost ? [cost.low / YUAN, cost.middle / YUAN, cost.high / YUAN] : [null, null, null];
}
