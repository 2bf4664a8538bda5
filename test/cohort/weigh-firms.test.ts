import { expect, test } from 'vitest';
import { cohortTables } from '../../src/report/cohort/cohort-tables.ts';
import { cohort, contextOf, firm } from './firms.ts';

const weights = { A: '3', B: '1', C: '', D: '很大', E: '０．５' };
const given = { A: '3333', B: '0000', C: '3333', D: '0000', E: '0000' };
const FIRMS = (['A', 'B', 'C', 'D', 'E'] as const).map((key) =>
  firm({ firm: key, given: given[key], kept: { 权重: weights[key] } }),
);

test('when firms have weights, then shares and means follow them, and counts do not', () => {
  const { weighted, levels, overall } = cohort(FIRMS, { weight: '权重' });
  const scores = FIRMS.map(({ score }) => score ?? Number.NaN);
  const [high = 0, low = 0] = scores;
  expect(weighted).toMatchObject({ column: '权重', firms: 3, without: 2 });
  expect(weighted?.effective).toBeCloseTo(4.5 ** 2 / (9 + 1 + 0.25), 12);
  expect(weighted?.score).toMatchObject({ n: 3, plain: (high + 2 * low) / 3 });
  expect(weighted?.score.weighted).toBeCloseTo((3 * high + 1.5 * low) / 4.5, 12);
  expect(weighted?.levels.map(({ firms }) => firms).reduce((sum, own) => sum + own, 0)).toBe(3);
  const at = levels.findIndex(({ values }) => values.includes(FIRMS[0]?.level?.value ?? null));
  expect(weighted?.levels[at]?.share).toBeCloseTo((100 * 3) / 4.5, 12);
  // The picture itself stays unweighted.
  expect(overall.firms).toBe(5);
});

test('when all firms weigh the same, then weighted and plain numbers are the same', () => {
  const same = FIRMS.map((one) => ({ ...one, kept: { 权重: '7' } }));
  const { weighted } = cohort(same, { weight: '权重' });
  expect(weighted?.effective).toBeCloseTo(5, 12);
  expect(weighted?.score.weighted).toBeCloseTo(weighted?.score.plain ?? Number.NaN, 12);
});

test('when no column is named, or the edition is public, then nothing is weighted', () => {
  expect(cohort(FIRMS)).not.toHaveProperty('weighted');
  const many = Array.from({ length: 12 }, (_, at) =>
    firm({ firm: `厂${at}`, given: '1111', kept: { 权重: '2' } }),
  );
  expect(cohort(many, { weight: '权重', least: 5 })).not.toHaveProperty('weighted');
});

test('when firms are weighted, then a table says how many stand behind it and what they come to', () => {
  const table = cohortTables(contextOf(cohort(FIRMS, { weight: '权重' }))).find(
    ({ id }) => id === 'weighted',
  );
  expect(table?.rows.length).toBeGreaterThan(2);
  expect(table?.note).toContain('3 家有权重，2 家没有权重');
  expect(table?.note).toContain('只顶 2 家');
});
