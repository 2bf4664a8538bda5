import { readXlsx } from 'hucre/xlsx';
import { readSheets } from './read-sheets.ts';
import { afterEach, describe, expect, test, vi } from 'vitest';
import { renderXlsx } from '../../../src/render/xlsx/render-xlsx.ts';
import { safeText } from '../../../src/render/xlsx/safe-text.ts';
import type { SheetValue, Workbook } from '../../../src/report/workbook/workbook.ts';
import { EXAMPLES, EXTREMES, example, workbookOf } from '../../report/cases.ts';

const CASES = [
  ...EXAMPLES.map((name) => [name, () => example(name)] as const),
  ...Object.entries(EXTREMES),
];

async function sheetsOf(workbook: Workbook) {
  const { sheets } = await readXlsx(await renderXlsx(workbook));
  return sheets.map(({ name, rows }) => ({ name, rows }));
}

/** What a reader finds of a cell: an empty text is no cell. */
const read = (value: SheetValue): SheetValue => {
  if (typeof value !== 'string') return value;
  return value === '' ? null : safeText(value);
};

const padded = (row: readonly unknown[], width: number): readonly unknown[] =>
  Array.from({ length: width }, (_, index) => row[index] ?? null);

test.each(['longest', 'wide', 'national', 'only-name'])(
  'when "%s" is read by another reader, then it finds the same cells',
  async (name) => {
    const workbook = workbookOf(EXTREMES[name]?.() ?? example('small'));
    const sheets = readSheets(await renderXlsx(workbook));
    expect(sheets.map(({ name: own }) => own)).toEqual(workbook.sheets.map((own) => own.name));
    for (const [index, { columns, rows }] of workbook.sheets.entries()) {
      const found = (sheets[index]?.rows ?? []).map((row) => padded(row, columns.length));
      const titles = columns.map(({ title }) => title);
      expect(found).toEqual([titles, ...rows.map((row) => row.map(read))]);
    }
  },
);

describe.each(['zh-CN', 'en'] as const)('a workbook in %s', (language) => {
  test.each(CASES)('when "%s" is read back, then every cell is there', async (_, make) => {
    const workbook = workbookOf(make(), language);
    const sheets = await sheetsOf(workbook);
    expect(sheets.map(({ name }) => name)).toEqual(workbook.sheets.map(({ name }) => name));
    for (const [index, { columns, rows }] of workbook.sheets.entries()) {
      const found = (sheets[index]?.rows ?? []).map((row) => padded(row, columns.length));
      expect(found).toEqual([
        columns.map(({ title }) => title),
        ...rows.map((row) => row.map(read)),
      ]);
    }
  });
});

function oneCell(value: SheetValue): Workbook {
  return {
    title: '=1',
    author: 'a',
    created: '2026-11-22T10:00:00+08:00',
    sheets: [{ name: '表', columns: [{ title: '列', width: 9 }], rows: [[value]] }],
  };
}

test.each([
  '=1+1',
  '+86 760',
  '-3℃',
  '@SUM(A1)',
  '＝1',
  '＋1',
  '－1',
  '＠a',
  ' =1',
  '\t=1',
  '\n-1',
])('when a text begins like the formula "%s", then it is made harmless', async (text) => {
  const [sheet] = await sheetsOf(oneCell(text));
  const [value] = sheet?.rows[1] ?? [];
  expect(value).toBe(`'${text}`);
});

test.each([-3, 0, 31.3, -0.5])(
  'when a cell is the number %d, then it stays one',
  async (number) => {
    const [sheet] = await sheetsOf(oneCell(number));
    expect(sheet?.rows[1]).toEqual([number]);
  },
);

test.each([
  ['a=b', 'a=b'],
  ['', null],
  ['3-5 天', '3-5 天'],
  ['a\u0000b', 'ab'],
  ['<&>"', '<&>"'],
])('when a text is %j, then it is read as %j', async (text, expected) => {
  const [sheet] = await sheetsOf(oneCell(text));
  expect(sheet?.rows[1]?.[0] ?? null).toBe(expected);
});

test('when a text is longer than a cell, then it is cut where the cell ends', async () => {
  const [sheet] = await sheetsOf(oneCell('长'.repeat(40_000)));
  expect(String(sheet?.rows[1]?.[0])).toHaveLength(32_767);
});

test.each([
  ['一行', undefined],
  ['1234567 1234567', 28],
  ['四个汉字四个汉字四个', 42],
  ['一\n二', 28],
  ['长'.repeat(40_000), 409],
])(
  'when a text is wider than its column, then its row is as high as its lines: %#',
  async (text, height) => {
    const { sheets } = await readXlsx(await renderXlsx(oneCell(text)), { readStyles: true });
    expect(sheets[0]?.rowDefs?.get(1)?.height).toBe(height);
  },
);

describe('bytes', () => {
  afterEach(() => void vi.useRealTimers());

  test('when a workbook is made a year later, then the bytes are the same', async () => {
    vi.setSystemTime('2026-11-22T10:00:00Z');
    const first = await renderXlsx(workbookOf(example('small')));
    vi.setSystemTime('2027-12-23T11:01:02Z');
    const again = await renderXlsx(workbookOf(example('small')));
    expect(Buffer.from(again).equals(Buffer.from(first))).toBe(true);
  });
});
