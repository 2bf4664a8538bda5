import type { Distribution, Group, Grouping, LevelClass } from '../cohort.ts';
import { SIZE_FIELDS } from '../group-fields.ts';
import { holds } from './holds.ts';
import { commonLevels, countsOf, mergeLevels } from './merge-levels.ts';
import { allTell, publicDistribution, WITHHELD } from './public-distribution.ts';

/**
 * The groupings that may be shown. Of one field: level classes are put together until every count holds.
 * Of two fields: only where every count of the whole table holds, at the level classes of the tables of
 * either field; else it is left out. A field with several answers a firm is left out: its groups overlap,
 * and what is in one and not in the other could be small. So are staff and revenue beside the size class,
 * which is made of them, and whatever comes second of these three.
 */
export function publicGroupings(
  groupings: readonly Grouping[],
  levels: readonly LevelClass[],
  least: number,
): readonly Grouping[] {
  const ofSize = groupings.flatMap(({ fields }) => fields).find((id) => SIZE_FIELDS.has(id));
  const plain = groupings.filter(
    ({ fields, overlapping, groups }) =>
      !overlapping &&
      groups.length > 1 &&
      fields.every((id) => id === ofSize || !SIZE_FIELDS.has(id)),
  );
  const single = new Map(
    plain
      .filter(({ fields }) => fields.length === 1)
      .map((one) => {
        const rows = one.groups.map(({ levels: counts }) => counts);
        return [one.fields[0] ?? '', mergeLevels({ classes: one.levels, rows }, least)] as const;
      }),
  );
  return plain.flatMap((one): readonly Grouping[] => {
    const ways = one.fields.flatMap((field) => [single.get(field) ?? []]);
    const classes = commonLevels(levels, ways);
    const groups = one.groups.map((group) => ({
      ...group,
      levels: countsOf(group, one.levels, classes),
    }));
    const hold = groups.every((group) => holds(least, group.firms ?? 0, ...counted(group)));
    if (!hold) return [];
    const told = classes.length > 1;
    const shown = told ? groups : groups.map((group) => ({ ...group, levels: [] }));
    return [{ ...one, levels: told ? classes : [], groups: publicNumbers(shown, least) }];
  });
}

function counted({ levels }: Group): readonly number[] {
  return levels.map((count) => count ?? 0);
}

/** A score of which one group has too few is withheld from all: it would be the whole less the others. */
export function publicNumbers(groups: readonly Group[], least: number): readonly Group[] {
  const publicOf = (
    distribution: Distribution | undefined,
    pick: (group: Group) => Distribution | undefined,
  ): Distribution => {
    const isTold = allTell(
      groups.map((group) => ({ firms: group.firms, own: pick(group) })),
      least,
    );
    return isTold && distribution ? publicDistribution(distribution, least) : WITHHELD;
  };
  return groups.map((group) => ({
    ...group,
    score: publicOf(group.score, ({ score }) => score),
    dimensions: Object.fromEntries(
      Object.entries(group.dimensions).map(([id, own]) => [
        id,
        publicOf(own, ({ dimensions }) => dimensions[id]),
      ]),
    ),
  }));
}
