import { describe, expect, test } from 'vitest';
import { hasErrors } from '../../src/diagnostics/order.ts';
import { buildReport } from '../../src/report/build-report.ts';
import { reportContext } from '../../src/report/context.ts';
import type { Block, ReportDocument } from '../../src/report/document.ts';
import { loadReportTemplate } from '../../src/report/load-report-template.ts';
import { templateValues, VALUE_SHAPES } from '../../src/report/template-values.ts';
import type { ValueShape } from '../../src/template/vocabulary.ts';
import { EXTREMES, example, inputOf } from '../report/cases.ts';

const utf8 = new TextEncoder();

/** A template of this text; the head is given. */
function load(body: string, head = 'title: 报告') {
  const bytes = utf8.encode(`---\n${head}\n---\n${body}`);
  return loadReportTemplate({ texts: { 'zh-CN': { file: 'report.md', bytes } } });
}

const SMALL = example('small');

function build(body: string, head?: string, scored = SMALL) {
  const { template, diagnostics } = load(body, head);
  if (!template) return { diagnostics };
  return buildReport(inputOf(scored, 'zh-CN'), template);
}

function documentOf(body: string, head?: string, scored = SMALL): ReportDocument {
  const { document, diagnostics } = build(body, head, scored);
  if (!document) throw new Error(JSON.stringify(diagnostics));
  return document;
}

const blocksOf = (body: string): readonly Block[] => documentOf(body).blocks;

describe('Markdown', () => {
  test('when it is written in full, then each part becomes its block', () => {
    const blocks = blocksOf(`
# 一

大字 **粗** 和 [链接](https://example.com/) {.lead}

- 甲
  - 甲一
- 乙

1. 先

| 名 | 数 |
|---|--:|
| a | 1 |

> [!poor] 标题
> 说明

---

## 二 {-}

换
行 next
line
`);
    expect(blocks).toEqual([
      { kind: 'heading', level: 1, number: '1', text: '一' },
      {
        kind: 'paragraph',
        style: 'lead',
        spans: [
          { text: '大字 ' },
          { text: '粗', bold: true },
          { text: ' 和 ' },
          { text: '链接', href: 'https://example.com/' },
        ],
      },
      {
        kind: 'list',
        ordered: false,
        items: [[{ text: '甲' }, { text: '\n' }, { text: '甲一' }], [{ text: '乙' }]],
      },
      { kind: 'list', ordered: true, items: [[{ text: '先' }]] },
      {
        kind: 'table',
        caption: '',
        columns: [
          { title: '名', width: expect.any(Number), align: 'start' },
          { title: '数', width: expect.any(Number), align: 'end' },
        ],
        rows: [[{ text: 'a' }, { text: '1' }]],
      },
      { kind: 'callout', tone: 'poor', title: '标题', paragraphs: ['说明'] },
      { kind: 'page_break' },
      { kind: 'heading', level: 2, number: '', text: '二' },
      { kind: 'paragraph', style: 'body', spans: [{ text: '换行 next line' }] },
    ]);
  });

  test('when a heading has nothing below it, then it goes, with its page and its number', () => {
    const blocks = blocksOf(
      '# 空\n\n{% block contradictions %}\n\n---\n\n## 也空\n\n---\n\n# 有\n\n字',
    );
    expect(blocks.map((block) => (block.kind === 'heading' ? block.number : block.kind))).toEqual([
      '1',
      'paragraph',
    ]);
  });

  test('when an introduction has nothing after it, then it goes with its heading', () => {
    const words =
      '# 一\n\n引言 {.intro}\n\n{% block contradictions %}\n\n# 二\n\n引言 {.intro}\n\n- 甲';
    expect(blocksOf(words)).toEqual([
      { kind: 'heading', level: 1, number: '1', text: '二' },
      { kind: 'paragraph', style: 'body', spans: [{ text: '引言' }] },
      { kind: 'list', ordered: false, items: [[{ text: '甲' }]] },
    ]);
  });

  test('when it has what reports do not, then that is text', () => {
    const blocks = blocksOf('<b>粗</b> ![图](http://e.com/a.png) `码` [x](javascript:alert(1))');
    expect(JSON.stringify(blocks)).not.toMatch(/"href"/);
    expect(JSON.stringify(blocks)).toContain('<b>粗</b>');
  });
});

