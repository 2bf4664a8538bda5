import { describe, expect, test } from 'vitest';
import { renderHtml } from '../../../src/render/html/render-html.ts';
import { guessWidth } from '../../../src/render/guess-width.ts';
import { wrapWords } from '../../../src/render/html/charts/wrap-words.ts';
import type { ReportDocument } from '../../../src/report/document.ts';
import { EXTREMES, example, reportOf } from '../../report/cases.ts';
import { documentOf } from '../pdf/read-pdf.ts';
import { bare, everyBlock, HOSTILE } from '../texts.ts';

const html = (document: ReportDocument): string => new TextDecoder().decode(renderHtml(document));

const VOID = ['meta', 'br', 'hr', 'col', '!doctype'];

/** The elements of a page in order; throws where one is not closed as it was opened. */
function elementsOf(page: string): readonly string[] {
  const open: string[] = [];
  const all: string[] = [];
  for (const [, close, name = ''] of page.matchAll(/<(\/?)([!\w]+)[^>]*>/g)) {
    if (VOID.includes(name)) continue;
    if (close === '/') expect(open.pop()).toBe(name);
    else {
      open.push(name);
      all.push(name);
    }
  }
  expect(open).toEqual([]);
  return all;
}

describe('the page', () => {
  const document = reportOf(example('small'));
  const page = html(document);

  test('when its elements are counted, then each is closed and every part has its own', () => {
    const elements = elementsOf(page);
    const count = (name: string): number => elements.filter((one) => one === name).length;
    const blocks = (kind: string): number =>
      document.blocks.filter((one) => one.kind === kind).length;
    const sections = document.blocks.filter((one) => one.kind === 'heading' && one.level === 1);
    expect(count('h1')).toBe(1);
    // The contents have a heading too.
    expect(count('h2')).toBe(sections.length + 1);
    expect(count('table')).toBe(blocks('table'));
    expect(count('thead')).toBe(blocks('table'));
    expect(count('article')).toBe(blocks('detail_card'));
    expect(count('svg')).toBe(
      blocks('radar') + blocks('bars') + blocks('ladder') + blocks('roadmap'),
    );
    expect(count('figcaption')).toBe(count('svg'));
  });

  test('when it is opened without a network, then nothing is missing: it loads and runs nothing', () => {
    expect(page).not.toMatch(/<script|<link|<iframe|<img|@import|url\(|\ssrc=|\son\w+=/i);
    expect(page).toContain(
      `content="default-src &#39;none&#39;; style-src &#39;unsafe-inline&#39;"`,
    );
  });

  test('when a contents entry is followed, then its section is there, once', () => {
    const links = [...page.matchAll(/href="#([\w-]+)"/g)].map((match) => match[1]);
    const ids = [...page.matchAll(/ id="([\w-]+)"/g)].map((match) => match[1]);
    expect(links.length).toBeGreaterThan(5);
    expect(ids).toEqual(['contents', ...links]);
  });

  test('when a picture cannot be seen, then it is told', () => {
    for (const block of document.blocks) {
      if ('alternative' in block) expect(page).toContain(`aria-label="${block.alternative}"`);
    }
  });

  test.each(['zh-CN', 'en'] as const)('when it is in %s, then it says so', (language) => {
    expect(html(reportOf(example('small'), language))).toContain(`<html lang="${language}">`);
  });

  test('when headings are read in order, then none skips a level', () => {
    const levels = elementsOf(page).flatMap((name) =>
      /^h[1-6]$/.test(name) ? [Number(name[1])] : [],
    );
    levels.reduce((before, level) => {
      expect(level).toBeLessThanOrEqual(before + 1);
      return level;
    }, 0);
  });
});

test('when texts are hostile, then the page has no element or style of theirs', () => {
  const calm = documentOf(everyBlock('文字'), { title: '标题' });
  const wild = documentOf(everyBlock(HOSTILE), {
    title: HOSTILE,
    header: { left: HOSTILE, right: HOSTILE },
    footer: `${HOSTILE}{page}`,
  });
  const shape = (page: string): readonly string[] =>
    elementsOf(page).filter((name) => name !== 'text' && name !== 'rect');
  expect(shape(html(wild))).toEqual(shape(html(calm)));
  expect(html(wild)).not.toMatch(/href="javascript/i);
});

test('when a text has control characters, then they are left out', () => {
  const page = html(
    documentOf([{ kind: 'callout', tone: 'fair', title: 'a\u0000b\u001Bc\uD800', paragraphs: [] }]),
  );
  expect(page).toContain('<strong>abc</strong>');
});

test('when a page is printed, then the footer counts pages in the words of the document', () => {
  const page = html(documentOf([], { footer: '第 {page} 页 / 共 {pages} 页' }));
  expect(page).toContain(
    String.raw`content:"第 " counter(page) " 页 \2f  共 " counter(pages) " 页"`,
  );
});

describe('labels of pictures', () => {
  test.each([
    ['供应链协同与柔性制造的综合能力', 5],
    ['collaboration along the whole supply chain', 8],
    ['第1个维度：a-very-long-word-without-any-blank', 6],
    ['', 3],
  ])(
    'when "%s" is broken to %d ems, then no line is wider and no letter is lost',
    (text, width) => {
      const lines = wrapWords(text, width);
      expect(bare(lines.join(''))).toBe(bare(text));
      for (const line of lines) expect(guessWidth(line)).toBeLessThanOrEqual(width);
    },
  );

  test('when pictures are drawn for many long names, then nothing stands outside them', () => {
    const wide = EXTREMES['wide'];
    if (!wide) throw new Error('no such case');
    for (const [svg] of html(reportOf(wide(), 'en')).matchAll(/<svg.*?<\/svg>/gs)) {
      const height = Number(/viewBox="0 0 420 (\d+)"/.exec(svg)?.[1]);
      const numbers = [...svg.matchAll(/ (?:y|y1|y2|cy)="([-\d.]+)"/g)].map((match) =>
        Number(match[1]),
      );
      expect(Math.min(...numbers)).toBeGreaterThanOrEqual(0);
      expect(Math.max(...numbers)).toBeLessThanOrEqual(height);
    }
  });
});
