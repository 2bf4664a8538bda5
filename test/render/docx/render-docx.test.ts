import { strFromU8, unzipSync } from 'fflate';
import { beforeAll, describe, expect, test } from 'vitest';
import { renderDocx } from '../../../src/render/docx/render-docx.ts';
import { example, reportOf } from '../../report/cases.ts';
import { documentOf } from '../pdf/read-pdf.ts';
import { everyBlock } from '../texts.ts';

const document = reportOf(example('small'));
let files: Readonly<Record<string, Uint8Array>> = {};
beforeAll(async () => {
  files = unzipSync(await renderDocx(document));
});

const part = (name: string): string => strFromU8(files[name] ?? new Uint8Array());
const count = (xml: string, pattern: RegExp): number => [...xml.matchAll(pattern)].length;
const blocks = (kind: string): number => document.blocks.filter((one) => one.kind === kind).length;

describe('the Word document', () => {
  test('when headings are looked at, then each has the style of its level', () => {
    const xml = part('word/document.xml');
    const headings = (level: number): number =>
      document.blocks.filter((one) => one.kind === 'heading' && one.level === level).length;
    expect(count(xml, /<w:pStyle w:val="Heading1"\/>/g)).toBe(headings(1));
    expect(count(xml, /<w:pStyle w:val="Heading2"\/>/g)).toBe(headings(2));
    expect(count(xml, /<w:pStyle w:val="Heading3"\/>/g)).toBe(headings(3) + blocks('detail_card'));
    expect(xml).toContain('<w:pStyle w:val="Title"/>');
  });

  test('when a table goes on over pages, then its header is repeated', () => {
    expect(count(part('word/document.xml'), /<w:tblHeader\/>/g)).toBe(blocks('table'));
  });

  test('when it is opened, then it has contents, page x of y and the header of the document', () => {
    expect(part('word/document.xml')).toMatch(/TOC \\h \\o &quot;1-1&quot;/);
    const [header] = ['word/header1.xml', 'word/header2.xml']
      .map(part)
      .filter((xml) => xml.includes('<w:t'));
    expect(header).toContain(document.header.left);
    expect(header).toContain(document.header.right);
    const footer = part('word/footer1.xml') + part('word/footer2.xml');
    expect(footer).toMatch(/<w:instrText[^>]*>PAGE<.*<w:instrText[^>]*>NUMPAGES</s);
  });

  test('when Chinese is set, then the font for it is named, and so is the language', () => {
    const styles = part('word/styles.xml');
    expect(styles).toContain('w:eastAsia="Microsoft YaHei"');
    expect(styles).toMatch(/<w:lang [^>]*w:eastAsia="zh-CN"/);
  });

  test('when charts are looked at, then Word draws them from their numbers, each with its words', () => {
    const xml = part('word/document.xml');
    const charts = Object.keys(files).filter((name) =>
      /^word\/charts\/chart[^/]*\.xml$/.test(name),
    );
    expect(charts).toHaveLength(blocks('radar') + blocks('bars'));
    for (const block of document.blocks) {
      if (block.kind !== 'radar' && block.kind !== 'bars') continue;
      expect(xml).toContain(`descr="${block.alternative}"`);
      const axes = block.kind === 'radar' ? block.axes : block.bars;
      const known = axes.map(({ value, low }) => String(Math.round((value ?? low) * 100) / 100));
      const drawn = charts.some((name) =>
        known.every((number) => part(name).includes(`<c:v>${number}</c:v>`)),
      );
      expect(drawn, block.caption).toBe(true);
    }
  });

  test('when parts refer to parts, then each of them is there', () => {
    const used = [...part('word/document.xml').matchAll(/r:(?:id|embed)="([^"]+)"/g)].map(
      (match) => match[1],
    );
    const named = [...part('word/_rels/document.xml.rels').matchAll(/ Id="([^"]+)"/g)].map(
      (match) => match[1],
    );
    expect(new Set(named).size).toBe(named.length);
    expect(named).toEqual(expect.arrayContaining(used));
    for (const [, target = ''] of part('word/_rels/document.xml.rels').matchAll(
      /Target="([^"]+)"/g,
    )) {
      expect(Object.keys(files)).toContain(`word/${target}`);
    }
  });
});

