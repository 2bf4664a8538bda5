import { expect, test } from 'vitest';
import { readCsv } from '../../src/batch/read-csv.ts';
import type { CsvFile } from '../../src/batch/read-csv.ts';
import { chunksOf } from './chunks.ts';

async function rowsOf(
  content: string | Uint8Array,
  { size = 65_536, ...rest }: Partial<CsvFile> & { readonly size?: number } = {},
): Promise<{ readonly rows: readonly string[]; readonly findings: readonly string[] }> {
  const rows: string[] = [];
  const findings: string[] = [];
  for await (const block of readCsv({ file: 'a.csv', chunks: chunksOf(content, size), ...rest })) {
    for (const { row, cells } of block.rows) rows.push(`${row}:${cells.join('|')}`);
    findings.push(...block.findings.map(({ line, code }) => `${line} ${code}`));
  }
  return { rows, findings };
}

// 名,题 / 甲,是 in GBK
const GBK = Buffer.from([0xc3, 0xfb, 44, 0xcc, 0xe2, 10, 0xbc, 0xd7, 44, 0xca, 0xc7, 10]);

test.each([1, 5, 1000])(
  'when a file comes in pieces of %d bytes, then its rows are the same',
  async (size) => {
    const text = '\uFEFF名,题\r\n"甲\n厂","a""b"\r\n\r\n乙, c\r\n';
    expect(await rowsOf(text, { size })).toEqual({
      rows: ['1:名|题', '2:甲\n厂|a"b', '5:乙| c'],
      findings: [],
    });
  },
);

test.each([
  ['GB18030', GBK],
  ['UTF-8', Buffer.from('名,题\n甲,是\n')],
  ['UTF-8 with BOM', Buffer.from('\uFEFF名,题\n甲,是\n')],
  ['UTF-16 LE with BOM', Buffer.from('\uFEFF名,题\n甲,是\n', 'utf16le')],
  ['UTF-16 LE without BOM', Buffer.from('a,b\n甲,是\n', 'utf16le')],
  ['UTF-16 BE with BOM', Buffer.from('\uFEFF名,题\n甲,是\n', 'utf16le').swap16()],
])('when a file is %s, then it is read as that', async (_, bytes) => {
  const { rows, findings } = await rowsOf(bytes);
  expect(rows[1]).toBe('2:甲|是');
  expect(findings).toEqual([]);
});

test('when the encoding is stated, then it is used', async () => {
  const big5 = Buffer.from([0xa5, 0xd2, 44, 0xac, 0x4f, 10]);
  expect((await rowsOf(big5, { encoding: 'big5' })).rows).toEqual(['1:甲|是']);
});

test.each([
  ['tab', '名\t题, 一\n甲\t是', '1:名|题, 一'],
  ['semicolon', '名;题\n甲;1,5', '1:名|题'],
  ['comma, with others in quotes', '"a;b;c",题\n甲,是', '1:a;b;c|题'],
])('when cells are separated by %s, then that is found', async (_, text, first) => {
  expect((await rowsOf(text)).rows[0]).toBe(first);
});

test('when lines of two encodings are joined, then each is read in its own and said', async () => {
  const mixed = Buffer.concat([Buffer.from('名,题\n乙,否\n'), GBK, Buffer.from('丙,是\n')]);
  expect(await rowsOf(mixed)).toEqual({
    rows: ['1:名|题', '2:乙|否', '3:名|题', '4:甲|是', '5:丙|是'],
    findings: ['3 encoding-mixed', '4 encoding-mixed'],
  });
});

test('when a short line of GBK is UTF-8 by chance, then it is GBK in a file of GBK', async () => {
  const unicom = Buffer.from([0xc1, 0xaa, 0xcd, 0xa8, 10]); // 联通
  expect((await rowsOf(Buffer.concat([GBK, unicom]))).rows[2]).toBe('3:联通');
});

test('when a line is of no encoding, then it alone is left out', async () => {
  const broken = Buffer.concat([
    Buffer.from('名,题\n'),
    Buffer.from([0xff, 44, 0xff, 10]),
    Buffer.from('丙,是\n'),
  ]);
  expect(await rowsOf(broken)).toEqual({
    rows: ['1:名|题', '3:丙|是'],
    findings: ['2 encoding-unreadable'],
  });
});

test('when a quote is never closed, then its line is left out and the next ones are read', async () => {
  expect(await rowsOf('a,b\n1,"x\n2,y\n3,z\n')).toEqual({
    rows: ['1:a|b', '3:2|y', '4:3|z'],
    findings: ['2 quote-not-closed'],
  });
});

test('when two stray quotes would swallow the rows between, then only their lines are left out', async () => {
  const { rows, findings } = await rowsOf('a,b\n1,"x\n2,y\n3,"z\n4,w\n');
  expect(rows).toEqual(['1:a|b', '3:2|y', '5:4|w']);
  expect(findings).toEqual(['2 quote-not-closed', '4 quote-not-closed']);
});

test('when a quote stands inside a cell, then it is a sign like others', async () => {
  expect((await rowsOf('a,b\n6" 管,x\n8" 管,y\n')).rows).toEqual([
    '1:a|b',
    '2:6" 管|x',
    '3:8" 管|y',
  ]);
});

test('when an unclosed quote is followed by megabytes, then they are read', async () => {
  const { rows, findings } = await rowsOf(`a,b\n1,"x\n${'2,y\n'.repeat(400_000)}`);
  expect(rows.length).toBe(400_001);
  expect(findings).toEqual(['2 quote-not-closed']);
});

test('when a line is longer than the limit, then it alone is left out', async () => {
  const { rows, findings } = await rowsOf(`a,b\n1,${'x'.repeat(17 << 20)}\n2,y\n`);
  expect(rows).toEqual(['1:a|b', '3:2|y']);
  expect(findings).toEqual(['2 line-too-long']);
});
