import { expect, test } from 'vitest';
import { formatCsv, unsafeText } from '../../src/batch/format-csv.ts';
import { readCsv } from '../../src/batch/read-csv.ts';
import { chunksOf } from './chunks.ts';

test.each(['一\u0000二', '\u0001=1+1'])(
  'when a cell holds control characters, as in %j, then they are left out before it is made safe',
  (text) => {
    expect(formatCsv([[text]])).toBe(text.startsWith('\u0001') ? "'=1+1\r\n" : '一二\r\n');
  },
);

test.each(['一\n二', '一\r二', '一\r\n二', '"一"', '一,二', '=1+1', ' 一 '])(
  'when a cell holds %j, then it is read back as one cell of one row',
  async (text) => {
    const bytes = new TextEncoder().encode(
      formatCsv([
        ['甲', '乙'],
        [text, '三'],
      ]),
    );
    const rows: (readonly string[])[] = [];
    for await (const block of readCsv({ file: 'a.csv', chunks: chunksOf(bytes) })) {
      rows.push(...block.rows.map(({ cells }) => cells));
    }
    expect(rows.map((cells) => cells.map(unsafeText))).toEqual([
      ['甲', '乙'],
      [text, '三'],
    ]);
  },
);
