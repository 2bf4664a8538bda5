import fc from 'fast-check';
import { expect, test } from 'vitest';
import type { Cohort, LevelDistance, QuestionCounts, Stage } from '../../src/cohort/cohort.ts';
import type { FirmRecord } from '../../src/cohort/firm-record.ts';
import { followStages } from '../../src/cohort/follow-stages.ts';
import { publicDistance } from '../../src/cohort/public/public-distance.ts';
import { publicNumbers } from '../../src/cohort/public/public-groupings.ts';
import { publicQuestions } from '../../src/cohort/public/public-questions.ts';
import { publicStages } from '../../src/cohort/public/public-stages.ts';
import { publicWaves } from '../../src/cohort/public/public-waves.ts';
import { cohort, firm } from './firms.ts';
import { solver } from './solve-sets.ts';
import type { Told } from './solve-sets.ts';

// Numbers of one table, or of two, that together gave a small count away.

const LEAST = 5;
const NAMES = ['走访', '需求', '方案'];
const STATES = [true, false, undefined] as const;
const WORDS = new Map<boolean | undefined, string>([
  [true, '是'],
  [false, '未'],
  [undefined, ''],
]);

/** Every way three stages can stand. */
const ATOMS = STATES.flatMap((a) => STATES.flatMap((b) => STATES.map((c) => [a, b, c] as const)));

function placesOf(holds: (atom: (typeof ATOMS)[number]) => boolean): readonly number[] {
  return ATOMS.flatMap((atom, at) => (holds(atom) ? [at] : []));
}

function toldBy(stages: readonly Stage[], firms: number): readonly Told[] {
  const told: Told[] = [{ atoms: placesOf(() => true), count: firms }];
  for (const { name, known, reached, from } of stages) {
    const at = NAMES.indexOf(name);
    told.push({ count: known ?? 0, atoms: placesOf((atom) => atom[at] !== undefined) });
    told.push({ count: reached ?? 0, atoms: placesOf((atom) => atom[at] === true) });
    if (!from) continue;
    const after = placesOf((atom) => atom[at - 1] === true && atom[at] !== undefined);
    told.push({ count: from.firms ?? 0, atoms: after });
    const both = placesOf((atom) => atom[at - 1] === true && atom[at] === true);
    told.push({ count: from.reached ?? 0, atoms: both });
  }
  return told;
}

/** Small numbers of firms that stand so in one stage, two or three, and that can be worked out. */
function foundIn(stages: readonly Stage[], firms: readonly number[]): readonly string[] {
  const isKnown = solver(toldBy(stages, firms.length));
  const ways = [[0], [1], [2], [0, 1], [1, 2], [0, 2], [0, 1, 2]];
  return ways.flatMap((way) => {
    const nameOf = (at: number): string => way.map((stage) => ATOMS[at]?.[stage]).join();
    return [...new Set(ATOMS.map((_, at) => nameOf(at)))].filter((name) => {
      const count = firms.filter((at) => nameOf(at) === name).length;
      const atoms = ATOMS.flatMap((_, at) => (nameOf(at) === name ? [at] : []));
      return count > 0 && count < LEAST && isKnown(atoms);
    });
  });
}

function recordsOf(firms: readonly number[]): readonly Pick<FirmRecord, 'kept'>[] {
  return firms.map((place) => ({
    kept: Object.fromEntries(NAMES.map((name, at) => [name, WORDS.get(ATOMS[place]?.[at]) ?? ''])),
  }));
}

test('when stages are held against each other, then no small count of them comes out', () => {
  // Most firms stand in one of few ways, so that large counts lie close to each other.
  const few = fc.array(fc.nat({ max: ATOMS.length - 1 }), { minLength: 2, maxLength: 6 });
  const many = fc.array(fc.nat({ max: 40 }), { minLength: 40, maxLength: 90 });
  let outOfWhole = 0;
  fc.assert(
    fc.property(few, many, (ways, picks) => {
      const firms = picks.map((pick) => ways[Math.floor((pick * pick) / 300) % ways.length] ?? 0);
      const whole = followStages(recordsOf(firms) as readonly FirmRecord[], NAMES);
      outOfWhole += foundIn(whole, firms).length;
      expect(foundIn(publicStages(whole, firms.length, LEAST), firms)).toEqual([]);
    }),
    { seed: 20261123, numRuns: 1000 },
  );
  expect(outOfWhole).toBeGreaterThan(200);
});

test('when few who were not visited are known at the next stage, then its rate is left out', () => {
  const stage = (from: Stage['from'], known: number): readonly Stage[] => [
    { name: '走访', known: 40, reached: 30, from: null },
    { name: '需求', known, reached: 15, from },
  ];
  const [, later] = publicStages(stage({ firms: 30, reached: 15 }, 32), 40, LEAST);
  expect(later).toEqual({ name: '需求', known: 32, reached: 15, from: null });
  const whole = stage({ firms: 30, reached: 15 }, 40);
  expect(publicStages(whole, 40, LEAST)).toEqual(whole);
});

