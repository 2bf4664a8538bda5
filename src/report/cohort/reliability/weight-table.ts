import type { Reliability } from '../../../cohort/reliability/reliability.ts';
import type { CohortContext } from '../cohort-context.ts';
import { whole, words } from '../cohort-table.ts';
import type { CohortTable } from '../cohort-table.ts';
import { titleOf } from '../../title-of.ts';

/** Which weights a quarter more or less of which changes whose level; those that change none are left out. */
export function weightTable(
  { flips }: Reliability,
  context: CohortContext,
): readonly CohortTable[] {
  if (!flips) return [];
  const { say } = context;
  const { firms, passed_over: passed, not_reproduced: lost } = flips;
  return [
    {
      id: 'reliability_weights',
      title: say('reliability.weights'),
      columns: [
        words(say('reliability.column-weight'), 4),
        words(say('reliability.column-change')),
        whole(say('cohort.column-firms')),
        whole(say('reliability.column-up')),
        whole(say('reliability.column-down')),
      ],
      rows: [
        [say('reliability.any-weight'), '±25%', flips.touched, null, null],
        ...flips.changes
          .filter(({ up, down }) => up + down > 0)
          .map(({ node, input, factor, up, down }) => [
            say('reliability.weight-of', {
              input: titleOf(input, context),
              node: titleOf(node, context),
            }),
            Number(factor) > 1 ? '+25%' : '−25%',
            up + down,
            up,
            down,
          ]),
      ],
      note: say('reliability.weights-note', { firms, passed, lost }),
    },
  ];
}
