import fc from 'fast-check';
import { expect, test } from 'vitest';
import { findCheapest } from '../../src/plan/cheapest.ts';
import { lengthOf, schedule } from '../../src/plan/schedule.ts';
import { planningFor } from '../../src/plan/planning.ts';
import type { Planning } from '../../src/plan/planning.ts';
import type { Limits } from '../../src/plan/types.ts';
import { caseOf } from './small.ts';
import type { Drawn, Shape } from './small.ts';
import { solve } from './solver.ts';

// Level 1 asks for points alone, level 2 for points and for two of three questions at their level 2.
const NEEDS = [
  { score: 'n', at_least: 30 },
  {
    all: [
      { score: 'n', at_least: 45 },
      { count: ['a', 'b', 'c'], where: 2, at_least: 2 },
    ],
  },
];
const SHAPES: readonly Shape[] = [
  { needs: NEEDS },
  { needs: NEEDS, weights: [3, 1, 2, 1] },
  { needs: NEEDS, weights: [1, 2, 5, 2] },
];

const LETTERS = ['a', 'b', 'c', 'd'] as const;

const lift = fc
  .tuple(
    fc.constantFrom(...LETTERS),
    fc.integer({ min: 0, max: 3 }),
    fc.integer({ min: 1, max: 2 }),
  )
  .map(([letter, from, by]) => `${letter} ${from}-${Math.min(4, from + by)}`);

const drawn = fc
  .array(
    fc.record({
      lifts: fc.array(lift, { minLength: 1, maxLength: 3 }),
      price: fc.option(fc.constantFrom(0, 10, 20, 35, 50, 80), { nil: undefined, freq: 6 }),
      months: fc.constantFrom(0.5, 1, 2, 3),
      after: fc.option(fc.integer({ min: 0, max: 5 }), { nil: undefined }),
      excludes: fc.option(fc.integer({ min: 0, max: 5 }), { nil: undefined, freq: 4 }),
    }),
    { minLength: 3, maxLength: 6 },
  )
  .map((list): readonly Drawn[] =>
    list.map(({ lifts, price, months, after, excludes }, at) => ({
      id: `s${at}`,
      lifts,
      months,
      ...(price !== undefined && { price }),
      ...(after !== undefined && after < at && { after: [`s${after}`] }),
      ...(excludes !== undefined && excludes < at && { excludes: [`s${excludes}`] }),
    })),
  );

const limits = fc.record(
  {
    budget: fc.constantFrom(20, 50, 90, 150),
    months: fc.constantFrom(1, 2, 4),
    people: fc.constantFrom(1, 2, 9),
    keep: fc.constantFrom([], [], ['s1']),
    without: fc.constantFrom([], [], ['s0']),
    isPriced: fc.boolean(),
  },
  { requiredKeys: ['people', 'keep', 'without', 'isPriced'] },
);

interface Sample {
  readonly list: readonly Drawn[];
  readonly start: readonly number[];
  readonly shape: Shape;
  readonly level: number;
}

/** What an answer costs: what has no price first, then money. */
type Cost = readonly [unknown: number, money: number];

function levelsAfter(chosen: readonly Drawn[], start: readonly number[]): readonly number[] {
  return LETTERS.map((letter, at) => {
    const lifts = chosen
      .flatMap((one) => one.lifts)
      .filter((text) => text.startsWith(letter))
      .map((text) => [Number(text[2]), Number(text[4])] as const);
    let level = start[at] ?? 0;
    for (let times = 0; times < 4; times += 1) {
      for (const [from, to] of lifts) if (from <= level) level = Math.max(level, to);
    }
    return level;
  });
}

/** Decided in whole numbers, without the scorer. */
function isEnough(levels: readonly number[], { shape, level }: Sample): boolean {
  const weights = shape.weights ?? [1, 1, 1, 1];
  const points = levels.reduce((sum, own, at) => sum + own * (weights[at] ?? 0), 0) * 25;
  const all = weights.reduce((sum, weight) => sum + weight, 0);
  const twos = levels.slice(0, 3).filter((own) => own >= 2).length;
  return (level === 1 && points >= 30 * all) || (points >= 45 * all && twos >= 2);
}

function bruteForce(sample: Sample, own: Limits, planning: Planning): Cost | undefined {
  const offered = new Set(planning.offers.map(({ id }) => id));
  const list = sample.list.filter(({ id }) => offered.has(id));
  let best: Cost | undefined;
  for (let bits = 0; bits < 2 ** list.length; bits += 1) {
    const chosen = list.filter((_, at) => (bits >> at) % 2 === 1);
    const ids = new Set(chosen.map(({ id }) => id));
    const cost: Cost = [
      chosen.filter(({ price }) => price === undefined).length,
      chosen.reduce((sum, { price }) => sum + (typeof price === 'number' ? price : 0), 0),
    ];
    const isDearer = best && (cost[0] - best[0] || cost[1] - best[1]) >= 0;
    if (isDearer || !isEnough(levelsAfter(chosen, sample.start), sample)) continue;
    if (isAllowed({ ids, cost, chosen }, own, planning)) best = cost;
  }
  return best;
}

function isAllowed(
  { ids, cost, chosen }: { ids: ReadonlySet<string>; cost: Cost; chosen: readonly Drawn[] },
  own: Limits,
  planning: Planning,
): boolean {
  const before = (id: string): readonly string[] =>
    planning.offers.find((offer) => offer.id === id)?.before ?? [];
  if (own.isPriced && cost[0] > 0) return false;
  if (cost[1] > (own.budget ?? Infinity)) return false;
  if (own.without.some((id) => ids.has(id))) return false;
  if (!own.keep.every((id) => ids.has(id))) return false;
  if (chosen.some(({ id }) => before(id).some((other) => !ids.has(other)))) return false;
  if (chosen.some(({ excludes = [] }) => excludes.some((other) => ids.has(other)))) return false;
  const timed = schedule(planning, ids, own.people);
  return timed !== undefined && lengthOf(timed) <= (own.months ?? Infinity);
}

test('when every choice is tried, then none is cheaper than the one found', () => {
  const count = { found: 0, none: 0 };
  const sample = fc.record({
    list: drawn,
    start: fc.array(fc.integer({ min: 0, max: 2 }), { minLength: 4, maxLength: 4 }),
    shape: fc.constantFrom(...SHAPES),
    level: fc.constantFrom(1, 2),
  });
  fc.assert(
    fc.property(sample, limits, (one, own) => {
      const { list, start, shape, level } = one;
      const scored = caseOf(list, start.join(''), shape);
      const planning = planningFor(scored, new Map());
      const asked = {
        planning,
        goal: { kind: 'level', level },
        limits: own,
        band: 'middle',
      } as const;
      const best = bruteForce(one, own, planning);
      count[best ? 'found' : 'none'] += 1;
      for (const solver of [solve, undefined]) {
        const found = findCheapest(asked, solver);
        if (found.status !== 'found') {
          expect([found.status, best]).toEqual(['none', undefined]);
          continue;
        }
        const chosen = list.filter(({ id }) => found.chosen.has(id));
        expect([
          chosen.filter(({ price }) => price === undefined).length,
          chosen.reduce((sum, { price }) => sum + (typeof price === 'number' ? price : 0), 0),
        ]).toEqual(best);
        expect(isEnough(levelsAfter(chosen, start), one)).toBe(true);
      }
    }),
    { numRuns: 1000, seed: 20261122 },
  );
  // Both happen often.
  expect(Math.min(count.found, count.none)).toBeGreaterThan(200);
});
