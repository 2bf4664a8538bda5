import type { Grouping } from '../../cohort/cohort.ts';
import { fieldName, groupName, levelShort } from './cohort-context.ts';
import type { CohortContext } from './cohort-context.ts';
import { decimal, whole, words } from './cohort-table.ts';
import type { CohortTable } from './cohort-table.ts';

/** Of every grouping: firms, levels and scores a group, then the dimensions' means. */
export function groupTables(context: CohortContext): readonly CohortTable[] {
  return context.cohort.groupings.flatMap((grouping) => [
    groupTable(grouping, context),
    heatTable(grouping, context),
  ]);
}

/** What tables of a grouping are known by: `town`, or `town_sector`. */
export function groupingId({ fields }: Pick<Grouping, 'fields'>): string {
  return fields.join('_');
}

function groupTable(grouping: Grouping, context: CohortContext): CohortTable {
  const { say } = context;
  return {
    id: `groups_${groupingId(grouping)}`,
    title: say('cohort.groups', { fields: fieldNames(grouping, context) }),
    columns: [
      words(say('cohort.column-group'), 3),
      whole(say('cohort.column-firms')),
      ...grouping.levels.map((level) => whole(levelShort(level, context))),
      decimal(say('cohort.column-mean')),
      decimal(say('cohort.column-median')),
    ],
    rows: grouping.groups.map(({ key, firms, levels, score }) => [
      groupName(key, grouping.fields, context),
      firms,
      ...levels,
      score.mean,
      score.median,
    ]),
    ...(grouping.overlapping && { note: say('cohort.overlapping') }),
  };
}

function heatTable(grouping: Grouping, context: CohortContext): CohortTable {
  const { say, dimensions } = context;
  return {
    id: `heat_${groupingId(grouping)}`,
    title: say('cohort.heat', { fields: fieldNames(grouping, context) }),
    columns: [
      words(say('cohort.column-group'), 3),
      ...dimensions.map(({ title }) => decimal(title)),
    ],
    rows: grouping.groups.map((group) => [
      groupName(group.key, grouping.fields, context),
      ...dimensions.map(({ id }) => group.dimensions[id]?.mean ?? null),
    ]),
  };
}

export function fieldNames({ fields }: Pick<Grouping, 'fields'>, context: CohortContext): string {
  return fields.map((id) => fieldName(id, context)).join(' · ');
}
