import * as fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { toDecimal } from '../../src/questionnaire/decimal.ts';
import { exact, percentOf, root, toDouble, toFixed, toFraction } from '../../src/scoring/exact.ts';

test.each([
  [0.7, '0.7'],
  [100, '100'],
  [-0, '0'],
  [1e21, '1000000000000000000000'],
  [-1.5e22, '-15000000000000000000000'],
  [1.25e-7, '0.000000125'],
  [-1e-9, '-0.000000001'],
])('when a file holds %d, then its decimal is %s', (value, text) => {
  expect(toDecimal(value)).toBe(text);
});

test('when any number is written as a decimal, then it reads back as the same', () => {
  fc.assert(
    fc.property(fc.double({ noNaN: true, noDefaultInfinity: true }), (value) => {
      const text = toDecimal(value);
      expect(text).toMatch(/^-?\d+(\.\d+)?$/);
      expect(Number(text)).toBe(value === 0 ? 0 : value);
      expect(exact(text).equals(exact(text))).toBe(true);
    }),
  );
});

describe('rounding for display', () => {
  test.each([
    ['0.05', 1, '0.1'],
    ['0.25', 1, '0.3'],
    ['0.349', 1, '0.3'],
    ['-0.25', 1, '-0.3'],
    ['-0.04', 1, '0.0'],
    ['2.5', 0, '3'],
    ['-2.5', 0, '-3'],
    ['76.25', 1, '76.3'],
    ['4.375', 2, '4.38'],
    ['1.005', 2, '1.01'],
    ['100', 1, '100.0'],
  ])('when %s is shown with %i places, then it is %s', (text, places, shown) => {
    expect(toFixed(exact(text), places)).toBe(shown);
  });
});

test.each([
  ['3', '0', '4', 75],
  ['-1', '0', '4', 0],
  ['9', '0', '4', 100],
  ['1', '1', '1', 0],
  ['2', '1', '5', 25],
])('when %s lies in %s to %s, then it stands at %i', (value, low, high, percent) => {
  expect(toDouble(percentOf(exact(value), exact(low), exact(high)))).toBe(percent);
});

test('when fractions grow beyond 2^53, then the nearest double is still found', () => {
  const third = exact('1').div(exact('3'));
  expect(toDouble(third)).toBe(1 / 3);
  expect(toDouble(exact('100000000000000000000').div(exact('3')))).toBe(1e20 / 3);
  expect(toDouble(exact('12345678901234567.5'))).toBe(12345678901234568);
  expect(toDouble(exact('-0.1'))).toBe(-0.1);
});

test.each([
  ['27', 3, '3'],
  ['1/27', 3, '1/3'],
  ['0.0625', 2, '1/4'],
  ['0', 4, '0'],
  ['1', 7, '1'],
  ['100000000000000000000000000000000000000000000', 4, '100000000000'],
  ['152415787532388367501905199875019052100', 2, '12345678901234567890'],
])('when %s has an exact root of degree %d, then it is %s', (value, degree, expected) => {
  expect(toFraction(root(exact(value), degree))).toBe(expected);
});

test.each([
  ['2', 2, '1.414213562373095'],
  ['10', 3, '2.154434690031884'],
  ['1/3', 2, '0.577350269189626'],
])('when the root of %s is no fraction, then it has 15 decimals', (value, degree, expected) => {
  expect(root(exact(value), degree).equals(exact(expected))).toBe(true);
});
