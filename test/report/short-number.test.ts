import { expect, test } from 'vitest';
import { shortNumber } from '../../src/report/short-number.ts';

test('when the questionnaire declares its rounding, then a bound is rounded like the score', () => {
  expect(shortNumber(200 / 3, 1)).toBe('66.7');
  expect(shortNumber(200 / 3, 1, 'down')).toBe('66.6');
  expect(shortNumber(100 / 3, 1, 'up')).toBe('33.4');
  expect(shortNumber(2.5, 0, 'half_even')).toBe('2');
  expect(shortNumber(-0.25, 1, 'down')).toBe('-0.3');
});

test('when a double is no more than a hair from a decimal, then it counts as that decimal', () => {
  expect(shortNumber(1.005, 2)).toBe('1.01');
  expect(shortNumber(0.1 + 0.2, 1, 'up')).toBe('0.3');
  expect(shortNumber(-0.001, 1)).toBe('0.0');
  expect(shortNumber(1e21, 1)).toBe('1e+21');
});
