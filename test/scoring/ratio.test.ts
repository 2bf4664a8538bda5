import * as fc from 'fast-check';
import { Fraction } from 'fraction.js';
import { expect, test } from 'vitest';
import {
  compare,
  isLost,
  leastMultiple,
  minus,
  nearest,
  over,
  plus,
  ratio,
  times,
} from '../../src/scoring/ratio.ts';
import { toRatio } from '../../src/scoring/compiled/to-ratio.ts';
import type { Ratio } from '../../src/scoring/ratio.ts';
import { fromIntegers, toDouble, toExact } from '../../src/scoring/exact.ts';

const LIMIT = Number.MAX_SAFE_INTEGER;
const whole = fc.oneof(
  fc.integer({ min: -1000, max: 1000 }),
  fc.integer({ min: -LIMIT, max: LIMIT }),
);
const above = fc.oneof(fc.integer({ min: 1, max: 1000 }), fc.integer({ min: 1, max: LIMIT }));
const any: fc.Arbitrary<Ratio> = fc.tuple(whole, above).map(([n, d]) => ratio(n, d));

/** Either the exact number, or lost; and what is small is never lost. */
function expectSame(found: Ratio, exactly: Fraction, inputs: readonly Ratio[]): void {
  const isSmall = inputs.every(({ n, d }) => Math.abs(n) <= 1_000_000 && d <= 1_000_000);
  if (isSmall) expect(isLost(found)).toBe(false);
  if (!isLost(found)) expect(large(found).equals(exactly)).toBe(true);
}

function large({ n, d }: Ratio): Fraction {
  return new Fraction(BigInt(n), BigInt(d));
}

test('when two ratios are put together, then the result is exact or lost', () => {
  fc.assert(
    fc.property(any, any, (a, b) => {
      const [left, right] = [large(a), large(b)];
      expectSame(plus(a, b), left.add(right), [a, b]);
      expectSame(minus(a, b), left.sub(right), [a, b]);
      expectSame(times(a, b), left.mul(right), [a, b]);
      if (b.n !== 0) expectSame(over(a, b), left.div(right), [a, b]);
      expect(Math.sign(compare(a, b))).toBe(left.compare(right));
    }),
    { numRuns: 2000 },
  );
});

test('when a ratio becomes a double, then it is the nearest one', () => {
  fc.assert(
    fc.property(any, (a) => {
      expect(nearest(a)).toBe(toDouble(toExact(a)));
      expect(toExact(toRatio(toExact(a))).equals(toExact(a))).toBe(true);
    }),
    { numRuns: 1000 },
  );
});

test('when two numbers differ by less than a double can tell, then they still compare', () => {
  const almost = ratio(LIMIT - 1, LIMIT);
  expect(nearest(almost)).toBe(nearest(ratio(LIMIT - 2, LIMIT - 1)));
  expect(compare(almost, ratio(LIMIT - 2, LIMIT - 1))).toBeGreaterThan(0);
});

test('when a number has no safe integers, then it is lost and stays lost', () => {
  const lost = toRatio(fromIntegers(1, LIMIT).div(fromIntegers(3, 1)));
  expect(isLost(lost)).toBe(true);
  for (const made of [plus(lost, ratio(1, 2)), times(ratio(0, 1), lost), minus(lost, lost)]) {
    expect(isLost(made)).toBe(true);
  }
  expect(isLost(ratio(2 ** 53, 1))).toBe(true);
});

test('when integers have no safe multiple, then it is infinite', () => {
  expect(leastMultiple([4, 6, 10])).toBe(60);
  expect(leastMultiple([])).toBe(1);
  expect(leastMultiple([LIMIT, LIMIT - 1])).toBe(Number.POSITIVE_INFINITY);
});
