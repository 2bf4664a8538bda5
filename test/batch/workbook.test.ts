import { zipSync } from 'fflate';
import { writeXlsx } from 'hucre/xlsx';
import { expect, test } from 'vitest';
import { checkPackage } from '../../src/batch/check-package.ts';
import { outcomesOf, valuesOf } from './outcomes.ts';

const WORKBOOK = await writeXlsx({
  sheets: [
    {
      name: '藏起来的',
      hidden: true,
      rows: [
        ['企业名称', '数据情况'],
        ['坏厂', '没有'],
      ],
    },
    {
      name: '诊断',
      rows: [
        ['灯饰企业诊断表'],
        ['企业名称', '数据情况', '数字化投入占比___%', '哪天开始', '一年多少单', '做不做首检'],
        ['甲厂', '部分具备', 0.85, new Date(Date.UTC(2026, 8, 3)), '1,234', true],
        [],
        ['乙厂', '没有', 3.5, 46_268, 5, false],
        ['丙厂', '没有'],
        ['丁厂', '没有', null, null, null],
      ],
      cells: new Map([
        ['2,2', { value: 0.85, style: { numFmt: '0.0%' } }],
        ['4,4', { formula: '2+3', formulaResult: 5 }],
        ['6,4', { formula: 'SUM(A1:A9)' }],
      ]),
      merges: [{ startRow: 0, startCol: 0, endRow: 0, endCol: 5 }],
    },
    { name: '说明', rows: [['别的']] },
  ],
});

test('when a workbook has a title, dates, percents and formulas, then what a person sees is read', async () => {
  const read = await outcomesOf('a.xlsx', WORKBOOK);
  expect(read.findings.slice(0, 1)).toEqual(['1:1 sheets-left-out']);
  expect(valuesOf(read)).toEqual([
    { data: 'B', spend: 85, since: '2026-09-03', orders: 1234, inspected: 'yes' },
    { data: 'A', spend: 3.5, since: '2026-09-03', orders: 5, inspected: 'no' },
    { data: 'A' },
  ]);
  expect(read.outcomes.map(({ draft }) => draft.place.row)).toEqual([3, 5, 6, 7]);
  expect(read.outcomes[0]?.draft.place).toEqual({ file: 'a.xlsx', sheet: '诊断', row: 3 });
});

test('when a formula was never calculated, then its cell is told, not taken for nothing', async () => {
  expect((await outcomesOf('a.xlsx', WORKBOOK)).findings).toContain('7:5 wrong-answer-kind');
});

test('when a hidden sheet is named, then it is read', async () => {
  const read = await outcomesOf('a.xlsx', WORKBOOK, { sheet: '藏起来的' });
  expect(read.outcomes.map(({ firm }) => firm?.firm)).toEqual(['坏厂']);
});

test('when a sheet is named that is not there, then that is told', async () => {
  const read = await outcomesOf('a.xlsx', WORKBOOK, { sheet: '没有的' });
  expect(read.findings).toEqual(['1:1 sheet-missing']);
});

test.each([10, 200, WORKBOOK.length >> 1, WORKBOOK.length - 10])(
  'when a workbook is cut off after %d bytes, then it is a finding',
  async (length) => {
    const { findings, outcomes } = await outcomesOf('a.xlsx', WORKBOOK.slice(0, length));
    expect(findings).toEqual(['1:1 workbook-broken']);
    expect(outcomes).toEqual([]);
  },
);

test('when a part of a workbook would unpack to a thousand times its size, then it is not unpacked', async () => {
  const bomb = zipSync({ 'xl/worksheets/sheet1.xml': new Uint8Array(50 << 20) });
  expect(bomb.length).toBeLessThan(100_000);
  expect(await checkPackage(bomb)).toMatchObject({
    code: 'workbook-too-large',
    args: { what: 'ratio' },
  });
});

test('when a workbook has thousands of parts, then it is not unpacked', async () => {
  const parts = Object.fromEntries(
    Array.from({ length: 2001 }, (_, at) => [`${at}`, new Uint8Array()]),
  );
  const problem = await checkPackage(zipSync(parts));
  expect(problem).toMatchObject({ args: { what: 'entries', found: 2001 } });
});
