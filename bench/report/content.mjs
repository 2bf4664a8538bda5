import { execFileSync } from 'node:child_process';
import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { ENVIRONMENT, PROGRAM, ROOT } from '../processes.mjs';
import { ourFonts, part } from './program.mjs';

const folder = new URL('../.data/', import.meta.url);
const PAGES = 15;

export const DOCUMENT = fileURLToPath(new URL('report.json', folder));
export const PAGE = fileURLToPath(new URL('report.html', folder));

/** Writes the first fifteen pages of a workshop's report: as document, and as our web page of it. */
export async function writeContent() {
  mkdirSync(folder, { recursive: true });
  const words = ['report', 'examples/small.yaml', '--force', '--now', '2026-11-22T10:00:00+08:00'];
  execFileSync(process.execPath, [PROGRAM, ...words, '-o', DOCUMENT], {
    cwd: ROOT,
    env: ENVIRONMENT,
  });
  const { document: whole } = JSON.parse(readFileSync(DOCUMENT, 'utf8'));
  const document = await cut(whole);
  writeFileSync(DOCUMENT, JSON.stringify(document));
  const { renderHtml } = await part('render-html');
  writeFileSync(PAGE, renderHtml(document));
  return document;
}

/** The document up to the block with which our PDF goes beyond so many pages. */
async function cut(whole) {
  const { renderPdf } = await part('render-pdf');
  const fonts = ourFonts();
  let [least, most] = [1, whole.blocks.length];
  while (least < most) {
    const middle = Math.ceil((least + most) / 2);
    const { pages } = await renderPdf(upTo(whole, middle), fonts);
    if (pages > PAGES) most = middle - 1;
    else least = middle;
  }
  return upTo(whole, least);
}

function upTo(whole, count) {
  return { ...whole, blocks: whole.blocks.slice(0, count) };
}

/** The same report for another firm: every loop has texts that were not there before. */
export function forFirm(text, index) {
  return text.replaceAll('明栖照明', `明栖照明${String(index).padStart(2, '0')}`);
}
