import { readdirSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { extendsOf } from '../../src/questionnaire/load-file.ts';
import { loadQuestionnaire } from '../../src/questionnaire/load-questionnaire.ts';
import type { QuestionnaireLoad } from '../../src/questionnaire/load-questionnaire.ts';
import { loadTranslation } from '../../src/questionnaire/translate.ts';
import type { Translation } from '../../src/questionnaire/translate.ts';
import { brief, bytesOf, questionnaire, SHIPPED_PROFILE } from '../load.ts';

const bytes = (text: string): Uint8Array => new TextEncoder().encode(text);

const BASE = `id: base
version: 1.0.0
title: 原来的
languages: [zh-CN, en]
sections:
  - id: first
    title: 第一部分
    questions:
      - id: q1
        kind: single
        title: 一
        when: profile.staff > 5
        options: [{ code: A, label: 甲, value: 0 }, { code: B, label: 乙, value: 1 }]
      - { id: q2, kind: level, title: 二, scale: stage }
scales:
  stage: [{ code: '0', label: 零 }, { code: '1', label: 壹 }]
scoring:
  main: total
  nodes:
    - { id: total, title: 总分, rule: sum, of: [q1, q2] }
`;

function extend(own: string, base = BASE, translations: readonly string[] = []): QuestionnaireLoad {
  const [mine, theirs] = translations.map(translation);
  const source = { file: 'base.yaml', bytes: bytes(base), ...(theirs && { translation: theirs }) };
  return loadQuestionnaire(
    {
      file: 'own.yaml',
      bytes: bytes(`extends: base.yaml\nid: own\nversion: 1.0.0\n${own}`),
      base: { kind: 'found', source },
      ...(mine && { translation: mine }),
    },
    SHIPPED_PROFILE,
  );
}

function translation(text: string): Translation {
  const { translation: found } = loadTranslation({ file: 'en.yaml', bytes: bytes(text) });
  if (!found) throw new Error('not a translation');
  return found;
}

function must({ loaded, diagnostics }: QuestionnaireLoad): NonNullable<typeof loaded> {
  if (!loaded) throw new Error(brief(diagnostics).join(', '));
  return loaded;
}

const shipped = readdirSync(new URL('../../questionnaires/', import.meta.url), {
  withFileTypes: true,
})
  .filter((entry) => entry.isDirectory() && entry.name !== 'catalogue')
  .map((entry) => entry.name);

test.each(shipped)('when nothing of %s differs, then only the name does', (pack) => {
  const text = new TextDecoder().decode(bytesOf(`questionnaires/${pack}/questionnaire.yaml`));
  const whole = questionnaire(text);
  const { id: _, version: __, hash, ...rest } = must(extend('', text)).questionnaire;
  const { id: ___, version: ____, hash: before, ...expected } = whole.questionnaire;
  expect(rest).toEqual(expected);
  expect(hash).not.toBe(before);
});

test('when differences are given, then the hash is that of the same written out', () => {
  const extended = extend(`title: 自己的
remove: [q1.A]
scales: { stage: [{ code: '1', label: 一 }, { code: '2', label: 贰 }] }
sections:
  - id: first
    questions:
      - { id: q1, options: [{ code: C, label: 丙, value: 3 }] }
      - { id: q3, kind: yes_no, title: 三, after: q1 }
scoring: { places: 3, nodes: [{ id: total, rule: max }] }
`);
  const whole = BASE.replace('id: base', 'id: own')
    .replace('{ code: A, label: 甲, value: 0 }, ', '')
    .replace('label: 乙, value: 1 }]', 'label: 乙, value: 1 }, { code: C, label: 丙, value: 3 }]')
    .replace('      - { id: q2', '      - { id: q3, kind: yes_no, title: 三 }\n      - { id: q2')
    .replace('label: 壹 }]', "label: 一 }, { code: '2', label: 贰 }]")
    .replace('main: total', 'main: total\n  places: 3')
    .replace('rule: sum', 'rule: max')
    .replace('title: 原来的', 'title: 自己的');
  const { questionnaire: merged, index } = must(extended);
  expect(merged).toEqual(questionnaire(whole).questionnaire);
  expect(index.locate(['sections', 0, 'questions', 1, 'title'])).toMatchObject({
    file: 'own.yaml',
    line: 11,
  });
  expect(index.locate(['sections', 0, 'questions', 2, 'title'])).toMatchObject({
    file: 'base.yaml',
    line: 14,
  });
  expect(index.has(['sections', 0, 'questions', 3])).toBe(false);
  expect(() => index.locate(['remove'])).toThrow('remove');
});

test('when a question gets options of its own, then the inherited scale is gone, and the other way round', () => {
  const own = `sections:
  - id: first
    questions:
      - { id: q1, scale: stage, kind: level }
      - { id: q2, options: [{ code: '3', label: 三 }] }
`;
  const [first] = must(extend(own)).questionnaire.sections;
  expect(first?.questions.map(({ options }) => options.map(({ code }) => code))).toEqual([
    ['0', '1'],
    ['3'],
  ]);
});

test.each([
  ['a list', "[{ code: '1', label: 一 }]"],
  ['a list with what is known of it', "{ ordered: true, options: [{ code: '1', label: 一 }] }"],
])('when a scale is %s, then its options are merged by code with either form', (_, own) => {
  for (const form of [
    "[{ code: '0', label: 零 }, { code: '1', label: 壹 }]",
    "{ options: [{ code: '0', label: 零 }, { code: '1', label: 壹 }] }",
  ]) {
    const base = BASE.replace("[{ code: '0', label: 零 }, { code: '1', label: 壹 }]", form);
    const {
      questionnaire: merged,
      index,
      written,
    } = must(extend(`scales: { stage: ${own} }\n`, base));
    const [, second] = merged.sections[0]?.questions ?? [];
    expect(second?.options.map(({ label }) => label)).toEqual(['零', '一']);
    expect(second?.ordered).toBe(own.startsWith('{'));
    const places = [0, 1].map(
      (position) => index.locate([...(written.options.get('q2') ?? []), position]).file,
    );
    expect(places).toEqual(['base.yaml', 'own.yaml']);
  }
});

test('when a matrix is extended, then rows are merged by code', () => {
  const base = BASE.replace(
    'scales:',
    `  - id: second
    title: 第二部分
    questions:
      - { id: grid, kind: matrix, title: 各车间, scale: stage, rows: [{ code: cast, label: 压铸 }, { code: coat, label: 喷涂 }] }
scales:`,
  );
  const own =
    'remove: [grid.coat]\nsections: [{ id: second, questions: [{ id: grid, rows: [{ code: weld, label: 焊接 }, { code: cast, label: 压铸一 }] }] }]\n';
  const [, second] = must(extend(own, base)).questionnaire.sections;
  expect(
    second?.questions.map(({ id, matrix }) => `${id} ${JSON.stringify(matrix?.label)}`),
  ).toEqual(['grid.cast "压铸一"', 'grid.weld "焊接"']);
});

test('when a text shows an earlier answer wrongly, then it is found in the file where it stands', () => {
  const { diagnostics } = extend(
    'sections: [{ id: first, questions: [{ id: q1, title: "您填的 {{answers.q2}}" }] }]\n',
    BASE.replace('title: 二', 'title: "您选了 {{answers.q9}}"'),
  );
  expect(
    diagnostics
      .map(({ file, line, column, code }) => `${file}:${line}:${column} ${code}`)
      .toSorted(),
  ).toEqual(['base.yaml:14:54 unknown-id', 'own.yaml:4:59 piping-later']);
});

test('when both have a translation, then each applies to the texts of its own file', () => {
  const own = `language: en
texts:
  q1.title: { of: "00000000", text: Own one }
  q2.title: { of: "00000000", text: About nothing here }
`;
  const theirs = `language: en
texts:
  q1.title: { of: "00000000", text: Base one }
  q2.title: { of: "00000000", text: Base two }
`;
  const changed = 'sections: [{ id: first, questions: [{ id: q1, title: 另一个一 }] }]\n';
  const [first] = must(extend(changed, BASE, [own, theirs])).questionnaire.sections;
  expect(first?.questions.map(({ title }) => title)).toEqual([
    { 'zh-CN': '另一个一', en: 'Own one' },
    { 'zh-CN': '二', en: 'Base two' },
  ]);
});

test('when a condition of the base is broken by what is removed, then it is found inside the text of the base', () => {
  const base = BASE.replace('profile.staff > 5', 'answers.q2 == 1');
  const { loaded, diagnostics } = extend('remove: [q2]\n', base);
  expect(loaded).toBeUndefined();
  expect(
    diagnostics.map(({ file, line, column, code }) => `${file}:${line}:${column} ${code}`),
  ).toEqual(expect.arrayContaining(['base.yaml:12:23 unknown-id']));
});

describe('what a file extends', () => {
  test.each([
    ['extends: ../base\nid: x', '../base'],
    ['{"id": "x", "extends": "base"}', 'base'],
    ['id: x\n# extends: no', undefined],
    ['id: x\ntitle: "extends: no"', undefined],
    ['extends: [a]', undefined],
    ['extends: a\n: :', undefined],
    ['- extends: a', undefined],
  ])('when the text is %j, then it is %j', (text, expected) => {
    expect(extendsOf({ file: 'x.yaml', bytes: bytes(text) })).toBe(expected);
  });
});
