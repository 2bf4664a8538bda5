import { zipSync } from 'fflate';
import { writeXlsx } from 'hucre/xlsx';
import { expect, test } from 'vitest';
import { batchCommand } from '../../src/cli/commands/batch.ts';
import { readSurvey } from '../../src/batch/read-survey.ts';
import type { DraftBlock } from '../../src/batch/read-survey.ts';
import { folderWith, outputsIn } from './batch-folder.ts';
import { outcomesOf, SURVEYED, valuesOf } from './outcomes.ts';
import type { Read } from './outcomes.ts';

// What people and attackers hand in: each is told where it is wrong or read right, and never stops the other rows.

const HEAD = '企业名称,您的企业规模,一年多少单';
const GOOD = '乙厂,100人以下,2';

/** The names of the firms that were scored. */
function firmsIn({ outcomes }: Read): readonly (string | undefined)[] {
  return outcomes.flatMap(({ firm }) => (firm ? [firm.firm] : []));
}

/** What is told but that questions have no column: here few have one. */
function foundIn({ findings }: Read): readonly string[] {
  return findings.filter((one) => !one.endsWith('question-without-column'));
}

/** What a row with this number of orders is read as; the row after it is scored. */
async function ordersOf(written: string): Promise<unknown> {
  const read = await outcomesOf('a.csv', `${HEAD}\n甲厂,100人以下,${written}\n${GOOD}\n`);
  expect(foundIn(read)).toEqual([]);
  expect(firmsIn(read)).toEqual(['甲厂', '乙厂']);
  return valuesOf(read)[0]?.['orders'];
}

/** A file of a survey beside a good one: what is found in it, and who is scored. */
async function besideGood(
  name: string,
  bytes: Uint8Array,
): Promise<{ readonly codes: readonly string[]; readonly firms: readonly string[] }> {
  const session = await folderWith({
    [name]: bytes,
    'good.csv': 'name,credit_code,finance\n乙厂,91440000MA1,A\n',
  });
  await batchCommand([name, 'good.csv'], { output: 'out', questionnaire: 'quick' }, session);
  const made = await outputsIn(session);
  const all = (file: string): readonly Record<string, string>[] =>
    (made[file] ?? '')
      .split('\n')
      .filter((line) => line !== '')
      .map((line) => JSON.parse(line));
  return {
    codes: all('findings.jsonl').flatMap(({ file, code }) =>
      code === 'question-without-column' ? [] : [`${file} ${code}`],
    ),
    firms: all('scores.jsonl').map(({ firm }) => firm ?? ''),
  };
}

test('when an XLSX is cut off, then it is a finding, and the next file is scored', async () => {
  const whole = await writeXlsx({ sheets: [{ name: '表', rows: [['企业名称'], ['甲厂']] }] });
  const found = await besideGood('cut.xlsx', whole.slice(0, whole.length >> 1));
  expect(found).toEqual({ codes: ['cut.xlsx workbook-broken'], firms: ['乙厂'] });
});

test('when an XLSX is a zip bomb, then it is not unpacked, and the next file is scored', async () => {
  const bomb = zipSync({ 'xl/worksheets/sheet1.xml': new Uint8Array(50 << 20) });
  const found = await besideGood('bomb.xlsx', bomb);
  expect(found).toEqual({ codes: ['bomb.xlsx workbook-too-large'], firms: ['乙厂'] });
});

/** A line of two gigabytes between two others, in pieces of which none is kept. */
async function* withLongLine(before: string, after: string): AsyncGenerator<Uint8Array> {
  const megabyte = Buffer.alloc(1 << 20, 'x');
  yield Buffer.from(before);
  for (let count = 0; count < 2048; count += 1) yield megabyte;
  yield Buffer.from(after);
}

test.each([
  ['a.csv', `${HEAD}\n`, `\n${GOOD}\n`],
  ['a.jsonl', '', '\n{"企业名称":"乙厂","您的企业规模":"100人以下"}\n'],
])('when %s has a line of 2 GB, then it alone is left out', async (file, before, after) => {
  const blocks: DraftBlock[] = [];
  const opened = { file, open: () => withLongLine(before, after) };
  for await (const block of readSurvey(opened, SURVEYED)) blocks.push(block);
  expect(blocks.flatMap(({ findings }) => findings.map(({ code }) => code))).toContain(
    'line-too-long',
  );
  const drafts = blocks.flatMap((block) => block.drafts);
  expect(drafts.map((draft) => draft.file.profile?.['name'])).toEqual(['乙厂']);
  expect(process.memoryUsage().rss).toBeLessThan(1.5 * 2 ** 30);
});

