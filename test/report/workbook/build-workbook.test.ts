import { describe, expect, test } from 'vitest';
import type { SheetValue } from '../../../src/report/workbook/workbook.ts';
import { EXTREMES, example, workbookOf } from '../cases.ts';

type Row = Readonly<Record<string, SheetValue>>;

/** The rows of a sheet by the titles of their columns. */
function rowsOf(workbook: ReturnType<typeof workbookOf>, name: string): readonly Row[] {
  const sheet = workbook.sheets.find((one) => one.name === name);
  if (!sheet) throw new Error(name);
  return sheet.rows.map((row) =>
    Object.fromEntries(sheet.columns.map(({ title }, index) => [title, row[index] ?? null])),
  );
}

function extreme(name: string) {
  const make = EXTREMES[name];
  if (!make) throw new Error(name);
  return make();
}

describe('the workbook of the small example', () => {
  const scored = example('small');
  const workbook = workbookOf(scored);

  test('when scores are listed, then the main one comes first, as numbers', () => {
    const [first, ...others] = rowsOf(workbook, '得分');
    expect(first).toMatchObject({
      得分: 31.3,
      最低: 30.5,
      最高: 32.5,
      等级: '表格期',
      已答题数: 42,
      应答题数: 43,
    });
    expect(others.slice(0, 5).map((row) => row['得分'])).toEqual([30.9, 27, 33.8, 29.7, 37.8]);
  });

  test('when answers are listed, then every question has a row', () => {
    const ids = rowsOf(workbook, '答案').map((row) => row['编号'] ?? '');
    expect(ids).toEqual(
      scored.loaded.questionnaire.sections.flatMap(({ questions }) =>
        questions.map(({ id }) => id),
      ),
    );
  });

  test('when a cost is not known, then its cell is empty and not nought', () => {
    const { catalogue } = scored.catalogue;
    const solutions = catalogue.solutions.map(({ cost, ...rest }) =>
      cost?.high === 0 ? { ...rest, cost } : rest,
    );
    const unpriced = { ...scored.catalogue, catalogue: { ...catalogue, solutions } };
    const rows = rowsOf(workbookOf({ ...scored, catalogue: unpriced }), '方案');
    const costs = rows.map((row) => row['三年费用最高（元）']);
    expect(new Set(costs)).toEqual(new Set([null, 0]));
  });

  test('when all sheets are looked at, then every row has a cell for every column', () => {
    for (const { name, columns, rows } of workbook.sheets) {
      for (const row of rows) expect(row, name).toHaveLength(columns.length);
    }
  });

  test('when red flags are up, then each has its row', () => {
    expect(rowsOf(workbook, '红线').map((row) => row['编号'])).toEqual(scored.result.flags);
  });
});

test('when nothing can be computed, then scores and levels are empty cells', () => {
  const [first] = rowsOf(workbookOf(extreme('only-name')), '得分');
  expect(first).toMatchObject({ 得分: null, 等级: null, '得分率（%）': null });
});

test('when an answer is a number, then its cell is one, with its unit beside it', () => {
  const rows = rowsOf(workbookOf(extreme('wide')), '答案');
  expect(rows[0]).toMatchObject({ 答案: 100, 单位: '次' });
});
