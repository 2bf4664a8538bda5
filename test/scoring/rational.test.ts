import * as fc from 'fast-check';
import { Fraction } from 'fraction.js';
import { expect, test } from 'vitest';
import { toDouble } from '../../src/scoring/exact.ts';
import { fromFraction, readRational } from '../../src/scoring/rational.ts';
import type { Rational } from '../../src/scoring/rational.ts';

const LIMIT = Number.MAX_SAFE_INTEGER;
const whole = fc.oneof(
  fc.integer({ min: -50, max: 50 }),
  fc.integer({ min: -LIMIT, max: LIMIT }),
  // Beyond what plain numbers hold.
  fc.bigInt({ min: -(10n ** 40n), max: 10n ** 40n }),
);
const below = fc.oneof(
  fc.integer({ min: 1, max: 50 }),
  fc.integer({ min: 1, max: LIMIT }),
  fc.bigInt({ min: 1n, max: 10n ** 40n }),
);
const any = fc.tuple(whole, below).map(([n, d]) => new Fraction(BigInt(n), BigInt(d)));

test('when numbers are worked with, then they are what a library of big fractions says', () => {
  fc.assert(
    fc.property(any, any, (a, b) => {
      const [left, right] = [fromFraction(a), fromFraction(b)];
      const same = (found: Rational, exactly: Fraction): void => {
        expect(found.toFraction()).toBe(exactly.toFraction());
      };
      same(left.add(right), a.add(b));
      same(left.sub(right), a.sub(b));
      same(left.mul(right), a.mul(b));
      same(left.neg(), a.neg());
      if (!b.equals(0)) same(left.div(right), a.div(b));
      const order = a.compare(b);
      expect(Math.sign(left.compare(right))).toBe(order);
      expect([left.lt(right), left.lte(right)]).toEqual([order < 0, order <= 0]);
      expect([left.gt(right), left.gte(right)]).toEqual([order > 0, order >= 0]);
      expect(left.equals(right)).toBe(order === 0);
      // The way back from big numbers to small ones.
      same(left.mul(right).sub(left.mul(right)).add(left), a);
    }),
    { numRuns: 2000, seed: 1 },
  );
});

test('when a number is divided by nothing, then that is an error and no number', () => {
  expect(() => readRational('1/3').div(0)).toThrow('Division by Zero');
});

test('when numbers of JavaScript come in, then whole ones and others count as they are', () => {
  expect(readRational('1/3').mul(3).add(0.5).toFraction()).toBe('3/2');
  expect(toDouble(readRational('-0'))).toBe(0);
});
