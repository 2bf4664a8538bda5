import { expect, test } from 'vitest';
import { sayIn } from '../../src/messages/message.ts';
import { coefficient, decimal, tableBlock } from '../../src/report/cohort/cohort-table.ts';

test('when a number rounds to nothing, then it has no sign', () => {
  const columns = [decimal('平均'), coefficient('相关')];
  const rows = [
    [-0.04, -0.004],
    [-0.05, -0.4],
  ];
  const table = { id: 'waves', title: '比较', columns, rows };
  const shown = JSON.stringify(tableBlock(table, { say: sayIn('zh-CN') }).rows);
  expect(shown.match(/-?\d\.\d+/g)).toEqual(['0.0', '0.00', '-0.1', '-0.40']);
});