describe('values', () => {
  const HOSTILE = '# 题\n---\n**粗** | a | {{ firm.name }} {% block radar %} <b> \uE0000041\uE001';

  test('when a value looks like Markdown or Liquid, then it is text as it was given', () => {
    const scored = {
      ...SMALL,
      answers: {
        ...SMALL.answers,
        profile: new Map([
          ...SMALL.answers.profile,
          [
            'name',
            { state: 'answered', evidence: [], value: { kind: 'text', text: HOSTILE } } as const,
          ],
        ]),
      },
    };
    const { blocks } = documentOf(
      '{{ firm.name }}\n\n{% capture x %}{{ firm.name }}{% endcapture %}- **{{ x }}**\n\n| {{ firm.name }} |\n|---|\n| {{ firm.name }} |',
      undefined,
      scored,
    );
    expect(blocks.map(({ kind }) => kind)).toEqual(['paragraph', 'list', 'table']);
    expect(blocks[0]).toMatchObject({
      spans: [{ text: HOSTILE.replaceAll(/[\uE000\uE001]/g, '\uFFFD') }],
    });
  });

  test.each(['best', 'only-name', 'national', 'tiny'])(
    'when "%s" is told, then the values are those declared',
    (name) => {
      const make = EXTREMES[name];
      if (!make) throw new Error(name);
      const values = templateValues(reportContext(inputOf(make(), 'zh-CN')));
      expect(unlike(values, VALUE_SHAPES, 'values')).toEqual([]);
    },
  );

  test('when Liquid asks for what is not its own, then it gets nothing', () => {
    for (const path of ['firm.constructor.name', 'firm.__proto__.toString', 'gaps.constructor']) {
      const { document, diagnostics } = build(`{{ ${path} }}`);
      expect(document).toBeUndefined();
      expect(diagnostics.map(({ code }) => code)).toEqual(['template-unknown-name']);
    }
  });
});

/** Where values and their shapes differ. */
function unlike(value: unknown, shape: ValueShape, path: string): readonly string[] {
  if (shape === 'any') return [];
  if (shape === 'value') return typeof value === 'object' || value === undefined ? [path] : [];
  if (Array.isArray(shape)) {
    if (!Array.isArray(value)) return [path];
    return value.flatMap((item, index) => unlike(item, shape[0], `${path}.${index}`));
  }
  const [own, declared] = [Object.keys(value as object), Object.keys(shape)];
  const differing = [...own, ...declared].filter(
    (key) => own.includes(key) !== declared.includes(key),
  );
  return [
    ...differing.map((key) => `${path}.${key}`),
    ...Object.entries(value as object).flatMap(([key, item]) =>
      unlike(item, (shape as Record<string, ValueShape>)[key] ?? 'any', `${path}.${key}`),
    ),
  ];
}

describe('limits', () => {
  test.each([
    '{% for a in (1..100000) %}{% for b in (1..100000) %}x{% endfor %}{% endfor %}',
    '{% for a in (1..1000000000) %}{% endfor %}',
    '{% for a in gaps %}{% for b in gaps %}{% for c in gaps %}{% for d in gaps %}{% for e in gaps %}{% endfor %}{% endfor %}{% endfor %}{% endfor %}{% endfor %}',
    "{% assign x = 'aaaaaaaaaa' %}{% for a in (1..60) %}{% assign x = x | append: x %}{% endfor %}",
  ])('when a template would not end, then it is stopped: %s', (body) => {
    const { document, diagnostics } = build(body);
    expect(document).toBeUndefined();
    expect(diagnostics).toMatchObject([{ code: 'template-too-much', file: 'report.md', line: 4 }]);
  });

  test.each(['include', 'render', 'layout', 'increment', 'tablerow', 'liquid', 'raw'])(
    'when a template uses the tag %s, then there is none',
    (tag) => {
      const { diagnostics } = load(`{% ${tag} 'a' %}`);
      expect(diagnostics).toMatchObject([
        { code: 'template-unknown-name', args: { kind: 'tag', name: tag } },
      ]);
    },
  );

  test.each(['date', 'raw', 'json', 'where_exp', 'strftime'])(
    'when a template uses the filter %s, then there is none',
    (filter) => {
      const { diagnostics } = load(`{{ firm.name | ${filter} }}`);
      expect(hasErrors(diagnostics)).toBe(true);
    },
  );
});

test('when a value is not there in a text that was written, then its place is told', () => {
  const { diagnostics } = build('字\n\n{% assign x = gaps.first %}{{ x.nothing }}');
  expect(diagnostics).toMatchObject([
    { code: 'template-unknown-name', file: 'report.md', line: 6, args: { kind: 'value' } },
  ]);
});

test('when the cover has a fact without text, then it is left out', () => {
  const head =
    "title: 报告\nfacts:\n  - { label: 甲, text: '{% if gaps.size < 0 %}a{% endif %}' }\n  - { label: 乙, text: b }";
  expect(documentOf('字', head).cover.facts).toEqual([{ label: '乙', text: 'b' }]);
});

test('when a language has no text of its own, then the first is taken', () => {
  const { template } = load('字');
  if (!template) throw new Error('no template');
  const { document } = buildReport(inputOf(SMALL, 'en'), template);
  expect(document?.blocks).toHaveLength(1);
});
