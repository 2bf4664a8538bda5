import { isRefused } from '../../../cohort/reliability/refusal.ts';
import type { Reliably } from '../../../cohort/reliability/refusal.ts';
import type { ItemReliability } from '../../../cohort/reliability/judge-scale.ts';
import type { Reliability } from '../../../cohort/reliability/reliability.ts';
import type { ScaleEnds } from '../../../cohort/reliability/scale-ends.ts';
import type { CohortContext } from '../cohort-context.ts';
import { coefficient, decimal, whole, words } from '../cohort-table.ts';
import type { CohortTable, CohortValue } from '../cohort-table.ts';
import { titleOf } from '../../title-of.ts';
import { refusedBecause } from './reliability-words.ts';

/** Alpha of the main node and of each dimension. */
export function scaleTable(
  { scales, measurement }: Reliability,
  context: CohortContext,
): CohortTable {
  const { say } = context;
  return {
    id: 'reliability_alpha',
    title: say('reliability.alpha', { measurement }),
    columns: [
      words(say('reliability.column-scale'), 2),
      whole(say('reliability.column-items')),
      whole(say('cohort.column-firms')),
      whole(say('reliability.column-incomplete')),
      coefficient('α'),
      coefficient(say('reliability.column-from')),
      coefficient(say('reliability.column-to')),
      words(say('reliability.column-remark'), 3),
    ],
    rows: scales.map(({ node, common, n, incomplete, alpha }): readonly CohortValue[] => [
      titleOf(node, context),
      common,
      n,
      incomplete,
      ...(isRefused(alpha)
        ? [null, null, null, refusedBecause(alpha, context)]
        : [alpha.value, alpha.low, alpha.high, '']),
    ]),
    note: say('reliability.alpha-note', { measurement }),
  };
}

/** How many have the least and the most there is. */
export function endsTable({ scales }: Reliability, context: CohortContext): CohortTable {
  const { say } = context;
  return {
    id: 'reliability_ends',
    title: say('reliability.ends'),
    columns: [
      words(say('reliability.column-scale'), 2),
      whole(say('cohort.column-firms')),
      decimal(say('reliability.column-floor')),
      decimal(say('reliability.column-ceiling')),
      words(say('reliability.column-remark'), 4),
    ],
    rows: scales.map(({ node, ends }) => [
      titleOf(node, context),
      ends.n,
      ...endCells(ends),
      endRemark(ends, context),
    ]),
    note: say('reliability.ends-note'),
  };
}

function endCells(ends: Reliably<ScaleEnds>): readonly CohortValue[] {
  return isRefused(ends) ? [null, null] : [ends.floor * 100, ends.ceiling * 100];
}

function endRemark(ends: Reliably<ScaleEnds>, context: CohortContext): string {
  if (isRefused(ends)) return refusedBecause(ends, context);
  const { floor_effect: floor, ceiling_effect: ceiling } = ends;
  return [
    ...(floor ? [context.say('reliability.floor-effect')] : []),
    ...(ceiling ? [context.say('reliability.ceiling-effect')] : []),
  ].join(context.say('report.list-separator'));
}

/** What each question does for the whole. */
export function itemTable(
  { scales, measurement }: Reliability,
  context: CohortContext,
): CohortTable {
  const { say } = context;
  return {
    id: 'reliability_items',
    title: say('reliability.items'),
    columns: [
      words(say('reliability.column-scale'), 2),
      words(say('cohort.column-question'), 4),
      whole(say('cohort.column-firms')),
      decimal(say('reliability.column-place')),
      coefficient(say('reliability.column-item-rest')),
      coefficient(say('reliability.column-dropped')),
      decimal(say('reliability.column-floor')),
      decimal(say('reliability.column-ceiling')),
      words(say('reliability.column-remark'), 3),
    ],
    rows: scales.flatMap(({ node, items }) =>
      items.map((item) => [titleOf(node, context), ...itemCells(item, context)]),
    ),
    note: say('reliability.items-note', { measurement }),
  };
}

function itemCells(item: ItemReliability, context: CohortContext): readonly CohortValue[] {
  const { say } = context;
  const remarks = [
    ...(item.turned ? [say('reliability.turned')] : []),
    ...(item.common ? [] : [say('reliability.not-common')]),
    endRemark(item.ends, context),
  ];
  return [
    titleOf(item.question, context),
    item.n,
    item.mean === null ? null : item.mean * 100,
    item.item_rest,
    item.alpha_if_dropped,
    ...endCells(item.ends),
    remarks.filter((remark) => remark !== '').join(say('report.list-separator')),
  ];
}
