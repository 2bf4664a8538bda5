import { expect, test } from 'vitest';
import { intraclass } from '../../../src/cohort/reliability/intraclass.ts';

// P. E. Shrout, J. L. Fleiss 1979, table 2: four judges, six subjects.
const JUDGES = [
  [9, 2, 5, 8],
  [6, 1, 3, 2],
  [8, 4, 6, 8],
  [7, 1, 2, 6],
  [10, 5, 6, 9],
  [6, 2, 4, 7],
];

function known(ratings: readonly (readonly number[])[]) {
  const found = intraclass(ratings, 2);
  if ('refused' in found) throw new Error(found.refused);
  return found;
}

test('the table of Shrout and Fleiss 1979 gives their 0.29 and 0.71, with the intervals of R', () => {
  // psych 2.2.9, ICC(sf, lmer = FALSE): ICC2 and ICC3 with lower and upper bound.
  const { agreement, consistency } = known(JUDGES);
  expect(agreement.value).toBeCloseTo(0.289763779527559, 12);
  expect(agreement.low).toBeCloseTo(0.018786513374712, 9);
  expect(agreement.high).toBeCloseTo(0.761084369648953, 9);
  expect(consistency.value).toBeCloseTo(0.714840714840715, 12);
  expect(consistency.low).toBeCloseTo(0.342464765033925, 9);
  expect(consistency.high).toBeCloseTo(0.945858259955359, 9);
});

test('a rater who is always one above keeps the order and loses the agreement', () => {
  const { agreement, consistency } = known([1, 2, 3, 4, 5].map((one) => [one, one + 1]));
  expect(consistency).toEqual({ value: 1, low: 1, high: 1 });
  // Mean squares: 5 between firms, 2.5 between raters, 0 error: 5 ÷ (5 + 2 · 2.5/5).
  expect(agreement.value).toBeCloseTo(5 / 6, 12);
});

test('raters who never differ agree fully', () => {
  expect(known([1, 2, 3].map((one) => [one, one])).agreement).toEqual({
    value: 1,
    low: 1,
    high: 1,
  });
});

test('below 30 pairs, and where all firms get the same, it is refused', () => {
  expect(intraclass(JUDGES)).toEqual({ refused: 'too_few_firms', n: 6, least: 30 });
  expect(intraclass(Array.from({ length: 30 }, () => [3, 3]))).toEqual({
    refused: 'no_spread',
    n: 30,
    least: 30,
  });
});
