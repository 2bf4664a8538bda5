import { expect, test } from 'vitest';
import { loadQuestionnaire } from '../../src/questionnaire/load-questionnaire.ts';
import type { Question } from '../../src/questionnaire/question-types.ts';
import { loadTranslation, textsIn } from '../../src/questionnaire/translate.ts';
import { stampOf } from '../../src/source/stamp.ts';
import { parseDocument } from 'yaml';
import { questionnaire } from '../load.ts';

const MATRIX = `
      - id: logs
        kind: matrix
        title: 记在哪里？
        help: 看最近一班。
        why: 对账。
        tags: [records]
        capability: work_orders
        not_applicable: false
        rows:
          - { code: press, label: 压铸, ref: '4.1' }
          - { code: weld, label: { zh-CN: 焊接, en: Welding }, help: 含点焊。, tags: [hot, records], capability: quality }
        options: [{ code: A, label: 没有, value: 0 }, { code: B, label: 有, value: 2 }]`;

const text = (matrix = MATRIX): string => `id: tiny
version: 1.0.0
title: 小问卷
languages: [zh-CN, en]
sections:
  - id: part
    title: 第一部分
    questions:${matrix}
scoring:
  main: total
  nodes: [{ id: total, title: 总分, rule: sum, of: [{ id: logs, weight: 3 }] }]
`;

function rowsIn(yaml: string): readonly Question[] {
  return questionnaire(yaml).questionnaire.sections[0]?.questions ?? [];
}

test('when a questionnaire has a matrix, then each row is a single choice that knows its matrix', () => {
  const [press, weld] = rowsIn(text());
  expect(press).toMatchObject({
    id: 'logs.press',
    kind: 'single',
    title: '压铸：记在哪里？',
    help: '看最近一班。',
    why: '对账。',
    ref: '4.1',
    tags: ['records'],
    capability: 'work_orders',
    notApplicable: false,
    matrix: { id: 'logs', row: 'press', label: '压铸', title: '记在哪里？' },
  });
  expect(weld).toMatchObject({
    id: 'logs.weld',
    title: { 'zh-CN': '焊接：记在哪里？', en: 'Welding: 记在哪里？' },
    help: '含点焊。',
    tags: ['records', 'hot'],
    capability: 'quality',
  });
});

test('when a node names a matrix, then every row comes in with the weight', () => {
  const [node] = questionnaire(text()).questionnaire.scoring.nodes;
  expect(node?.of.map(({ id, weight }) => [id, weight])).toEqual([
    ['logs.press', '3'],
    ['logs.weld', '3'],
  ]);
});

test('when words, order or names for import change, then the hash does not', () => {
  const { hash } = questionnaire(text()).questionnaire;
  const changed = MATRIX.replace('压铸', '冲压')
    .replace('含点焊。', '不含点焊。')
    .replace('why: 对账。', 'why: 省事。\n        ordered: true\n        polarity: positive')
    .replace("ref: '4.1'", "ref: '4.2', import: { titles: [压铸记录] }");
  expect(questionnaire(text(changed)).questionnaire.hash).toBe(hash);
  expect(questionnaire(text(MATRIX.replace('value: 2', 'value: 3'))).questionnaire.hash).not.toBe(
    hash,
  );
});

test('when rows are translated, then their keys name matrix and row', () => {
  const originals = new Map(textsIn(parseDocument(text()).toJS() as unknown));
  expect(originals.get('logs.rows.press.label')).toBe('压铸');
  const title = originals.get('logs.title') ?? '';
  const english = `language: en
texts:
  logs.title: { of: "${stampOf(title)}", text: Where is it kept? }
  logs.rows.press.label: { of: "${stampOf('压铸')}", text: Die casting }
`;
  const { translation } = loadTranslation({
    file: 'en.yaml',
    bytes: new TextEncoder().encode(english),
  });
  if (!translation) throw new Error('no translation');
  const bytes = new TextEncoder().encode(text());
  const { loaded } = loadQuestionnaire({ file: 'q.yaml', bytes, translation }, []);
  const [press] = loaded?.questionnaire.sections[0]?.questions ?? [];
  expect(press?.title).toEqual({
    'zh-CN': '压铸：记在哪里？',
    en: 'Die casting: Where is it kept?',
  });
});