test('when a column is too narrow for a word, then it is wider and the others give way', async () => {
  const columns = [
    { title: 'No.', width: 1, align: 'start' as const },
    { title: 'Question', width: 12, align: 'start' as const },
  ];
  const rows = [[{ text: 'Manufacturing' }, { text: '问' }]];
  const table = { kind: 'table' as const, caption: '', columns, rows };
  const made = unzipSync(await renderDocx(documentOf([table])));
  const xml = strFromU8(made['word/document.xml'] ?? new Uint8Array());
  const widths = [...xml.matchAll(/<w:gridCol w:w="(\d+)"\/>/g)].map(([, width]) => Number(width));
  const [narrow = 0, wide = 0] = widths.slice(-2);
  // Thirteen letters of 9.5 points, about.
  expect(narrow).toBeGreaterThan(13 * 0.5 * 190);
  expect(narrow + wide).toBe(9638);
});

test('when a link leads to the web, then it is one; any other is text', async () => {
  const linked = unzipSync(await renderDocx(documentOf(everyBlock('文字'))));
  const rels = strFromU8(linked['word/_rels/document.xml.rels'] ?? new Uint8Array());
  const external = [...rels.matchAll(/Target="([^"]+)" TargetMode="External"/g)].map(
    (match) => match[1],
  );
  expect(external.length).toBeGreaterThan(0);
  for (const target of external) expect(target).toMatch(/^https:\/\/example\.com\//);
});

test('when a document has the time of its making, then that is all the time it has', async () => {
  const settled = unzipSync(await renderDocx(documentOf([])));
  const core = strFromU8(settled['docProps/core.xml'] ?? new Uint8Array());
  expect(core.match(/\d{4}-\d{2}-\d{2}T[^<]*/g)).toEqual([
    '2026-11-22T10:00:00+08:00',
    '2026-11-22T10:00:00+08:00',
  ]);
});

test('when a text looks like an id, then it stays as it is', async () => {
  const texts = ['rIdabcdefghijklmnopqrstu', '_Toc12', 'PAGEREF _Toc12', 'w:name="_Toc12"'];
  const made = unzipSync(await renderDocx(documentOf(texts.flatMap(everyBlock))));
  const xml = strFromU8(made['word/document.xml'] ?? new Uint8Array());
  for (const text of texts) expect(xml).toContain(`>${text.replaceAll('"', '&quot;')}<`);
});

test('when a page could end there, then a heading, what leads in a card and the card stay together, and no blank line makes a page', async () => {
  const line = (text: string) => ({ kind: 'paragraph', style: 'body', spans: [{ text }] }) as const;
  const card = {
    kind: 'detail_card',
    title: '卡',
    badge: '一',
    tone: 'fair',
    rows: [],
    footer: [],
  } as const;
  const items = ['甲', '乙', '丙', '丁', '戊'].map((text) => [{ text }]);
  const xml = strFromU8(
    unzipSync(
      await renderDocx(
        documentOf([
          { kind: 'heading', level: 2, number: '', text: '短板' },
          line('引言'),
          card,
          line('散句'),
          { kind: 'list', ordered: false, items },
        ]),
      ),
    )['word/document.xml'] ?? new Uint8Array(),
  );
  const kept = (text: string): boolean => {
    const [found = ''] =
      xml.match(new RegExp(`<w:p>(?:(?!</w:p>).)*<w:t[^>]*>${text}</w:t>`)) ?? [];
    return found.includes('<w:keepNext/>');
  };
  expect(['引言', '丙', '丁'].filter(kept)).toEqual(['引言', '丙', '丁']);
  expect(['散句', '甲', '乙', '戊'].filter(kept)).toEqual([]);
  expect(xml).toMatch(/<w:spacing [^>]*w:line="20"[^>]*w:lineRule="exact"/);
});
