import { existsSync, readFileSync } from 'node:fs';
import { mkdir, readFile, writeFile } from 'node:fs/promises';
import { fileURLToPath } from 'node:url';
import pixelmatch from 'pixelmatch';
import { PNG } from 'pngjs';
import { beforeAll, expect, test } from 'vitest';
import { renderPdf } from '../../src/render/pdf/render-pdf.ts';
import { buildCohortReport } from '../../src/report/cohort/build-cohort-report.ts';
import { loadCohortTemplate } from '../../src/report/load-report-template.ts';
import { cohort, contextOf, firm } from '../cohort/firms.ts';
import { buildReport } from '../../src/report/build-report.ts';
import {
  blankCase,
  EXTREMES,
  example,
  inputOf,
  otherOf,
  reportOf,
  templateOf,
} from '../report/cases.ts';
import { FONTS, ReadPdf } from './pdf/read-pdf.ts';

const DPI = 60;

/** The share of pixels that may differ: another drawing program rounds a little otherwise. */
const TOLERANCE = 0.002;

const folder = new URL('./__images__/', import.meta.url);
const UPDATE = process.env['UPDATE_IMAGES'] === '1';

let small: ReadPdf;
let hazards: ReadPdf;
let many: ReadPdf;
let templates: Readonly<Record<(typeof TEMPLATES)[number], ReadPdf>>;
const TEMPLATES = ['brief', 'expert', 'followup', 'form'] as const;
beforeAll(async () => {
  small = new ReadPdf((await renderPdf(reportOf(example('small')), FONTS)).bytes);
  const flagged = EXTREMES['hazards'];
  if (!flagged) throw new Error('no such case');
  hazards = new ReadPdf((await renderPdf(reportOf(flagged(), 'en'), FONTS)).bytes);
  many = await drawnCohort();
  const [brief, expert, followup, form] = await Promise.all(TEMPLATES.map(pagesBy));
  if (!brief || !expert || !followup || !form) throw new Error('a template is missing');
  templates = { brief, expert, followup, form };
});

/** A page of a shipped template, with its own looks; the earlier answers are those of another firm. */
async function pagesBy(name: string): Promise<ReadPdf> {
  const scored = name === 'form' ? blankCase() : example('small');
  const { theme, ...template } = templateOf(name);
  const other = name === 'form' ? {} : { other: otherOf(example('micro')) };
  const { document } = buildReport(
    { ...inputOf(scored, 'zh-CN'), ...other },
    { ...template, theme },
  );
  if (!document) throw new Error(`no report by ${name}`);
  return new ReadPdf((await renderPdf(document, FONTS, { theme })).bytes);
}

/** What the cohort's own template says of 36 firms. */
async function drawnCohort(): Promise<ReadPdf> {
  const file = (path: string) => ({
    file: path,
    bytes: readFileSync(new URL(`../../templates/cohort/${path}`, import.meta.url)),
  });
  const { template } = loadCohortTemplate({
    texts: { 'zh-CN': file('report.md'), en: file('report.en.md') },
    theme: file('theme.yaml'),
  });
  if (!template) throw new Error('no template');
  const firms = Array.from({ length: 36 }, (_, at) =>
    firm({
      firm: `示例厂${at}`,
      given: ['0000', '1212', '2222', '4444', '0304'][at % 5] ?? '0000',
      profile: { town: ['guzhen', 'henglan', 'xiaolan'][at % 3] ?? '' },
    }),
  );
  const told = cohort(firms, { by: [['town']] });
  const { document } = buildCohortReport(contextOf(told, 'zh-CN'), template);
  if (!document) throw new Error('no report');
  return new ReadPdf((await renderPdf(document, FONTS, { theme: template.theme })).bytes);
}

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
  ['brief', () => templates.brief.png(1, DPI)],
  ['expert', () => templates.expert.png(pageOf(templates.expert, '各题做到'), DPI)],
  ['followup', () => templates.followup.png(pageOf(templates.followup, '变化'), DPI)],
  ['cohort', () => many.png(pageOf(many, '总体'), DPI)],
  ['form', () => templates.form.png(2, DPI)],
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