test('when a document has 2 GB, then it is told and not kept', async () => {
  const opened = { file: 'a.json', open: () => withLongLine('[', ']') };
  const found: string[] = [];
  for await (const { findings } of readSurvey(opened, SURVEYED)) {
    found.push(...findings.map(({ code }) => code));
  }
  expect(found).toEqual(['file-too-large']);
});

test('when rows have more or fewer cells than the headings, then each is told, none slides', async () => {
  const rows = ['甲厂,100人以下', GOOD, '丙厂,100人以下,2,3', '丁厂,100人以下,2,'];
  const read = await outcomesOf('a.csv', `${HEAD}\n${rows.join('\n')}\n`);
  expect(foundIn(read)).toEqual(['2:1 row-length', '4:1 row-length']);
  expect(firmsIn(read)).toEqual(['乙厂', '丁厂']);
});

test('when lines of GBK follow lines of UTF-8, then each is read in its own encoding', async () => {
  const gbk = Uint8Array.from([0xb1, 0xfb, 0xb3, 0xa7, 0x2c, 0x2c, 0x37, 0x0a]);
  const bytes = Buffer.concat([Buffer.from(`${HEAD}\n${GOOD}\n`), gbk]);
  const read = await outcomesOf('a.csv', bytes);
  expect(firmsIn(read)).toEqual(['乙厂', '丙厂']);
  expect(foundIn(read).join()).toMatch(/encoding/);
});

test('when cells over the headings are merged, then what they cover is known by both', async () => {
  const content = '企业名称,请评价各环节,\n,图纸,首件\n甲厂,差,好\n';
  const read = await outcomesOf('a.csv', content);
  expect(valuesOf(read)).toEqual([{ 'rate.drawing': '1', 'rate.first': '2' }]);
});

test('when a date is a number, then it is the day that a spreadsheet shows', async () => {
  const read = await outcomesOf('a.csv', '企业名称,哪天开始\n甲厂,46268\n乙厂,2026/9/3\n');
  expect(valuesOf(read)).toEqual([{ since: '2026-09-03' }, { since: '2026-09-03' }]);
});

test('when a number is a text of a workbook, then it is that number', async () => {
  const rows = [
    ['企业名称', '一年多少单'],
    ['甲厂', '12'],
    ['乙厂', 12],
  ];
  const read = await outcomesOf('a.xlsx', await writeXlsx({ sheets: [{ name: '表', rows }] }));
  expect(valuesOf(read)).toEqual([{ orders: 12 }, { orders: 12 }]);
});

test('when a number is written 1,234, then it is 1234, and 12,34 is told', async () => {
  expect(await ordersOf('"1,234"')).toBe(1234);
  const read = await outcomesOf('a.csv', `${HEAD}\n甲厂,100人以下,"12,34"\n${GOOD}\n`);
  expect(foundIn(read)).toEqual(['2:3 wrong-answer-kind']);
  expect(firmsIn(read)).toEqual(['乙厂']);
});

test('when a share is written 85%, then it is 85 where the question asks for per cent', async () => {
  const read = await outcomesOf('a.csv', '企业名称,数字化投入占比___%\n甲厂,85%\n乙厂,85\n');
  expect(valuesOf(read)).toEqual([{ spend: 85 }, { spend: 85 }]);
});

test('when digits have full width, then they are digits', async () => {
  expect(await ordersOf('１２３４')).toBe(1234);
});

test('when a cell is a formula, then its stored value counts, and one without a value is told', async () => {
  const rows = [
    ['企业名称', '一年多少单'],
    ['甲厂', null],
    ['乙厂', null],
    ['丙厂', 1],
  ];
  const cells = new Map([
    ['1,1', { formula: '2+3', formulaResult: 5 }],
    ['2,1', { formula: 'SUM(A1:A9)' }],
  ]);
  const read = await outcomesOf(
    'a.xlsx',
    await writeXlsx({ sheets: [{ name: '表', rows, cells }] }),
  );
  expect(foundIn(read)).toEqual(['3:2 wrong-answer-kind']);
  expect(valuesOf(read)).toEqual([{ orders: 5 }, { orders: 1 }]);
});

