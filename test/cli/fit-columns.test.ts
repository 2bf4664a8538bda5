import { expect, test } from 'vitest';
import { textWidth } from '../../src/ask/text-width.ts';
import { breakLines, fitColumns } from '../../src/cli/fit-columns.ts';

test('when a table is too wide, then its widest columns give way until it fits, and short ones stay', () => {
  expect(fitColumns([['序', '方案'], ['1', '短']])).toEqual([2, 4]);
  const wide = fitColumns([['1', '方'.repeat(30), '案'.repeat(40), '0–9,000']]);
  expect(wide.reduce((sum, width) => sum + width, 0) + 2 * 3).toBe(80);
  expect([wide[0], wide[3]]).toEqual([1, 7]);
});

test('when a text is broken, then no line is wider, no sign is left alone, and no word is cut', () => {
  const lines = breakLines('数字化负责人（首席信息官） 1→2、老化与出厂测试 1→2。', 14).split('\n');
  expect(lines.every((line) => textWidth(line) <= 15)).toBe(true);
  expect(lines.filter((line) => /^[，。、）]|（$/u.test(line))).toEqual([]);
  expect(breakLines('the project misses its window', 12).split('\n')).toEqual([
    'the project ',
    'misses its ',
    'window',
  ]);
});
