import { readdirSync, readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import type { Edit } from '../../src/diagnostics/diagnostic.ts';
import { applyFixes } from '../../src/lint/apply-fixes.ts';
import { fixFiles } from '../../src/lint/fix-files.ts';
import { lintFiles } from '../../src/lint/lint-files.ts';
import { formatSource } from '../../src/source/format-source.ts';
import { commentsOf } from '../../src/source/comments.ts';
import { canonicalJson } from '../../src/source/hash-value.ts';
import { parseSource } from '../../src/source/parse-source.ts';
import { stampOf } from '../../src/source/stamp.ts';
import { emptyContext } from './empty-context.ts';

const encode = (text: string): Uint8Array => new TextEncoder().encode(text);

function edit(line: number, column: number, endColumn: number, text: string): { edits: Edit[] } {
  return { edits: [{ line, column, endLine: line, endColumn, text }] };
}

describe('applying fixes', () => {
  test('when they are apart, then all apply, in whatever order they come', () => {
    expect(applyFixes('abc\ndef\n', [edit(2, 1, 2, 'D'), edit(1, 1, 2, 'A'), edit(1, 3, 4, '')])).toBe('Ab\nDef\n');
  });

  test('when two overlap, then the earlier one applies', () => {
    expect(applyFixes('abcdef', [edit(1, 2, 5, 'X'), edit(1, 1, 3, 'Y')])).toBe('Ycdef');
  });

  test('when several put something in at one place, then they follow one another', () => {
    expect(applyFixes('a\n', [edit(1, 2, 2, '1'), edit(1, 2, 2, '2')])).toBe('a12\n');
  });
});

const HEAD = 'version: 1.0.0\ntitle: 小问卷\nlanguages: [zh-CN]\n';
const BODY = `sections:
  - id: sec
    title: 第一部分
    questions:
      - { id: q1, kind: yes_no, title: 有吗？, options: [{ code: A, label: 有, value: 1 }] }
scoring:
  main: total
  nodes: [{ id: total, title: 总分, rule: sum, of: [q1] }]
`;

function fix(text: string, set: 'strict' | 'recommended' = 'strict'): string {
  const fixed = fixFiles([{ file: 'a.yaml', bytes: encode(text) }], (files) =>
    lintFiles(files, emptyContext({ set, rules: {} })),
  );
  return new TextDecoder('utf-8', { ignoreBOM: true }).decode(fixed.files[0]?.bytes);
}

describe('keys in order', () => {
  test('when lines end in CR LF and a BOM leads, then both stay', () => {
    const text = `\uFEFF${HEAD}id: tiny # 编号\n${BODY}`.replaceAll('\n', '\r\n');
    expect(fix(text)).toBe(`\uFEFFid: tiny # 编号\n${HEAD}${BODY}`.replaceAll('\n', '\r\n'));
  });

  test('when the last line has no end, then it still moves whole', () => {
    expect(fix(`${HEAD}${BODY}id: tiny`)).toBe(`id: tiny\n${HEAD}${BODY}`);
  });

  test('when an alias would come before its anchor, then the keys stay', () => {
    const text = `version: 1.0.0\ntitle: &t 小问卷\nid: tiny\nlanguages: [zh-CN]\ndescription: *t\n${BODY}`;
    const swapped = text.replace('title: &t 小问卷\nid: tiny\n', 'title: *t\nid: tiny\n').replace('description: *t', 'description: &t 小问卷');
    expect(canonicalJson(parseSource(encode(fix(text)), 'a.yaml').source?.value)).toBe(
      canonicalJson(parseSource(encode(text), 'a.yaml').source?.value),
    );
    expect(parseSource(encode(swapped), 'a.yaml').source).toBeUndefined();
  });

  test('when a key is unknown, then its map is left alone', () => {
    const text = `version: 1.0.0\nid: tiny\nwhatever: 1\ntitle: 小问卷\nlanguages: [zh-CN]\n${BODY}`;
    expect(fix(text)).toBe(text);
  });
});

describe('layout', () => {
  const files = ['lighting', 'miit-sme-2024', 'quick', 'catalogue'].flatMap((pack) => {
    const folder = new URL(`../../questionnaires/${pack}/`, import.meta.url);
    return readdirSync(folder)
      .filter((name) => name.endsWith('.yaml'))
      .map((name) => [`${pack}/${name}`, readFileSync(new URL(name, folder), 'utf8')] as const);
  });

  test.each(files)('when %s is laid out, then it says the same, with every comment, and stays so', (_, text) => {
    const formatted = formatSource(text);
    if (formatted === undefined) return;
    const value = (of: string): string => canonicalJson(parseSource(encode(of), 'a.yaml').source?.value);
    expect(value(formatted)).toBe(value(text));
    expect(commentsOf(formatted).map((one) => one.text)).toEqual(commentsOf(text).map((one) => one.text));
    expect(formatSource(formatted)).toBe(formatted);
  });

  test('when someone has broken a list, a map or a text into lines, then the file is left alone', () => {
    expect(formatSource('a: [1,\n  2]\n')).toBeUndefined();
    expect(formatSource('a: >-\n  one\n  two\n')).toBeUndefined();
    expect(formatSource('a: one\n  two\n')).toBeUndefined();
    expect(formatSource('a: >-\n   one\nb: |\n   two\n   three\n')).toBe('a: >-\n  one\nb: |\n  two\n  three\n');
  });

  test('when a text holds brackets and spaces, then they stay', () => {
    expect(formatSource("a: '[ x ]'\nb: [ '[ y ]', z ]\nc: [ ]\n")).toBe("a: '[ x ]'\nb: ['[ y ]', z]\nc: []\n");
  });
});

test('when a file is JSON, then only its texts are put right', () => {
  expect(fix('{"questionnaire":"small","profile":{"name":" 厂\\t"}}')).toBe('{"questionnaire":"small","profile":{"name":"厂"}}');
});

describe('missing translations', () => {
  const original = { file: 'p/questionnaire.yaml', bytes: encode(`id: tiny\n${HEAD}${BODY}`) };
  const lint = (files: Parameters<typeof fixFiles>[0]) => lintFiles(files, emptyContext());
  const inOrder = ['title', 'sec.title', 'q1.title', 'q1.options.A.label', 'total.title'];

  test.each([['\n'], ['\n\n# 结束\n'], ['']])('when some are missing before %j, then drafts are put in with their stamps', (end) => {
    const bytes = encode(`language: en\ntexts:\n  title: { of: "00000000", text: Tiny } # 待核对${end}`);
    const { files, diagnostics } = fixFiles([original, { file: 'p/en.yaml', bytes }], lint);
    const text = new TextDecoder().decode(files[1]?.bytes);
    expect(text).toContain('\n  sec.title: { of: "');
    expect(text).toContain('text: "第一部分", draft: true }');
    expect(text).toContain('# 待核对\n');
    expect(diagnostics.map(({ code }) => code).toSorted()).toEqual([
      ...Array.from({ length: 4 }, () => 'translation-draft'),
      'translation-stale',
    ]);
  });

  test('when an original is put right in the same run, then its draft follows; a text somebody wrote does not', () => {
    const bytes = encode(`id: tiny\n${HEAD.replace('小问卷', '"小问卷 "')}${BODY}`);
    const { files, diagnostics } = fixFiles([{ ...original, bytes }, { file: 'p/en.yaml', bytes: encode('language: en\ntexts: {}\n') }], lint);
    expect(new TextDecoder().decode(files[1]?.bytes)).toContain(`title: { of: "${stampOf('小问卷')}", text: "小问卷", draft: true }`);
    expect(diagnostics.map(({ code }) => code)).toEqual(inOrder.map(() => 'translation-draft'));
    const written = encode('language: en\ntexts:\n  title: { of: "00000000", text: Tiny, draft: true }\n');
    const kept = fixFiles([original, { file: 'p/en.yaml', bytes: written }], lint);
    expect(new TextDecoder().decode(kept.files[1]?.bytes)).toContain('of: "00000000", text: Tiny');
  });

  const fixed = (text: string) => {
    const { files, diagnostics } = fixFiles([original, { file: 'p/en.yaml', bytes: encode(text) }], lint);
    return { text: new TextDecoder().decode(files[1]?.bytes), diagnostics };
  };
  const keys = (text: string): readonly string[] => [...text.matchAll(/^ {2}([\w.]+):/gm)].map(([, key]) => key ?? '');

  test('when there is no text yet, then all are drafted in the order of the original', () => {
    const { text, diagnostics } = fixed('language: en\ntexts: {}\n');
    expect(keys(text)).toEqual(inOrder);
    expect(text.startsWith('language: en\ntexts:\n  title: { of: "')).toBe(true);
    expect(diagnostics.map(({ code }) => code)).toEqual(inOrder.map(() => 'translation-draft'));
  });

  test('when some in between are missing, then they come behind what they follow', () => {
    const { text } = fixed('language: en\ntexts:\n  sec.title: Part # 一\n  total.title: |-\n    Total\n');
    expect(keys(text)).toEqual(inOrder);
    expect(text).toContain('text: "Part" } # 一\n  q1.title');
  });

  test.each([
    ['plain', '  title: Tiny\n'],
    ['in block style', '  title:\n    text: Tiny\n'],
    ['in flow style', '  title: { text: Tiny }\n'],
    ['over lines', '  title: >-\n    Tiny\n'],
  ])('when a text is written %s without its stamp, then it is stamped and kept', (_, line) => {
    const { text, diagnostics } = fixed(`language: en\ntexts:\n${line}`);
    expect(parseSource(encode(text), 'en.yaml').source?.value).toMatchObject({
      texts: { title: { of: stampOf('小问卷'), text: 'Tiny' } },
    });
    expect(diagnostics.every(({ code }) => code === 'translation-draft')).toBe(true);
  });
});
