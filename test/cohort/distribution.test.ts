import { expect, test } from 'vitest';
import { distributionOf, quantile } from '../../src/cohort/distribution.ts';

// Hyndman and Fan's definition 7, by hand: place (n − 1)p, in proportion between its neighbours.
test.each([
  [[1, 2, 3, 4], 0.25, 1.75],
  [[1, 2, 3, 4], 0.5, 2.5],
  [[10, 20, 30], 0.5, 20],
  [[10, 20, 30], 0.9, 28],
  [[7], 0.75, 7],
  [[1, 2], 1, 2],
])('when the quantile of %j is asked at %d, then it is %d', (values, share, expected) => {
  expect(quantile(Float64Array.from(values), share)).toBeCloseTo(expected, 12);
});

test('when numbers are told of, then mean and spread are those of a sample', () => {
  const found = distributionOf([2, 4, 4, 4, 5, 5, 7, 9]);
  expect(found).toMatchObject({ n: 8, mean: 5, lowest: 2, highest: 9, median: 4.5, tenths: [] });
  expect(found.deviation).toBeCloseTo(Math.sqrt(32 / 7), 12);
});

test('when there are 29 firms, then there are no percentiles; at 30 there are', () => {
  const values = Array.from({ length: 30 }, (_, at) => at);
  expect(distributionOf(values.slice(1)).percentiles).toBeNull();
  const { p10, p25, p75, p90 } = distributionOf(values).percentiles ?? {};
  expect([p10, p25, p75, p90].map((value) => value?.toFixed(9))).toEqual(
    [2.9, 7.25, 21.75, 26.1].map((value) => value.toFixed(9)),
  );
});

test('when there are no numbers, then nothing is told, not even 0', () => {
  expect(distributionOf([])).toMatchObject({ n: 0, mean: null, deviation: null, median: null });
  expect(distributionOf([3])).toMatchObject({ n: 1, mean: 3, deviation: null });
});

test('when shares lie on the bounds of tenths, then each counts in the upper one, and 100 in the last', () => {
  expect(distributionOf([1], [0, 9.99, 10, 99, 100]).tenths).toEqual([
    2, 1, 0, 0, 0, 0, 0, 0, 0, 2,
  ]);
});
