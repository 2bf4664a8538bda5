import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { lintFiles } from '../../src/lint/lint-files.ts';
import { loadQuestionnaire } from '../../src/questionnaire/load-questionnaire.ts';
import { loadTranslation } from '../../src/questionnaire/translate.ts';
import { stampOf } from '../../src/source/stamp.ts';

const ORIGINAL = `id: tiny
version: 1.0.0
title: 小问卷
languages: [zh-CN]
sections:
  - id: part
    title: 第一部分
    questions:
      - id: q1
        kind: single
        title: 单子怎么来？
        evidence: [订单本]
        options:
          - { code: A, label: 口头说, value: 0 }
          - { code: B, label: 写下来, value: 1 }
scoring:
  main: total
  nodes:
    - id: total
      title: 总分
      rule: sum
      of: [q1]
      levels:
        steps: [{ value: 0, name: 起步 }]
`;

const ALL: Readonly<Record<string, readonly [string, string]>> = {
  title: ['小问卷', 'Tiny'],
  'part.title': ['第一部分', 'Part one'],
  'q1.title': ['单子怎么来？', 'How do orders come?'],
  'q1.evidence.0': ['订单本', 'Order book'],
  'q1.options.A.label': ['口头说', 'By word of mouth'],
  'q1.options.B.label': ['写下来', 'Written down'],
  'total.title': ['总分', 'Total'],
  'total.levels.steps.0.name': ['起步', 'Start'],
};

function translation(texts: typeof ALL): string {
  const lines = Object.entries(texts).map(
    ([key, [original, text]]) => `  ${key}: { of: ${JSON.stringify(stampOf(original))}, text: ${text.includes('{') ? JSON.stringify(text) : text} }`,
  );
  return `language: en\ntexts:\n${lines.join('\n')}\n`;
}

function bytes(text: string): Uint8Array {
  return new TextEncoder().encode(text);
}

function context(name: string) {
  const file = `context/${name}.yaml`;
  return { file, bytes: readFileSync(new URL(file, import.meta.url)) };
}

const CONTEXT = {
  catalogue: {
    profile: context('profile'),
    capabilities: context('capabilities'),
    solutions: context('solutions'),
    policies: context('policies'),
  },
  questionnaires: [],
};

function lint(texts: string, original = ORIGINAL): readonly string[] {
  const found = lintFiles(
    [
      { file: 'tiny/questionnaire.yaml', bytes: bytes(original) },
      { file: 'tiny/en.yaml', bytes: bytes(texts) },
    ],
    CONTEXT,
  );
  return found.map(({ file, line, column, code }) => `${file}:${line}:${column} ${code}`);
}

test('when every text is translated and up to date, then nothing is found', () => {
  expect(lint(translation(ALL))).toEqual([]);
});

test('when an original has changed, then its stamp is found stale', () => {
  const { title, ...rest } = ALL;
  expect(title).toBeDefined();
  const found = lint(translation({ title: ['旧问卷', 'Tiny'], ...rest }));
  expect(found).toEqual(['tiny/en.yaml:3:16 translation-stale']);
});

test('when a text has no translation, then that is said', () => {
  const { title, ...rest } = ALL;
  expect(title).toBeDefined();
  expect(lint(translation(rest))).toEqual(['tiny/en.yaml:2:1 translation-missing']);
});

test('when a key translates nothing, then it is found where it stands', () => {
  const found = lint(translation({ ...ALL, 'q1.titel': ['x', 'Extra'] }));
  expect(found).toEqual(['tiny/en.yaml:11:3 translation-unused']);
});

test.each([
  ['its own language alone', '[zh-CN]', []],
  ['English first', '[en, zh-CN]', []],
  ['English as well', '[zh-CN, en]', ['tiny/questionnaire.yaml:4:20 translation-none 8']],
])('when a questionnaire without a translation names %s, then what lacks English is told once', (_, languages, expected) => {
  const file = 'tiny/questionnaire.yaml';
  const original = ORIGINAL.replace('[zh-CN]', languages);
  const found = lintFiles([{ file, bytes: bytes(original) }], { ...CONTEXT, untranslated: new Set([file]) });
  expect(found.map(({ line, column, code, args }) => `${file}:${line}:${column} ${code} ${String(args['count'])}`)).toEqual(expected);
});

test('when all texts have English in place, then no translation is missed', () => {
  const file = 'tiny/questionnaire.yaml';
  const original = ORIGINAL.replace('[zh-CN]', '[zh-CN, en]')
    .replaceAll(/(title|label|name): ([^,\n }]+)/g, '$1: { zh-CN: $2, en: in $2 }')
    .replace('[订单本]', '[{ zh-CN: 订单本, en: Orders }]');
  const found = lintFiles([{ file, bytes: bytes(original) }], { ...CONTEXT, untranslated: new Set([file]) });
  expect(found).toEqual([]);
});

test('when a text is plain, then its stamp is missed where it stands', () => {
  const { title, ...rest } = ALL;
  expect(title).toBeDefined();
  expect(lint(`${translation(rest)}  title: Tiny\n`)).toEqual(['tiny/en.yaml:10:3 translation-unstamped']);
});

test('when a translation is applied, then texts are in both languages and the hash is the same', () => {
  const loadedTranslation = loadTranslation({ file: 'en.yaml', bytes: bytes(translation(ALL)) });
  if (!loadedTranslation.translation) throw new Error('no translation');
  const source = { file: 'questionnaire.yaml', bytes: bytes(ORIGINAL) };
  const plain = loadQuestionnaire(source, []).loaded?.questionnaire;
  const both = loadQuestionnaire({ ...source, translation: loadedTranslation.translation }, []);
  const questionnaire = both.loaded?.questionnaire;
  expect(questionnaire?.title).toEqual({ 'zh-CN': '小问卷', en: 'Tiny' });
  const [question] = questionnaire?.sections[0]?.questions ?? [];
  expect(question?.evidence).toEqual([{ 'zh-CN': '订单本', en: 'Order book' }]);
  expect(question?.options[1]?.label).toEqual({ 'zh-CN': '写下来', en: 'Written down' });
  expect(questionnaire?.hash).toBe(plain?.hash);
});

test('when a translation has other double braces than the original, then that is said', () => {
  const original = ORIGINAL.replace('title: 单子怎么来？', "title: '{{profile.name}}的单子？'");
  const texts: typeof ALL = { ...ALL, 'q1.title': ['{{profile.name}}的单子？', 'Orders of {{profile.staff}}?'] };
  expect(lint(translation(texts), original)).toEqual(['tiny/en.yaml:5:37 translation-pieces']);
});
