import type { OfferedLift } from './attain.ts';
import type { Demand } from './linear-goal.ts';
import type { Planning } from './planning.ts';
import type { Row, Term } from './solver.ts';

/** A programme's rows, with the columns that they speak of. The first columns are the offers. */
export interface Model {
  readonly columns: number;
  readonly rows: readonly Row[];
  /** What demands ask for, as terms. */
  readonly termsOf: (demand: Demand) => readonly Term[];
}

/**
 * Which levels a choice of offers leads to. A column for each offer, and for each capability, start
 * and level one that may be 1 only where the level is reached. These follow from the offers, and
 * are not asked to be whole.
 */
export function modelOf(planning: Planning): Model {
  const model = known.get(planning.lifts) ?? build(planning);
  known.set(planning.lifts, model);
  return model;
}

/** Prices are in no row, so that offers at other prices share a model. */
const known = new WeakMap<Planning['lifts'], Model>();

function build(planning: Planning): Model {
  const { offers, tracks, lifts } = planning;
  const columnOf = new Map(offers.map(({ id }, at) => [id, at]));
  const rows: Row[] = [];
  let columns = offers.length;
  const ladders = new Map<string, readonly Rung[]>();
  const ladderAt = tracks.map(({ capability, start }) => {
    const key = `${capability} ${String(start)}`;
    let ladder = ladders.get(key);
    if (!ladder) {
      const built = buildLadder(start, lifts.get(capability) ?? [], { columnOf, first: columns });
      ladder = built.rungs;
      rows.push(...built.rows);
      columns = built.next;
      ladders.set(key, ladder);
    }
    return ladder;
  });
  rows.push(...orderRows(planning, columnOf));
  return { columns, rows, termsOf: ({ gains }) => termsOver(gains, ladderAt) };
}

/** The column that says whether a level is reached. */
interface Rung {
  readonly level: number;
  readonly column: number;
}

interface Columns {
  readonly columnOf: ReadonlyMap<string, number>;
  readonly first: number;
}

interface Ladder {
  readonly rungs: readonly Rung[];
  readonly rows: readonly Row[];
  readonly next: number;
}

function buildLadder(
  start: number,
  lifts: readonly OfferedLift[],
  { columnOf, first }: Columns,
): Ladder {
  const levels = [...new Set(lifts.map(({ to }) => to))].filter((level) => level > start);
  const rungs = levels
    .toSorted((a, b) => a - b)
    .map((level, at) => ({ level, column: first + at }));
  const rows: Row[] = [];
  let next = first + rungs.length;
  const usable = lifts.flatMap((lift) => {
    const offer = columnOf.get(lift.offer);
    if (offer === undefined || lift.to <= start) return [];
    if (lift.from <= start) return [{ to: lift.to, after: start, column: offer }];
    // It works only from a level that must be reached first.
    const below = rungs.find(({ level }) => level >= lift.from);
    if (!below || below.level >= lift.to) return [];
    const column = next;
    next += 1;
    rows.push(atMost(column, [offer]), atMost(column, [below.column]));
    return [{ to: lift.to, after: below.level, column }];
  });
  for (const [at, { level, column }] of rungs.entries()) {
    // What works only once a level is reached is no way to that level itself.
    const ways = usable.filter(({ after, to }) => after < level && to >= level);
    rows.push(
      atMost(
        column,
        ways.map((way) => way.column),
      ),
    );
    const lower = rungs[at - 1];
    if (lower) rows.push(atMost(column, [lower.column]));
  }
  return { rungs, rows, next };
}

/** A column that is no more than these together. */
function atMost(column: number, others: readonly number[]): Row {
  return { terms: [[column, 1], ...others.map((other): Term => [other, -1])], most: 0 };
}

/** What must come first is chosen too; of what excludes each other only one is. */
function orderRows({ offers }: Planning, columnOf: ReadonlyMap<string, number>): readonly Row[] {
  return offers.flatMap(({ id, before, solution }): readonly Row[] => {
    const own = columnOf.get(id) ?? 0;
    const first = before.flatMap((other) => columnOf.get(other) ?? []);
    const instead = solution.excludes.flatMap((other) => columnOf.get(other) ?? []);
    return [
      ...first.map((other) => atMost(own, [other])),
      ...instead.map((other): Row => ({
        terms: [
          [own, 1],
          [other, 1],
        ],
        most: 1,
      })),
    ];
  });
}

/** The gains of levels, one upon the other. */
function termsOver(
  gains: Demand['gains'],
  ladderAt: readonly (readonly Rung[])[],
): readonly Term[] {
  const factors = new Map<number, number>();
  for (const [at, ladder] of ladderAt.entries()) {
    let below = 0;
    for (const { level, column } of ladder) {
      const gain = gains[at]?.get(level) ?? below;
      if (gain !== below) factors.set(column, (factors.get(column) ?? 0) + gain - below);
      below = gain;
    }
  }
  return [...factors];
}
