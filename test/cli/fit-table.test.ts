import { expect, test } from 'vitest';
import { fitTable } from '../../src/cli/fit-table.ts';

const CELLS = { head: ['', '得分', '完成'], rows: [['管理', '27.9', '9/9'], ['制造', '37.0', '10/10']], gap: 2, left: 1 };

test.each([
  [18, ['      得分   完成', '管理  27.9    9/9', '制造  37.0  10/10']],
  [16, undefined],
])('when a terminal has %i columns, then a table fits or is refused, with nothing behind its last column', (columns, lines) => {
  expect(fitTable(CELLS, { isTTY: true, columns })?.split('\n')).toEqual(lines);
  expect(fitTable(CELLS, { isTTY: false, columns })).toBeDefined();
});