test('when a level has three conditions, then it is told roughly how many firms lack each', () => {
  const gate = (missing: number): LevelDistance['gates'][number] => ({
    title: null,
    kind: 'score',
    ids: [],
    need: 1,
    missing,
    by: [],
  });
  // Exact, they would tell that 2 firms lack all three: 6 + 6 − (20 − 10).
  const exact: LevelDistance = {
    level: { value: 1, name: '一级' },
    firms: 20,
    one_gate: 10,
    gates: [gate(20), gate(6), gate(6)],
  };
  const firms = Array.from({ length: 20 }, () => ({ level: 0, next: { level: 1, short: [] } }));
  const [shown] = publicDistance(
    [exact],
    { levels: [20] },
    {
      levels: [{ values: [0] }],
      firms: firms as unknown as readonly FirmRecord[],
      least: LEAST,
    },
  );
  expect(shown).toMatchObject({ firms: 20, one_gate: 10 });
  expect(shown?.gates.map(({ missing }) => missing)).toEqual([20, 5, 5]);
});

test('when answers are counted, then every count is a multiple of the least', () => {
  const one: QuestionCounts = {
    question: 'a',
    capability: 'finance',
    reaches: [8, 14, 22, 0, 13],
    without: 6,
    gaps: 22,
  };
  expect(publicQuestions([one], 63, LEAST)).toEqual([
    { ...one, reaches: [10, 15, 20, 0, 15], without: 5, gaps: 20 },
  ]);
  const few = { ...one, reaches: [8, 14, 22, 2, 17], without: 0 };
  expect(publicQuestions([few], 63, LEAST)).toEqual([{ ...few, reaches: null, gaps: 20 }]);
});

test('when staff, revenue and the size class are asked for, then only the first of them is told', () => {
  const firms = Array.from({ length: 40 }, (_, at) =>
    firm({
      firm: `厂${at}`,
      profile: {
        town: at % 2 ? 'guzhen' : 'henglan',
        staff: at < 20 ? 10 : 150,
        revenue: at < 22 ? 100 : 5000,
      },
    }),
  );
  const fieldsOf = (by: readonly (readonly string[])[]): readonly string[] =>
    cohort(firms, { by, least: LEAST }).groupings.map(({ fields }) => fields.join());
  expect(fieldsOf([['size'], ['town'], ['staff'], ['revenue'], ['town', 'staff']])).toEqual([
    'size',
    'town',
  ]);
  expect(fieldsOf([['town', 'staff'], ['staff'], ['size']])).toEqual(['town,staff', 'staff']);
});

test('when few firms have scores in both waves but no levels, then the change is left out', () => {
  const firms = Array.from({ length: 40 }, (_, at) =>
    firm({ firm: `厂${at}`, given: '2222', wave: '1' }),
  );
  const again = firms.map((one) => ({ ...one, wave: '2' }));
  const { waves } = cohort([...firms, ...again], { least: LEAST });
  expect(waves?.change.n).toBe(40);
  const without = (count: number): Cohort['waves'] =>
    waves && publicWaves({ ...waves, same: 40 - count }, 40, LEAST);
  expect(without(6)).toMatchObject({ same: 34, change: { n: 40 } });
  // Then the moves are left out, and the change may be told.
  expect(without(2)).toMatchObject({ same: null, change: { n: 40 } });
  const apart =
    waves && publicWaves({ ...waves, same: 34, change: { ...waves.change, n: 35 } }, 40, LEAST);
  expect(apart).toMatchObject({ same: 34, change: { n: null } });
});

test('when few firms more have one score than another, then the second is left out, of the groups too', () => {
  const { overall } = cohort(
    Array.from({ length: 60 }, (_, at) => firm({ firm: `厂${at}`, given: '2222' })),
  );
  const group = (
    firms: number,
    total: number,
    first: number,
    second: number,
  ): Cohort['overall'] => ({
    ...overall,
    firms,
    score: { ...overall.score, n: total },
    dimensions: {
      first: { ...overall.score, n: first },
      second: { ...overall.score, n: second },
    },
  });
  const toldOf = (groups: readonly Cohort['overall'][]): readonly (readonly unknown[])[] =>
    groups.map(({ score, dimensions }) => [
      score.n,
      dimensions['first']?.n,
      dimensions['second']?.n,
    ]);
  const [whole = overall] = publicNumbers([group(60, 50, 48, 42)], LEAST);
  expect(toldOf([whole])).toEqual([[50, null, 40]]);
  const [near = overall] = publicNumbers([group(60, 60, 48, 42)], LEAST);
  expect(toldOf([near])).toEqual([[60, 50, 40]]);
  const groups = [group(30, 25, 25, 20), group(30, 25, 25, 20)];
  expect(toldOf(publicNumbers(groups, LEAST))).toEqual([
    [25, 25, 20],
    [25, 25, 20],
  ]);
  expect(toldOf(publicNumbers(groups, LEAST, whole))).toEqual([
    [25, null, 20],
    [25, null, 20],
  ]);
});
