import { expect, test } from 'vitest';
import { readNumber } from '../../src/ask/read-number.ts';

test.each([
  ['35', '35'],
  [' 35 ', '35'],
  ['３５', '35'],
  ['３．５', '3.5'],
  ['3。5', '3.5'],
  ['1,200', '1200'],
  ['1，200', '1200'],
  ['1,200,000.50', '1200000.5'],
  ['1 200', '1200'],
  ['35人', '35'],
  ['35 人', '35'],
  ['007', '7'],
  ['0', '0'],
  ['-0', '0'],
  ['0.10', '0.1'],
  ['-3', '-3'],
  ['＋3', '3'],
])('when %j is typed, then it is %s', (typed, decimal) => {
  expect(readNumber(typed, '人')).toBe(decimal);
});

test.each([
  '',
  '人',
  '三十',
  '1,2',
  '1,20',
  '12,00,000',
  '1.2.3',
  '1e5',
  '30-50',
  '约30',
  '3.',
  '0x10',
  '1234567890123456',
])('when %j is typed, then it is no number', (typed) => {
  expect(readNumber(typed, '人')).toBeUndefined();
});
