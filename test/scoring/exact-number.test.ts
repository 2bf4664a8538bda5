import * as fc from 'fast-check';
import { Fraction } from 'fraction.js';
import { expect, test } from 'vitest';
import { ofFraction, toFraction } from '../../src/scoring/exact-number.ts';
import type { ExactNumber } from '../../src/scoring/exact-number.ts';
import { exactOf, toFraction as toText } from '../../src/scoring/exact.ts';

const LIMIT = BigInt(Number.MAX_SAFE_INTEGER);
const top = fc.oneof(
  fc.bigInt({ min: -1000n, max: 1000n }),
  fc.bigInt({ min: -LIMIT - 2n, max: LIMIT + 2n }),
  fc.bigInt({ min: -(10n ** 40n), max: 10n ** 40n }),
);
const below = fc.oneof(
  fc.bigInt({ min: 1n, max: 1000n }),
  fc.bigInt({ min: LIMIT - 2n, max: LIMIT + 2n }),
  fc.bigInt({ min: 1n, max: 10n ** 40n }),
);
const any = fc.tuple(top, below).map(([n, d]) => new Fraction(n, d));

/** The same number, and small wherever it can be: equal numbers are written alike. */
function expectSame(found: ExactNumber, wanted: Fraction): void {
  expect(toText(found)).toBe(wanted.toFraction());
  expect(found.large === undefined).toBe(wanted.n <= LIMIT && wanted.d <= LIMIT);
}

test('when two numbers of any size are put together, then the result is that of fraction.js', () => {
  fc.assert(
    fc.property(any, any, (a, b) => {
      const [left, right] = [ofFraction(a), ofFraction(b)];
      expectSame(left, a);
      expectSame(left.add(right), a.add(b));
      expectSame(left.sub(right), a.sub(b));
      expectSame(left.mul(right), a.mul(b));
      if (!b.equals(0)) expectSame(left.div(right), a.div(b));
      expect(Math.sign(left.compare(right))).toBe(a.compare(b));
      expect(toFraction(left).equals(a)).toBe(true);
      expect(toText(exactOf(toText(left)))).toBe(toText(left));
    }),
    { seed: 4, numRuns: 500 },
  );
});

test('when a number is divided by 0, then that is refused, whatever its size', () => {
  for (const text of ['1', '0', `1${'0'.repeat(40)}`]) {
    expect(() => exactOf(text).div(exactOf('0'))).toThrow('by 0');
  }
});
