import { readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { parseDocument } from 'yaml';
import { ANSWERS_SCHEMA } from '../../src/answers/schema.ts';
import { CASES_SCHEMA } from '../../src/lint/cases-schema.ts';
import { runCases } from '../../src/lint/run-cases.ts';
import { exactCaseScorer } from '../../src/lint/score-case.ts';
import { extendsOf } from '../../src/questionnaire/load-file.ts';
import { checkBridges } from '../../src/questionnaire/check-bridges.ts';
import {
  checkCapabilities,
  loadQuestionnaire,
} from '../../src/questionnaire/load-questionnaire.ts';
import type {
  LoadedQuestionnaire,
  QuestionnaireLoad,
} from '../../src/questionnaire/load-questionnaire.ts';
import { EXTENSION_SCHEMA } from '../../src/questionnaire/schema-extension.ts';
import { QUESTIONNAIRE_SCHEMA } from '../../src/questionnaire/schema.ts';
import {
  checkTranslation,
  loadTranslation,
  TRANSLATION_SCHEMA,
} from '../../src/questionnaire/translate.ts';
import { brief, bytesOf, catalogue, check, questionnaire, SHIPPED_PROFILE } from '../load.ts';

// docs/language.md: what it shows runs, and what the schemas allow it names.

const utf8 = new TextEncoder();
const page = readFileSync(new URL('../../docs/language.md', import.meta.url), 'utf8');
const blocks = [...page.matchAll(/^```yaml\n(.*?)^```$/gms)].map((match) => match[1] ?? '');

/** The blocks after a questionnaire that begin with a key, before the next questionnaire. */
function followers(position: number, key: string): readonly string[] {
  const later = blocks.slice(position + 1);
  const end = later.findIndex(isQuestionnaire);
  return later.slice(0, end < 0 ? undefined : end).filter((block) => block.startsWith(`${key}:`));
}

function follower(position: number, key: string): string | undefined {
  return followers(position, key)[0];
}

const examples = blocks.flatMap((text, position) =>
  isQuestionnaire(text) ? [{ name: /^id: (\S+)/m.exec(text)?.[1] ?? '', text, position }] : [],
);

function isQuestionnaire(block: string): boolean {
  return block.startsWith('id:') || block.startsWith('extends:');
}

/** An example as a pack beside all others: `extends: ../six-kinds` is the example of that id. */
function load(text: string): QuestionnaireLoad {
  const file = 'questionnaire.yaml';
  const named = { file, bytes: utf8.encode(text) };
  const id = extendsOf(named)?.replace('../', '');
  const base = id === undefined ? undefined : examples.find(({ name }) => name === id);
  return loadQuestionnaire(
    {
      ...named,
      ...(base && {
        base: { kind: 'found', source: { file: `../${id}`, bytes: utf8.encode(base.text) } },
      }),
    },
    SHIPPED_PROFILE,
  );
}

function must(text: string): LoadedQuestionnaire {
  const { loaded, diagnostics } = load(text);
  if (!loaded) throw new Error(brief(diagnostics).join(', '));
  return loaded;
}

describe.each(examples)('the example $name', ({ text, position }) => {
  test('when it is loaded, then nothing is found', () => {
    const { loaded, diagnostics } = load(text);
    expect(brief(diagnostics)).toEqual([]);
    const known = catalogue().catalogue.capabilities.map(({ id }) => id);
    expect(loaded && brief(checkCapabilities(loaded, new Set(known)))).toEqual([]);
  });

  test('when it bridges to a shipped questionnaire, then what it names is there', () => {
    const loaded = must(text);
    const others = loaded.questionnaire.bridges.map(({ to }) => {
      const other = questionnaire(bytesOf(`questionnaires/${to}/questionnaire.yaml`));
      return [to, other] as const;
    });
    expect(brief(checkBridges(loaded, new Map(others)))).toEqual([]);
  });

  test('when its cases are run, then each gives what it says', () => {
    const bytes = utf8.encode(follower(position, 'cases') ?? '');
    const loaded = must(text);
    const run = runCases({ file: 'cases.yaml', bytes }, loaded, exactCaseScorer(loaded));
    expect(run.diagnostics).toEqual([]);
    expect(run.cases).toBeGreaterThan(0);
  });

  test('when answers or a translation follow, then they fit', () => {
    for (const answers of followers(position, 'questionnaire')) {
      expect(brief(check(must(text), answers).diagnostics)).toEqual([]);
    }
    const english = follower(position, 'language');
    if (english === undefined) return;
    const { translation } = loadTranslation({ file: 'en.yaml', bytes: utf8.encode(english) });
    const values = [parseDocument(text).toJS() as unknown];
    expect(translation && [...checkTranslation(values, translation)]).toEqual([]);
  });
});

test('when examples are looked for, then answers and a translation are among them', () => {
  expect(examples.length).toBeGreaterThan(8);
  for (const key of ['questionnaire:', 'language:', 'extends:']) {
    expect(blocks.some((block) => block.startsWith(key))).toBe(true);
  }
});

test('when a block shows a part, then it is YAML', () => {
  expect(blocks.flatMap((block) => parseDocument(block).errors)).toEqual([]);
});

/** Names of the properties anywhere in a schema. */
function* propertiesOf(schema: unknown): Generator<string> {
  if (typeof schema !== 'object' || schema === null) return;
  for (const [key, value] of Object.entries(schema)) {
    if (key === 'properties') yield* Object.keys(value as object);
    yield* propertiesOf(value);
  }
}

test.each([
  ['questionnaires', QUESTIONNAIRE_SCHEMA],
  ['extending questionnaires', EXTENSION_SCHEMA],
  ['answers', ANSWERS_SCHEMA],
  ['cases', CASES_SCHEMA],
  ['translations', TRANSLATION_SCHEMA],
])('when the schema of %s has a key, then the page names it', (_, schema) => {
  const unnamed = [...new Set(propertiesOf(schema))].filter(
    (name) => !new RegExp(`(?<![\\w.])${name}(:|\`)`).test(page),
  );
  expect(unnamed).toEqual([]);
});

test('when the schema lists values to choose from, then the page names them', () => {
  const values = [...JSON.stringify(QUESTIONNAIRE_SCHEMA).matchAll(/"enum":\[([^\]]*)\]/g)]
    .flatMap((match) => (match[1] ?? '').split(','))
    .map((value) => value.replaceAll('"', ''));
  expect(values.filter((value) => !new RegExp(`(?<!\\w)${value}(?!\\w)`).test(page))).toEqual([]);
});
