import { expect, test } from 'vitest';
import { covarianceOf } from '../../../src/cohort/reliability/covariance.ts';
import { cronbachAlpha } from '../../../src/cohort/reliability/cronbach-alpha.ts';
import { itemRests } from '../../../src/cohort/reliability/item-rest.ts';
import { ATTITUDE } from './attitude.ts';

const known = covarianceOf(ATTITUDE, 7);

test('alpha of the data set attitude is that of R, with the interval of Feldt', () => {
  // psych 2.2.9, alpha(attitude): raw_alpha 0.84314276956476, Feldt 0.74 to 0.92;
  // to more places R 4.2.2: 1 - (1 - alpha) * qf(c(.975, .025), 29, 174).
  const alpha = cronbachAlpha(known);
  if ('refused' in alpha) throw new Error('refused');
  expect(alpha.value).toBeCloseTo(0.84314276956476, 12);
  expect(alpha.low).toBeCloseTo(0.739375685643108, 10);
  expect(alpha.high).toBeCloseTo(0.915773072159982, 10);
});

test('item–rest correlations and alpha if dropped are those of R', () => {
  // psych 2.2.9: item.stats$r.drop and alpha.drop$raw_alpha.
  const items = itemRests(known);
  [
    [0.671262057223664, 0.809760206308921],
    [0.742109710222238, 0.79691745727414],
    [0.560711111480256, 0.827847765938659],
    [0.714445498133676, 0.803030975022574],
    [0.7862755938344, 0.795386574198205],
    [0.265034339196676, 0.863872311446437],
    [0.460810549468496, 0.840464868265457],
  ].forEach(([correlation = 0, alpha = 0], at) => {
    expect(items[at]?.item_rest).toBeCloseTo(correlation, 12);
    expect(items[at]?.alpha_if_dropped).toBeCloseTo(alpha, 12);
  });
});

test('of 29 firms alpha is not told, and why', () => {
  expect(cronbachAlpha(covarianceOf(ATTITUDE.slice(1), 7))).toEqual({
    refused: 'too_few_firms',
    n: 29,
    least: 30,
  });
});

test('one item is no scale', () => {
  expect(
    cronbachAlpha(
      covarianceOf(
        ATTITUDE.map(([first = 0]) => [first]),
        1,
      ),
    ),
  ).toEqual({
    refused: 'too_few_items',
    n: 1,
    least: 2,
  });
});

test('where all sums are the same, there is no alpha, and an item that never varies has no correlation', () => {
  const same = covarianceOf(
    Array.from({ length: 40 }, () => [1, 2, 3]),
    3,
  );
  expect(cronbachAlpha(same)).toEqual({ refused: 'no_spread', n: 40, least: 40 });
  expect(itemRests(same)[0]).toEqual({ item_rest: null, alpha_if_dropped: null });
});

test('two items that run against each other give a negative alpha, not 0', () => {
  const against = covarianceOf(
    Array.from({ length: 30 }, (_, at) => [at, -2 * at]),
    2,
  );
  const alpha = cronbachAlpha(against);
  // 2 · (1 − 5/1): variances 1 and 4 parts, of the sum 1 part.
  expect('refused' in alpha ? null : alpha.value).toBeCloseTo(-8, 12);
});