test('when the first sheet is hidden, then the one that is seen is read, and the other one named', async () => {
  const sheets = [
    {
      name: '藏',
      hidden: true,
      rows: [
        ['企业名称', '一年多少单'],
        ['坏厂', 9],
      ],
    },
    {
      name: '表',
      rows: [
        ['企业名称', '一年多少单'],
        ['甲厂', 1],
      ],
    },
  ];
  const read = await outcomesOf('a.xlsx', await writeXlsx({ sheets }));
  expect(foundIn(read)).toEqual(['1:1 sheets-left-out']);
  expect(firmsIn(read)).toEqual(['甲厂']);
});

test('when a heading stands twice, then the table is not guessed at, and the next file is scored', async () => {
  const found = await besideGood('twice.csv', Buffer.from('name,finance,finance\n甲厂,A,B\n'));
  expect(found).toEqual({ codes: ['twice.csv heading-twice'], firms: ['乙厂'] });
});

test('when a heading is not known, then it is told once, and the rows are scored without it', async () => {
  const read = await outcomesOf(
    'a.csv',
    `${HEAD},天气怎样\n甲厂,100人以下,1,晴\n乙厂,100人以下,2,雨\n`,
  );
  expect(foundIn(read)).toEqual(['1:4 heading-unknown']);
  expect(firmsIn(read)).toEqual(['甲厂', '乙厂']);
});

test('when a row is of another version, then that is told, and the other rows are scored', async () => {
  const rows = ['甲厂,100人以下,0.9.0', '乙厂,100人以下,1.2.0', '丙厂,100人以下,'];
  const read = await outcomesOf('a.csv', `企业名称,您的企业规模,版本\n${rows.join('\n')}\n`, {
    mapping: 'questionnaire: survey\ncolumns: [{ heading: 版本, as: version }]\n',
  });
  expect(foundIn(read)).toEqual(['2:1 other-version']);
  expect(firmsIn(read)).toEqual(['乙厂', '丙厂']);
});

test('when a cell would start a program in a spreadsheet, then it is told and harmless in all outputs', async () => {
  const evil = `=cmd|' /C calc'!A0`;
  const session = await folderWith({
    'a.csv': `name,credit_code,finance\n${evil},,A\n甲厂,,${evil}\n乙厂,,A\n`,
  });
  await batchCommand(['a.csv'], { output: 'out', questionnaire: 'quick' }, session);
  const made = await outputsIn(session);
  expect(made['findings.jsonl']).toContain('unknown-option');
  for (const name of ['scores.csv', 'findings.csv', 'rejects/1-a.csv']) {
    expect(made[name]).toContain(`'=cmd|`);
    expect(made[name]).not.toMatch(/(?:^|,|")=cmd/m);
  }
  expect(made['scores.jsonl']).toContain('乙厂');
});

test('when lines of JSON are no answers, then each says why, and comes back to be put right', async () => {
  const firm = '"profile":{"name":"甲厂"}';
  const lines = [
    '{',
    '[1]',
    `{${firm},"answers":{"finance":"A"}}`,
    `{"questionnaire":"quick","answer":{},${firm},"answers":{}}`,
    `{"questionnaire":"quick",${firm},"answers":{"__proto__":"A"}}`,
    '{"questionnaire":"quick","profile":{"name":"乙厂"},"answers":{"finance":"A"}}',
  ];
  const session = await folderWith({ 'a.jsonl': `${lines.join('\n')}\n` });
  await batchCommand(['a.jsonl'], { output: 'out', questionnaire: 'quick' }, session);
  const made = await outputsIn(session);
  const found = (made['findings.jsonl'] ?? '').trim().split('\n');
  const codes = found.map((line) => JSON.parse(line)).map(({ row, code }) => `${row} ${code}`);
  expect(codes).toEqual([
    '1 wrong-type',
    '2 wrong-type',
    '3 missing-key',
    '4 unknown-key',
    '5 unknown-question',
  ]);
  expect(made['rejects/1-a.jsonl']).toBe(`${lines.slice(0, 5).join('\n')}\n`);
  expect(made['scores.jsonl']).toContain('乙厂');
});

test('when a row has no name of the firm, then the column of the name is pointed at', async () => {
  const content = '您的企业规模,企业名称,一年多少单\n100人以下,,1\n100人以下,乙厂,2\n';
  const read = await outcomesOf('a.csv', content);
  expect(foundIn(read)).toEqual(['2:2 profile-name-missing']);
  expect(firmsIn(read)).toEqual(['乙厂']);
});
