import { execFile } from 'node:child_process';
import { mkdtemp, readFile, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { promisify } from 'node:util';
import { beforeAll, describe, expect, test } from 'vitest';
import type { Block, Table } from '../../../src/report/document.ts';
import { renderPdf } from '../../../src/render/pdf/render-pdf.ts';
import { EXTREMES, example, reportOf } from '../../report/cases.ts';
import { documentOf, FONTS, flat, ReadPdf } from './read-pdf.ts';

async function draw(blocks: readonly Block[]): Promise<ReadPdf> {
  const { bytes } = await renderPdf(documentOf(blocks), FONTS);
  return new ReadPdf(bytes);
}

const line = (text: string): Block => ({ kind: 'paragraph', style: 'body', spans: [{ text }] });
const heading = (text: string, level: 1 | 2 | 3 = 2): Block => ({
  kind: 'heading',
  level,
  number: '',
  text,
});
const times = <T>(count: number, make: (index: number) => T): readonly T[] =>
  Array.from({ length: count }, (_, index) => make(index));

function tableOf(rows: readonly (readonly string[])[]): Table {
  return {
    kind: 'table',
    caption: '表名',
    columns: [
      { title: '甲列', width: 1, align: 'start' },
      { title: '乙列', width: 1, align: 'start' },
    ],
    rows: rows.map((row) => row.map((text) => ({ text }))),
  };
}

describe('page breaks', () => {
  test('when a table goes on over pages, then each begins with its header, and no row is lost', async () => {
    const pdf = await draw([tableOf(times(90, (index) => [`行${index}。`, '内容']))]);
    const first = pdf.pagesWith('表名')[0] ?? 0;
    const pages = pdf.pagesWith('甲列');
    expect(pages.length).toBeGreaterThan(2);
    expect(pages).toEqual(times(pdf.pages - first + 1, (index) => first + index));
    for (const index of times(90, (row) => row)) {
      expect(pdf.pagesWith(`行${index}。`)).toHaveLength(1);
    }
  });

  test('when a row is taller than a page, then it goes on over pages under the header', async () => {
    const parts = times(150, (index) => `第${index}句话在这里。`);
    const pdf = await draw([
      tableOf([
        ['短。', '短。'],
        ['长。', parts.join('')],
      ]),
    ]);
    const pages = pdf.pagesWith('甲列');
    expect(pages.length).toBeGreaterThan(1);
    const text = pages.flatMap((page) => pdf.lines(page).map((one) => one.text)).join('');
    expect(pdf.lines(pages[0] ?? 0).map((one) => one.text)).toContain('长。');
    for (const index of [0, 80, 149]) expect(text).toContain(`第${index}句`);
    for (const page of pages) {
      for (const one of pdf.lines(page)) expect(one.y + one.height).toBeLessThan(780);
    }
  });

  test('when a page ends, then no heading stands alone at its bottom', async () => {
    for (const before of times(14, (index) => index + 24)) {
      const pdf = await draw([
        ...times(before, (index) => line(`段${index}。`)),
        heading('小标题'),
        line('其下的话。'),
      ]);
      expect(pdf.pagesWith('小标题')).toEqual(pdf.pagesWith('其下的话'));
    }
  });

  test('when a paragraph leads in a table, then heading, paragraph and first rows stay together', async () => {
    for (const before of times(12, (index) => index + 22)) {
      const pdf = await draw([
        ...times(before, (index) => line(`段${index}。`)),
        heading('小标题'),
        line('引入的话。'),
        tableOf([['首行。', '内容']]),
      ]);
      const page = pdf.pagesWith('首行');
      expect(pdf.pagesWith('小标题')).toEqual(page);
      expect(pdf.pagesWith('引入的话')).toEqual(page);
    }
  });

  test('when cards follow each other, then none is torn', async () => {
    const card = (index: number): Block => ({
      kind: 'detail_card',
      title: `卡片${index}号`,
      badge: '标记',
      tone: 'good',
      rows: times(index % 5, (row) => ({ label: '标签', text: `${row}：${'文字'.repeat(30)}` })),
      footer: [{ label: '页脚', text: `卡片${index}尾` }],
    });
    const pdf = await draw(times(25, card));
    for (const index of times(25, (one) => one)) {
      expect(pdf.pagesWith(`卡片${index}号`)).toEqual(pdf.pagesWith(`卡片${index}尾`));
    }
  });

  test.each(['detail_card', 'callout'] as const)(
    'when a %s is taller than a page, then it is divided and nothing runs off',
    async (kind) => {
      const parts = times(120, (index) => `第${index}句话写在这里，说明要做的事情和先后。`);
      const block: Block =
        kind === 'callout'
          ? { kind, tone: 'fair', title: '提示', paragraphs: parts }
          : {
              kind,
              title: '方案',
              badge: '标记',
              tone: 'fair',
              rows: [{ label: '做法', text: parts.join('') }],
              footer: [{ label: '费用', text: '未知' }],
            };
      const pdf = await draw([block]);
      expect(pdf.pages).toBeGreaterThan(3);
      const all = times(pdf.pages - 2, (index) => pdf.lines(index + 3)).flat();
      const text = all.map((one) => one.text).join('');
      for (const index of [0, 60, 119]) expect(text).toContain(`第${index}句`);
      for (const one of all) expect(one.y + one.height).toBeLessThan(785);
    },
  );

  test('when a paragraph is parted, then at least two lines stand on either side', async () => {
    const long = '这一段话有好几行，看它在页尾怎么分开，'.repeat(8);
    for (const before of times(10, (index) => index + 24)) {
      const pdf = await draw([...times(before, (index) => line(`段${index}。`)), line(long)]);
      const counts = times(pdf.pages - 2, (index) => {
        const own = pdf.lines(index + 3).filter((one) => !/^段\d/.test(one.text));
        return new Set(own.map((one) => Math.round(one.y))).size;
      }).filter((count) => count > 0);
      for (const count of counts) expect(count).toBeGreaterThanOrEqual(2);
    }
  });
});

describe('tables', () => {
  test('when a column is too narrow for its longest word, then it takes what it needs', async () => {
    const table: Table = {
      ...tableOf([]),
      columns: [
        { title: 'Judgement', width: 0.1, align: 'start' },
        { title: '乙列', width: 5, align: 'start' },
      ],
      rows: [[{ text: 'conditions not met' }, { text: '内容' }]],
    };
    const pdf = await draw([table]);
    const words = pdf.lines(3).map((one) => one.text.trim());
    expect(words).toContain('Judgement');
    expect(words).toContain('conditions');
  });
});

describe('the front', () => {
  test('when there are many sections, then the contents name the page of each', async () => {
    const pdf = await draw(
      times(50, (index) => [
        heading(`章节${index}号`, 1),
        ...times(index % 7, () => line('文。')),
      ]).flat(),
    );
    for (const index of times(50, (one) => one)) {
      const lines = pdf.lines(2 + Math.floor(index / 21));
      const title = lines.find((one) => one.text.includes(`章节${index}号`));
      const number = lines.find(
        (one) =>
          Math.abs(one.y - (title?.y ?? 0)) < 3 && /^\d+$/.test(one.text.trim()) && one.x > 400,
      );
      const page = pdf.pagesWith(`章节${index}号`).at(-1);
      expect(title, `章节${index}号`).toBeDefined();
      expect([index, Number(number?.text)]).toEqual([index, page]);
    }
  });

  test('when a document is drawn, then every page but the cover bears its number', async () => {
    const pdf = await draw(times(80, (index) => line(`段${index}。`)));
    expect(pdf.text(1)).not.toContain(`1/${pdf.pages}`);
    for (let page = 2; page <= pdf.pages; page += 1) {
      expect(pdf.text(page)).toContain(`${page}/${pdf.pages}`);
    }
  });
});

describe('the report of the small example', () => {
  let pdf: ReadPdf;
  beforeAll(async () => {
    pdf = new ReadPdf((await renderPdf(reportOf(example('small')), FONTS)).bytes);
  });

  test('when it is opened, then title, author, subject, keywords and language are set', () => {
    expect(pdf.info('Title')).toBe('示例·横栏明栖照明有限公司 数字化诊断报告');
    expect(pdf.info('Author')).toBe('diagnose');
    expect(pdf.info('Subject')).toBe('照明灯饰工厂数字化自诊');
    expect(pdf.info('Keywords')).toContain('lighting');
    expect(pdf.info('CreationDate')).toContain('20261122020000');
    expect(pdf.root.get('Lang').asString()).toBe('zh-CN');
    expect(pdf.root.get('MarkInfo').resolve().get('Marked').asBoolean()).toBe(true);
    expect(pdf.root.get('ViewerPreferences').resolve().get('DisplayDocTitle').asBoolean()).toBe(
      true,
    );
  });

  test('when its bookmarks are followed, then each leads to the page of its heading', () => {
    expect(pdf.bookmarks.length).toBeGreaterThan(15);
    for (const { title, page } of pdf.bookmarks) {
      const words = title.replace(/^\d+ /, '');
      expect(pdf.text(page).replaceAll('\n', ''), title).toContain(words);
    }
  });

  test('when its tags are read, then headings, tables, lists and figures are there in order', () => {
    const elements = flat(pdf.structure);
    const roles = new Set(elements.map((element) => element.role));
    for (const role of [
      'H1',
      'H2',
      'H3',
      'P',
      'L',
      'LI',
      'Table',
      'TR',
      'TH',
      'TD',
      'Figure',
      'TOC',
    ]) {
      expect(roles).toContain(role);
    }
    for (const element of elements) {
      if (element.role === 'Figure') expect(element.alt).not.toBe('');
      const inside = element.children.map((child) => child.role);
      const allowed = CHILDREN[element.role];
      if (allowed) expect(allowed, element.role).toEqual(expect.arrayContaining(inside));
    }
    const tables = elements.filter((element) => element.role === 'Table');
    for (const table of tables) {
      const rows = table.children.filter((child) => child.role === 'TR');
      expect(rows[0]?.children.every((cell) => cell.role === 'TH')).toBe(true);
      expect(
        rows
          .slice(1)
          .flatMap((row) => row.children)
          .every((cell) => cell.role === 'TD'),
      ).toBe(true);
      expect(new Set(rows.map((row) => row.children.length)).size).toBe(1);
    }
  });

  test('when text is taken out of it, then the page reads from top to bottom', () => {
    const text = pdf.text(3).replaceAll('\n', '');
    const order = ['结论摘要', '所处阶段', '安全红线', '最值得先补的三处短板', '最先做的三件事'];
    const places = order.map((words) => text.indexOf(words));
    expect(places).toEqual(places.toSorted((a, b) => a - b));
    expect(places[0]).toBeGreaterThanOrEqual(0);
  });
});

const CHILDREN: Readonly<Record<string, readonly string[]>> = {
  L: ['LI'],
  LI: ['Lbl', 'LBody'],
  Table: ['Caption', 'TR'],
  TR: ['TH', 'TD'],
  TOC: ['Caption', 'TOCI'],
  TOCI: ['Reference'],
};

test('when the same document is drawn again, then the bytes are the same', async () => {
  const document = reportOf(example('micro'));
  const [one, two] = [await renderPdf(document, FONTS), await renderPdf(document, FONTS)];
  expect(Buffer.compare(one.bytes, two.bytes)).toBe(0);
});

test('when two processes make the same report, then the bytes are the same', async () => {
  const folder = await mkdtemp(join(tmpdir(), 'report-bytes-'));
  try {
    const program = fileURLToPath(new URL('../../../bin/diagnose.js', import.meta.url));
    const answers = fileURLToPath(new URL('../../../examples/micro.yaml', import.meta.url));
    const files = ['one.pdf', 'two.pdf'].map((name) => join(folder, name));
    const now = ['--now', '2026-11-22T10:00:00+08:00'];
    await Promise.all(
      files.map((file) =>
        promisify(execFile)(process.execPath, [program, 'report', answers, '-o', file, ...now]),
      ),
    );
    const [one, two] = await Promise.all(files.map((file) => readFile(file)));
    expect(Buffer.compare(one ?? Buffer.alloc(0), two ?? Buffer.alloc(1))).toBe(0);
    expect((one ?? Buffer.alloc(0)).length).toBeLessThan(330_000);
  } finally {
    await rm(folder, { recursive: true, force: true });
  }
});

test('when a file goes without tags, then its pages are the same and its tree of elements is not there', async () => {
  const document = reportOf(example('micro'), 'zh-CN', 'brief');
  const [tagged, untagged] = await Promise.all(
    [false, true].map((plain) => renderPdf(document, FONTS, { untagged: plain })),
  );
  const [one, other] = [tagged, untagged].map((made) => made && new ReadPdf(made.bytes));
  expect(other?.pages).toBe(one?.pages);
  for (const page of times(one?.pages ?? 0, (index) => index + 1)) {
    expect(other?.lines(page)).toEqual(one?.lines(page));
  }
  const untold = [one, other].map((pdf) => pdf?.root.get('StructTreeRoot').isNull());
  expect(untold).toEqual([false, true]);
  expect(untagged?.bytes.length).toBeLessThan(tagged?.bytes.length ?? 0);
});

test('when the fonts lack a character, then it is listed and its number written', async () => {
  const { bytes, missing } = await renderPdf(documentOf([line('灯💡具')]), FONTS);
  expect(missing).toEqual(['💡']);
  expect(new ReadPdf(bytes).text(3)).toContain('灯〔U+1F4A1〕具');
});

test('when a text holds control characters, then the page is as if they were not there', async () => {
  const pdf = await draw([line('甲\u0000乙\u0007丙')]);
  expect(pdf.lines(3).map((one) => one.text)).toEqual(['甲乙丙']);
});

const LANGUAGES = ['zh-CN', 'en'] as const;
const CASES: typeof EXTREMES = { ...EXTREMES, small: () => example('small') };

test.each(
  Object.keys(CASES).flatMap((name) => LANGUAGES.map((language) => [name, language] as const)),
)(
  'when the report "%s" is drawn in %s, then all text lies within the margins and no page is empty',
  { timeout: 60_000 },
  async (name, language) => {
    const scored = CASES[name]?.();
    if (!scored) throw new Error(name);
    const pdf = new ReadPdf((await renderPdf(reportOf(scored, language), FONTS)).bytes);
    for (let page = 2; page <= pdf.pages; page += 1) {
      expect(pdf.lines(page).length, `page ${page}`).toBeGreaterThan(0);
      for (const one of pdf.allLines(page)) {
        const where = `page ${page}: ${one.text}`;
        expect(one.x, where).toBeGreaterThan(50);
        expect(one.x + one.width, where).toBeLessThan(595.28 - 50);
        expect(one.y + one.height, where).toBeLessThan(825);
      }
      for (const one of pdf.lines(page)) {
        expect(one.y + one.height, `page ${page}: ${one.text}`).toBeLessThan(785);
      }
    }
  },
);

describe('a file for archives', () => {
  const named = documentOf([line('正文')], { title: 'A&B <甲>' });

  test('when it is drawn, then it says so in XMP that can be read, and brings the profile of its colours', async () => {
    const { bytes } = await renderPdf(named, FONTS);
    const text = Buffer.from(bytes).toString('utf8');
    expect(text).toContain(
      '<pdfaid:part>2</pdfaid:part>\n<pdfaid:conformance>B</pdfaid:conformance>',
    );
    expect(text).toContain('A&amp;B &lt;甲&gt;');
    expect(text).toContain('<xmp:CreateDate>2026-11-22T02:00:00Z</xmp:CreateDate>');
    const intent = new ReadPdf(bytes).root.get('OutputIntents').get(0);
    const profile = intent.get('DestOutputProfile').readStream().asUint8Array();
    expect(Buffer.compare(profile, FONTS.profile ?? profile.slice(1))).toBe(0);
  });

  test('when there is no profile, then nothing is claimed', async () => {
    const { regular, bold } = FONTS;
    const { bytes } = await renderPdf(named, { regular, bold });
    expect(Buffer.from(bytes).toString('latin1')).not.toContain('pdfaid');
  });
});
