import { existsSync } from 'node:fs';
import { mkdir, readFile, writeFile } from 'node:fs/promises';
import { fileURLToPath } from 'node:url';
import pixelmatch from 'pixelmatch';
import { PNG } from 'pngjs';
import { beforeAll, expect, test } from 'vitest';
import { renderPdf } from '../../src/render/pdf/render-pdf.ts';
import { EXTREMES, example, reportOf } from '../report/cases.ts';
import { FONTS, ReadPdf } from './pdf/read-pdf.ts';

const DPI = 60;

/** The share of pixels that may differ: another drawing program rounds a little otherwise. */
const TOLERANCE = 0.002;

const folder = new URL('./__images__/', import.meta.url);
const UPDATE = process.env['UPDATE_IMAGES'] === '1';

let small: ReadPdf;
let hazards: ReadPdf;
beforeAll(async () => {
  small = new ReadPdf((await renderPdf(reportOf(example('small')), FONTS)).bytes);
  const many = EXTREMES['hazards'];
  if (!many) throw new Error('no such case');
  hazards = new ReadPdf((await renderPdf(reportOf(many(), 'en'), FONTS)).bytes);
});

/** The page on which a bookmark stands. */
function pageOf(pdf: ReadPdf, words: string): number {
  const found = pdf.bookmarks.find(({ title }) => title.includes(words));
  if (!found) throw new Error(`no bookmark "${words}"`);
  return found.page;
}

test.each([
  ['cover', () => small.png(1, DPI)],
  ['summary', () => small.png(pageOf(small, '结论摘要'), DPI)],
  ['charts', () => small.png(pageOf(small, '数字化水平'), DPI)],
  ['cards', () => small.png(pageOf(small, '推荐方案'), DPI)],
  ['flags-in-english', () => hazards.png(pageOf(hazards, 'Red flags'), DPI)],
])('when the page "%s" is drawn, then it looks as it did', async (name, draw) => {
  const file = fileURLToPath(new URL(`${name}.png`, folder));
  const bytes = draw();
  if (UPDATE) {
    await mkdir(folder, { recursive: true });
    await writeFile(file, bytes);
  }
  expect(existsSync(file), `${file} is missing; UPDATE_IMAGES=1 writes it`).toBe(true);
  const drawn = PNG.sync.read(bytes);
  const kept = PNG.sync.read(await readFile(file));
  const { width, height } = drawn;
  expect([width, height]).toEqual([kept.width, kept.height]);
  const different = pixelmatch(drawn.data, kept.data, undefined, width, height, {
    threshold: 0.15,
  });
  expect(different / (width * height)).toBeLessThan(TOLERANCE);
});
