import { expect, test } from 'vitest';
import { quantileOfF } from '../../../src/cohort/reliability/f-quantile.ts';

// R 4.2.2, qf(p, df1, df2); the last row scipy 1.10.1, f.ppf, since R approximates above 400,000.
test.each([
  [0.975, 5, 15, 3.5764153492790602],
  [0.025, 29, 174, 0.53696554252749085],
  [0.975, 1, 1, 647.78901147784404],
  [0.975, 199, 1393, 1.2240062793713642],
  [0.025, 199, 1393, 0.80336236601805844],
  [0.975, 5, 4.785, 7.4988805282740811],
  [0.95, 2.5, 3.7, 7.2958837505728251],
  [0.5, 10, 10, 1],
  [0.975, 15, 5, 6.4277281670787758],
  [0.975, 99_999, 1_199_988, 1.0091469550891587],
])(
  'the quantile %d of F with %d and %d degrees of freedom is the known one',
  (p, above, below, known) => {
    expect(quantileOfF(p, above, below) / known).toBeCloseTo(1, 9);
  },
);
