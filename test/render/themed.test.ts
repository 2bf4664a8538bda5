import { readFileSync } from 'node:fs';
import { strFromU8, unzipSync } from 'fflate';
import { PNG } from 'pngjs';
import { describe, expect, test } from 'vitest';
import { buildReport } from '../../src/report/build-report.ts';
import { loadReportTemplate } from '../../src/report/load-report-template.ts';
import { renderDocx } from '../../src/render/docx/render-docx.ts';
import { renderHtml } from '../../src/render/html/render-html.ts';
import { renderPdf } from '../../src/render/pdf/render-pdf.ts';
import type { Logo } from '../../src/template/logo/logo.ts';
import { readSvg } from '../../src/template/logo/read-svg.ts';
import { DEFAULT_THEME } from '../../src/template/theme.ts';
import { example, inputOf } from '../report/cases.ts';
import { documentOf, flat, FONTS, ReadPdf } from './pdf/read-pdf.ts';

const drawing = readSvg(
  readFileSync(new URL('../lint/beside/logo.svg', import.meta.url), 'utf8'),
).drawing;
const picture = new PNG({ width: 40, height: 20 });
for (let at = 0; at < picture.data.length; at += 4) picture.data.set([208, 32, 32, at % 255], at);

const LOGOS: Readonly<Record<string, Logo>> = {
  svg: {
    ...(drawing ?? { kind: 'svg', left: 0, top: 0, width: 1, height: 1, shapes: [] }),
    alternative: '某某咨询',
  },
  png: {
    kind: 'png',
    bytes: PNG.sync.write(picture),
    width: 40,
    height: 20,
    alternative: '某某咨询',
  },
};
const page = documentOf([{ kind: 'paragraph', style: 'body', spans: [{ text: '正文龑' }] }]);

describe.each(Object.entries(LOGOS))('a logo as %s', (kind, logo) => {
  const theme = { ...DEFAULT_THEME, logo };

  test('when a PDF is drawn, then it stands on the cover and above the pages, and is read out once', async () => {
    const [first, again] = await Promise.all([0, 1].map(() => renderPdf(page, FONTS, { theme })));
    if (!first || !again) throw new Error('nothing was drawn');
    expect(Buffer.compare(first.bytes, again.bytes)).toBe(0);
    const pdf = new ReadPdf(first.bytes);
    const figures = flat(pdf.structure).filter(({ role }) => role === 'Figure');
    expect(figures.map(({ alt }) => alt)).toEqual(['某某咨询']);
    for (const number of [1, pdf.pages]) {
      const { data, width } = PNG.sync.read(pdf.png(number, 72));
      // Somewhere in the strip above the text there is colour.
      const strip = data.subarray(width * 4 * 20, width * 4 * 50);
      expect(
        strip.some((value, at) => at % 4 === 0 && Math.abs(value - (strip[at + 2] ?? 0)) > 60),
      ).toBe(true);
    }
  });

  test('when a web page is written, then it is in the page itself', () => {
    const html = new TextDecoder().decode(renderHtml(page, theme));
    expect(html).toMatch(
      new RegExp(`<img class="logo" src="data:image/${kind}[^"]*" alt="某某咨询"`),
    );
    expect(html).toContain('img-src data:');
  });

  test('when a Word document is written, then cover and header show it', async () => {
    const files = unzipSync(await renderDocx(page, theme));
    const told = Object.entries(files).filter(
      ([name, xml]) =>
        /^word\/(document|header\d)\.xml$/.test(name) &&
        strFromU8(xml).includes('descr="某某咨询"'),
    );
    expect(told).toHaveLength(2);
    expect(
      Object.keys(files).some((name) => name.startsWith('word/media/') && name.endsWith(kind)),
    ).toBe(true);
  });
});

test('when a font of one’s own lacks a character, then ours draws it, and it is told', async () => {
  // Our bold has common characters only.
  const { bytes, missing, replaced } = await renderPdf(page, {
    ...FONTS,
    own: { regular: FONTS.bold },
  });
  expect([missing, replaced]).toEqual([[], ['龑']]);
  expect(new ReadPdf(bytes).pagesWith('正文龑')).toHaveLength(1);
});

test('when a theme has words of its own, then they stand above and below the pages', () => {
  const utf8 = new TextEncoder();
  const { template, diagnostics } = loadReportTemplate({
    texts: {
      'zh-CN': {
        file: 'report.md',
        bytes: utf8.encode('---\ntitle: 报告\nheader: { left: 左 }\n---\n字'),
      },
    },
    theme: {
      file: 'theme.yaml',
      bytes: utf8.encode("words: { header_right: 某某咨询, footer: '{page}' }"),
    },
  });
  expect(diagnostics).toEqual([]);
  const { document } = template ? buildReport(inputOf(example('small'), 'zh-CN'), template) : {};
  expect(document?.header).toEqual({ left: '左', right: '某某咨询' });
  expect(document?.footer).toBe('{page}');
});
