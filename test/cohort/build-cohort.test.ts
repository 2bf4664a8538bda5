import { Ajv2020 } from 'ajv/dist/2020.js';
import { expect, test } from 'vitest';
import { COHORT_SCHEMA } from '../../src/cohort/cohort-schema.ts';
import { cohort, firm } from './firms.ts';

const henglan = { town: 'henglan' };
const guzhen = { town: 'guzhen', sector: 'lighting' };

test('when firms are counted, then levels, groups and means are those worked out by hand', () => {
  const found = cohort(
    [
      firm({ firm: '甲', given: '0000', profile: henglan }),
      firm({ firm: '乙', given: '2222', profile: henglan }),
      firm({ firm: '丙', given: '4444', profile: guzhen }),
      firm({ firm: '丁', given: '4400' }),
    ],
    { by: [['town'], ['town', 'sector']] },
  );
  expect(found.overall.levels).toEqual([1, 2, 1]);
  expect(found.overall.score).toMatchObject({ n: 4, mean: 50, median: 50 });
  expect(found.overall.dimensions['first']?.mean).toBe(62.5);
  const [town, pair] = found.groupings;
  expect(town?.groups.map(({ key, firms, levels }) => [key, firms, levels])).toEqual([
    [['henglan'], 2, [1, 1, 0]],
    [['guzhen'], 1, [0, 0, 1]],
    [[null], 1, [0, 1, 0]],
  ]);
  expect(pair?.groups.map(({ key }) => key)).toEqual([
    ['henglan', null],
    ['guzhen', 'lighting'],
    [null, null],
  ]);
  expect(found.ranking.map(({ rank, firm: name }) => [rank, name])).toEqual([
    [1, '丙'],
    [2, '丁'],
    [2, '乙'],
    [4, '甲'],
  ]);
});

test('when it is written as JSON, then it fits the published schema', () => {
  const found = cohort(
    [
      firm({ firm: '甲', wave: '2024', given: '0100', kept: { 走访: '是', 贷款: '授信' } }),
      firm({ firm: '甲', wave: '2025', given: '3333', profile: { staff: 30, revenue: 500 } }),
      firm({ firm: '甲', wave: '2025', given: '33', profile: henglan }),
    ],
    { by: [['size'], ['town', 'products']] },
  );
  const validate = new Ajv2020({ strict: false }).compile(COHORT_SCHEMA);
  expect(validate(structuredClone(found)), JSON.stringify(validate.errors)).toBe(true);
});

test('when a firm comes twice in a wave, then the fuller row counts, of equals the later', () => {
  const full = firm({ firm: '甲', given: '1111', row: 2 });
  const sparse = firm({ firm: '甲', given: '44', row: 3 });
  const later = firm({ firm: '甲', given: '2222', row: 4 });
  for (const rows of [
    [full, sparse, later],
    [sparse, full, later],
    [full, later, sparse],
  ]) {
    const { frame, overall } = cohort(rows);
    expect(frame).toMatchObject({ rows: 3, duplicates: 2, firms: 1 });
    expect(overall.score.mean).toBe(50);
  }
  expect(cohort([full, sparse]).frame.replaced[0]).toMatchObject({
    dropped: { row: 3 },
    kept: { row: 2 },
  });
});

test('when only some firms are asked for, then the others are counted as left out', () => {
  const { frame } = cohort(
    [
      firm({ firm: '甲', profile: henglan }),
      firm({ firm: '乙', profile: guzhen }),
      firm({ firm: '丙' }),
    ],
    { where: [{ field: 'town', values: ['henglan'] }] },
  );
  expect(frame).toMatchObject({ firms: 1, filtered_out: 2 });
});

test('when a firm may be in several groups, then that is said', () => {
  const { groupings } = cohort([firm({ profile: { products: ['indoor', 'outdoor'] } })], {
    by: [['products']],
  });
  expect(groupings[0]).toMatchObject({ overlapping: true });
  expect(groupings[0]?.groups.map(({ firms }) => firms)).toEqual([1, 1]);
});

test('when firms are not at the next level, then what they lack is told in points and in questions', () => {
  const { distance } = cohort([
    firm({ firm: '甲', given: '1111' }),
    firm({ firm: '乙', given: '0000' }),
    firm({ firm: '丙', given: '2212' }),
    firm({ firm: '丁', given: '4444' }),
  ]);
  const [first, second] = distance;
  expect(first).toMatchObject({ level: { value: 1 }, firms: 2, one_gate: 0 });
  expect(first?.gates.map(({ missing, by }) => [missing, by.map(({ firms }) => firms)])).toEqual([
    [2, [0, 0, 2]],
    [2, [2, 0, 0]],
  ]);
  expect(second).toMatchObject({ level: { value: 2 }, firms: 1, one_gate: 1 });
});

test('when gaps are counted, then they are the answers below the target', () => {
  const { questions } = cohort([
    firm({ firm: '甲', given: '1' }),
    firm({ firm: '乙', given: '24' }),
  ]);
  expect(questions[0]).toMatchObject({
    question: 'a',
    reaches: [0, 1, 1, 0, 0],
    without: 0,
    gaps: 1,
  });
  expect(questions[1]).toMatchObject({
    question: 'b',
    reaches: [0, 0, 0, 0, 1],
    without: 1,
    gaps: 0,
  });
});

test('when firms have gaps, then each solution counts once a firm and its cost so many times', () => {
  const one = cohort([firm({ firm: '甲', given: '0444' })]).demand;
  const two = cohort([
    firm({ firm: '甲', given: '0444' }),
    firm({ firm: '乙', given: '0444' }),
  ]).demand;
  expect(one.solutions.length).toBeGreaterThan(0);
  expect(two.solutions.map(({ firms }) => firms)).toEqual(one.solutions.map(() => 2));
  expect(two.total?.middle).toBe((one.total?.middle ?? 0) * 2);
  expect(cohort([firm({ given: '4444' })]).demand).toMatchObject({
    firms: 0,
    solutions: [],
    total: null,
  });
});
