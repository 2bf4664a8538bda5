import { expect, test } from 'vitest';
import { readLines } from '../../src/batch/read-lines.ts';
import { chunksOf } from './chunks.ts';
import type { Line } from '../../src/batch/read-lines.ts';

async function linesOf(text: string | Uint8Array, size = 7, longest?: number): Promise<Line[]> {
  const lines: Line[] = [];
  for await (const block of readLines(chunksOf(text, size), longest)) lines.push(...block);
  return lines;
}

test.each([1, 2, 3, 7, 1000])(
  'when text comes in pieces of %d bytes, then its lines are whole and counted',
  async (size) => {
    expect(await linesOf('\uFEFF一二三\r\n\n四五六七\n八', size)).toEqual([
      { number: 1, text: '一二三' },
      { number: 2, text: '' },
      { number: 3, text: '四五六七' },
      { number: 4, text: '八' },
    ]);
  },
);

test.each([3, 13])(
  'when a line is longer than the limit, in pieces of %d bytes, then it alone is left out',
  async (size) => {
    expect(await linesOf(`a\n${'x'.repeat(50)}\nb\n`, size, 20)).toEqual([
      { number: 1, text: 'a' },
      { number: 2, problem: 'line-too-long' },
      { number: 3, text: 'b' },
    ]);
  },
);

test('when a line without an end comes in many pieces, then no more than the limit is kept', async () => {
  const piece = new Uint8Array(1 << 20).fill(120);
  async function* endless(): AsyncGenerator<Uint8Array> {
    for (let at = 0; at < 2048; at += 1) yield piece;
  }
  const before = process.memoryUsage().rss;
  const lines: Line[] = [];
  for await (const block of readLines(endless())) lines.push(...block);
  expect(lines).toEqual([{ number: 1, problem: 'line-too-long' }]);
  expect(process.memoryUsage().rss - before).toBeLessThan(200 * 1024 * 1024);
});

test('when one line is not UTF-8, then the lines around it are read', async () => {
  const bytes = Buffer.concat([
    Buffer.from('一\n'),
    Buffer.from([0xb2, 0xbf, 10]),
    Buffer.from('三'),
  ]);
  expect(await linesOf(bytes, 100)).toEqual([
    { number: 1, text: '一' },
    { number: 2, problem: 'file-not-utf8' },
    { number: 3, text: '三' },
  ]);
});
