import type { Group, LevelClass } from '../cohort.ts';
import { holds } from './holds.ts';

/** Rows of counts a level class each, and where one class ends and the next begins. */
interface Counted {
  readonly classes: readonly LevelClass[];
  readonly rows: readonly (readonly (number | null)[])[];
}

/** Neighbouring level classes put together until every count of every row may be shown. */
export function mergeLevels(counted: Counted, least: number): readonly LevelClass[] {
  let { classes, rows } = counted;
  for (;;) {
    const small = classes.findIndex((_, at) => rows.some((row) => !holds(least, row[at] ?? 0)));
    if (small < 0) return classes;
    // With the neighbour that has fewer firms, so that large classes stay by themselves.
    const total = (at: number): number => rows.reduce((sum, row) => sum + (row[at] ?? 0), 0);
    const isLast = small === classes.length - 1;
    const below = small > 0 && (isLast || total(small - 1) <= total(small + 1));
    const at = below ? small - 1 : small;
    if (classes.length < 2) return [];
    classes = joined(classes, at, (a, b) => ({ values: [...a.values, ...b.values] }));
    rows = rows.map((row) => joined(row, at, (a, b) => (a ?? 0) + (b ?? 0)));
  }
}

/** The counts of finer classes, for coarser ones that are made of them. */
export function countsOf(
  { levels }: Pick<Group, 'levels'>,
  finer: readonly LevelClass[],
  coarser: readonly LevelClass[],
): readonly (number | null)[] {
  return coarser.map(({ values }) =>
    finer.reduce(
      (sum, one, at) => (values.includes(one.values[0] ?? null) ? sum + (levels[at] ?? 0) : sum),
      0,
    ),
  );
}

/** Classes that are told apart wherever one of several ways to put them together tells them apart. */
export function commonLevels(
  finest: readonly LevelClass[],
  ways: readonly (readonly LevelClass[])[],
): readonly LevelClass[] {
  const names = new Map<string, (number | null)[]>();
  for (const { values } of finest) {
    const [first = null] = values;
    const name = ways.map((way) => classOf(first, way)).join();
    names.set(name, [...(names.get(name) ?? []), ...values]);
  }
  return [...names.values()].map((values) => ({ values }));
}

function classOf(value: number | null, way: readonly LevelClass[]): number {
  return way.findIndex(({ values }) => values.includes(value));
}

function joined<T>(list: readonly T[], at: number, join: (a: T, b: T) => T): readonly T[] {
  const [one, two] = [list[at], list[at + 1]];
  if (one === undefined || two === undefined) return list;
  return [...list.slice(0, at), join(one, two), ...list.slice(at + 2)];
}
