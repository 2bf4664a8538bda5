import type { Distribution, Group, Grouping, LevelClass } from '../cohort.ts';
import { SIZE_FIELDS } from '../group-fields.ts';
import { holds } from './holds.ts';
import { commonLevels, countsOf, mergeLevels } from './merge-levels.ts';
import { roundedCount } from './round-counts.ts';
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
  { levels, whole }: { readonly levels: readonly LevelClass[]; readonly whole: Group },
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
    return [{ ...one, levels: told ? classes : [], groups: publicNumbers(shown, least, whole) }];
  });
}

function counted({ levels }: Group): readonly number[] {
  return levels.map((count) => count ?? 0);
}

type ScoreOf = (group: Group) => Distribution | undefined;

const total: ScoreOf = ({ score }) => score;

/**
 * A score of which one group has too few is withheld from all: it would be the whole less the others. So is
 * one that only few firms more have than another, or fewer: who has a part of a score may have the whole.
 * Groups tell nothing that is withheld of all firms, whose number would be theirs together.
 */
export function publicNumbers(
  groups: readonly Group[],
  least: number,
  whole?: Group,
): readonly Group[] {
  const parts = Object.keys(groups[0]?.dimensions ?? {}).map(
    (id) => [id, ({ dimensions }: Group) => dimensions[id]] as const,
  );
  const known = [total, ...parts.map(([, pick]) => pick)].filter(
    (pick) => whole === undefined || pick(whole)?.n !== null,
  );
  const told = toldOf(known, groups, least);
  const publicOf = (group: Group, pick: ScoreOf): Distribution => {
    const own = pick(group);
    if (!told.has(pick) || !own) return WITHHELD;
    // Exact, three of them can tell how many firms lack two.
    const n = own.n === group.firms ? own.n : roundedCount(own.n, least);
    return { ...publicDistribution(own, least), n };
  };
  return groups.map((group) => ({
    ...group,
    score: publicOf(group, total),
    dimensions: Object.fromEntries(parts.map(([id, pick]) => [id, publicOf(group, pick)])),
  }));
}

/** The scores that may be told, beside those before them. */
function toldOf(
  picks: readonly ScoreOf[],
  groups: readonly Group[],
  least: number,
): ReadonlySet<ScoreOf> {
  const told = new Set<ScoreOf>();
  for (const pick of picks) {
    const found = groups.map((group) => ({ firms: group.firms, own: pick(group) }));
    const isApart = [...told].every((other) =>
      groups.every((group) =>
        holds(least, Math.abs((pick(group)?.n ?? 0) - (other(group)?.n ?? 0))),
      ),
    );
    if (allTell(found, least) && isApart) told.add(pick);
  }
  return told;
}
