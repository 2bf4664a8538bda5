import { expect, test } from 'vitest';
import { fitColumns } from '../../src/cli/fit-columns.ts';

test('when a table is too wide, then its widest columns give way until it fits, and short ones stay', () => {
  expect(fitColumns([['序', '方案'], ['1', '短']])).toEqual([2, 4]);
  const wide = fitColumns([['1', '方'.repeat(30), '案'.repeat(40), '0–9,000']]);
  expect(wide.reduce((sum, width) => sum + width, 0) + 2 * 3).toBe(80);
  expect([wide[0], wide[3]]).toEqual([1, 7]);
});
