import { marked } from 'marked';
import { strFromU8, unzipSync } from 'fflate';
import { afterEach, describe, expect, test, vi } from 'vitest';
import { renderDocx } from '../../src/render/docx/render-docx.ts';
import { renderHtml } from '../../src/render/html/render-html.ts';
import { renderJson } from '../../src/render/json/render-json.ts';
import { renderMarkdown } from '../../src/render/markdown/render-markdown.ts';
import type { ReportDocument } from '../../src/report/document.ts';
import { EXAMPLES, EXTREMES, example, reportOf } from '../report/cases.ts';
import { documentOf } from './pdf/read-pdf.ts';
import { blockTexts, coverTexts, everyBlock, firstMissing, HOSTILE, textOfHtml } from './texts.ts';

interface Read {
  readonly cover: string;
  readonly blocks: string;
}

const decode = (bytes: Uint8Array): string =>
  new TextDecoder('utf-8', { fatal: true }).decode(bytes);

async function readHtml(document: ReportDocument): Promise<Read> {
  const [cover = '', blocks = ''] = decode(renderHtml(document)).split('<main>');
  return { cover: textOfHtml(cover), blocks: textOfHtml(blocks) };
}

async function readDocx(document: ReportDocument): Promise<Read> {
  const xml = strFromU8(
    unzipSync(await renderDocx(document))['word/document.xml'] ?? new Uint8Array(),
  );
  const texts = (part: string): string =>
    textOfHtml(
      [...part.matchAll(/<w:t(?: [^>]*)?>([^<]*)<\/w:t>/g)].map((match) => match[1]).join(''),
    );
  const [cover = '', blocks = ''] = xml.split('</w:sdt>');
  return { cover: texts(cover), blocks: texts(blocks) };
}

async function readMarkdown(document: ReportDocument): Promise<Read> {
  const html = marked.parse(decode(renderMarkdown(document)));
  const text = textOfHtml(html);
  return { cover: text, blocks: text };
}

const READERS = { html: readHtml, docx: readDocx, md: readMarkdown } as const;
const FORMATS = ['html', 'docx', 'md'] as const;

const CASES = [
  ...EXAMPLES.map((name) => [name, () => example(name)] as const),
  ...Object.entries(EXTREMES),
];

describe.each(FORMATS)('a report as %s', (format) => {
  const read = READERS[format];

  test.each(CASES)(
    'when "%s" is read back, then it says what the document says, in order',
    async (_, make) => {
      const document = reportOf(make());
      const { cover, blocks } = await read(document);
      expect(firstMissing(cover, coverTexts(document))).toBeUndefined();
      expect(firstMissing(blocks, blockTexts(document))).toBeUndefined();
    },
  );

  test('when it is in English, then it says what the document says', async () => {
    const document = reportOf(example('small'), 'en');
    const { blocks } = await read(document);
    expect(firstMissing(blocks, blockTexts(document))).toBeUndefined();
  });

  test('when texts are full of signs, then each is read as it was written', async () => {
    const document = documentOf(everyBlock(HOSTILE), { title: HOSTILE });
    const { blocks } = await read(document);
    expect(firstMissing(blocks, blockTexts(document))).toBeUndefined();
  });

  test.each([
    '- a',
    '+ b',
    '1. c',
    '2) d',
    '# e',
    '> f',
    '===',
    '---',
    '~~g~~',
    '$h$',
    '    i',
    '2026-11-22',
    '31.3',
  ])('when a text is "%s", then it is only text', async (text) => {
    const document = documentOf(everyBlock(text));
    const { blocks } = await read(document);
    expect(firstMissing(blocks, blockTexts(document))).toBeUndefined();
  });
});

describe('bytes', () => {
  afterEach(() => void vi.useRealTimers());

  const bytesOf = {
    html: renderHtml,
    docx: renderDocx,
    md: renderMarkdown,
    json: renderJson,
  } as const;

  test.each(['html', 'docx', 'md', 'json'] as const)(
    'when a report is made as %s a year later, then the bytes are the same',
    async (format) => {
      const document = documentOf([...everyBlock('文字'), ...reportOf(example('small')).blocks]);
      vi.setSystemTime('2026-11-22T10:00:00Z');
      const first = await bytesOf[format](document);
      vi.setSystemTime('2027-12-23T11:01:02Z');
      expect(Buffer.from(await bytesOf[format](document)).equals(Buffer.from(first))).toBe(true);
    },
  );
});

test('when a report is read as JSON, then it is the document with a version', () => {
  const document = reportOf(example('small'));
  const read: unknown = JSON.parse(decode(renderJson(document)));
  expect(read).toEqual({ format: 'diagnose-report', version: 1, document });
});

test('when Markdown holds what looks like a script or a link, then it stays text', () => {
  const html = marked.parse(decode(renderMarkdown(documentOf(everyBlock(HOSTILE)))));
  expect(html).not.toMatch(/<(?:script|img|style)|href="javascript/i);
  expect([...html.matchAll(/<a href="([^"]*)"/g)].map((match) => match[1])).toEqual(
    Array.from({ length: 2 }, () => 'https://example.com/?a=1&b=%222%22'),
  );
});
