import { expect, test } from 'vitest';
import { pipedText } from '../../src/scoring/piped-text.ts';
import { sayIn } from '../../src/messages/message.ts';
import type { Language } from '../../src/messages/message.ts';
import { wordingIn } from '../../src/messages/wording.ts';
import { answers, questionnaire } from '../load.ts';

const loaded = questionnaire(`id: tiny
version: 1.0.0
title: 小问卷
languages: [zh-CN, en]
sections:
  - id: part
    title: 第一部分
    questions:
      - id: ways
        kind: multiple
        title: 从哪里接单？
        options:
          - { code: shop, label: { zh-CN: 卖场, en: markets } }
          - { code: web, label: { zh-CN: 电商, en: online } }
          - { code: else, label: { zh-CN: 其他, en: other }, specify: true }
      - { id: volume, kind: number, title: 多少单？, unit: { zh-CN: 单, en: orders }, bands: [{ code: few, range: '[0,)', label: 不多, value: 1 }] }
      - { id: since, kind: date, title: 从哪天？ }
      - { id: hidden, kind: text, title: 说说, when: answers.volume > 100 }
      - id: logs
        kind: matrix
        title: 记在哪里？
        rows: [{ code: press, label: 压铸 }]
        options: [{ code: A, label: 本子 }]
scoring:
  main: total
  nodes: [{ id: total, title: 总分, rule: sum, of: [volume] }]
`);

function fill(
  text: string,
  values: Readonly<Record<string, unknown>>,
  language: Language = 'zh-CN',
): string {
  return pipedText(loaded, answers(loaded, values), wordingIn(sayIn(language), language))(text);
}

test.each([
  ['{{answers.ways}}来的', { ways: ['web', 'shop'] }, '卖场、电商来的'],
  ['{{ answers.ways }}', { ways: { value: ['else'], text: '老客户' } }, '老客户'],
  ['每月{{answers.volume}}', { volume: 120 }, '每月120 单'],
  ['每月{{answers.volume}}', { volume: 'few' }, '每月不多'],
  ['{{answers.since}}起', { since: '2026-11' }, '2026年11月起'],
  ['{{answers.logs.press}}', { logs: { press: 'A' } }, '本子'],
  ['{{profile.name}}', {}, '测试厂'],
  ['{{profile.staff}}人', {}, '…人'],
  ['{{answers.volume}}', {}, '…'],
  ['{{answers.volume}}', { volume: { state: 'dont_know' } }, '…'],
  ['{{answers.volume}}、{{answers.volume}}', { volume: 3 }, '3 单、3 单'],
  ['没有括号', {}, '没有括号'],
  ['{{answers.nothing}}', {}, '…'],
  ['{{not this}}', {}, '{{not this}}'],
])('when %j is read after %j, then it says %j', (text, values, words) => {
  expect(fill(text, values)).toBe(words);
});

test('when the reader has English, then labels and separators are English', () => {
  expect(
    fill('{{answers.ways}}: {{answers.volume}}', { ways: ['shop', 'web'], volume: 5 }, 'en'),
  ).toBe('markets, online: 5 orders');
});

test('when a question is hidden, then what was answered to it is not shown', () => {
  expect(fill('{{answers.hidden}}', { volume: 200, hidden: '旧话' })).toBe('旧话');
  expect(fill('{{answers.hidden}}', { volume: 20, hidden: '旧话' })).toBe('…');
});

test('when an answer has braces in it, then they stay as they are', () => {
  expect(fill('{{answers.hidden}}', { volume: 200, hidden: '{{profile.name}} $& $1' })).toBe(
    '{{profile.name}} $& $1',
  );
});
