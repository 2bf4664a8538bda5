import { describe, expect, test } from 'vitest';
import { lintFiles } from '../../src/lint/lint-files.ts';
import { emptyContext } from './empty-context.ts';
import { brief } from '../load.ts';

// What shows only where questionnaires, catalogue and golden cases are checked together.

const CAPABILITIES = `capabilities:
  - { id: order_intake, title: 接单, levels: [口头, 表格, 系统, 贯通, 预测] }
  - { id: bom, title: 物料清单, levels: [口头, 表格, 系统, 贯通, 预测] }
  - { id: quality, title: 检验, levels: [口头, 表格, 系统, 贯通, 预测] }
`;

const solutions = (from: number, to: number, second = ''): string => `solutions:
  - id: order_list
    title: 订单表
    class: sales
    summary: 把订单记在一张表里。
    lifts: [{ capability: order_intake, from: ${from}, to: ${to} }]
    for_whom: 小厂
    months: { low: 0, high: 1 }
    evidence: [订单表]
    steps: [建表]
  - id: bom_list
    title: 物料表
    class: design
    summary: 把物料记在一张表里。
    lifts: [{ capability: bom, from: 0, to: 2 }]
    for_whom: 小厂
    months: { low: 0, high: 1 }
    evidence: [物料表]
    steps: [建表]
${second}`;

const questionnaire = (capability: string): string => `id: tiny
version: 1.0.0
title: 小问卷
languages: [zh-CN]
target: 2
sections:
  - id: sec
    title: 第一部分
    questions:
      - id: q1
        kind: single
        title: 订单录进系统了吗？
        capability: ${capability}
        options: [{ code: A, label: 没有, value: 0, reaches: 0 }, { code: B, label: 有, value: 1, reaches: 3 }]
scoring:
  main: total
  nodes:
    - id: total
      title: 总分
      rule: sum
      of: [q1]
      levels: { steps: [{ name: 低 }, { name: 高, at_least: 1 }] }
flags: [{ id: paper, title: 只有纸, when: answers.q1 == 'A', action: 建表 }]
checks: [{ id: skipped, severity: warning, when: states.q1 == 'skipped', message: 漏答了 }]
`;

function lint(texts: Readonly<Record<string, string>>) {
  const files = Object.entries(texts).map(([file, text]) => ({
    file,
    bytes: new TextEncoder().encode(text),
  }));
  const rules = { 'part-untouched': 'info', 'gap-without-solution': 'off' } as const;
  return lintFiles(files, emptyContext({ set: 'recommended', rules }));
}

describe('capabilities', () => {
  test('when nothing measures one and nothing lifts it, then it is found at its id', () => {
    const found = lint({ 'c.yaml': CAPABILITIES, 'q.yaml': questionnaire('order_intake') });
    expect(brief(found)).toEqual(['4:11 capability-unused']);
    expect(found[0]?.args).toEqual({ id: 'quality' });
  });

  test('when a questionnaire measures it, then nothing is found', () => {
    expect(lint({ 'c.yaml': CAPABILITIES, 'q.yaml': questionnaire('quality') })).toEqual([]);
  });

  test('when no questionnaire is checked with them, then nothing is said', () => {
    expect(lint({ 'c.yaml': CAPABILITIES })).toEqual([]);
  });
});

describe('solutions', () => {
  test('when the question shows levels 0 and 3 and the target is 2, then one that starts at 1 never comes up', () => {
    const found = lint({ 's.yaml': solutions(1, 2), 'q.yaml': questionnaire('order_intake') });
    expect(brief(found)).toEqual(['6:5 solution-unreachable']);
    expect(found[0]?.args).toEqual({ id: 'order_list', reason: 'levels' });
  });

  test('when another solution leads to where it starts, then nothing is found', () => {
    const first = `  - id: order_book
    title: 订单簿
    class: sales
    summary: 先用本子记。
    lifts: [{ capability: order_intake, from: 0, to: 1 }]
    for_whom: 小厂
    months: { low: 0, high: 1 }
    evidence: [订单簿]
    steps: [买本子]
`;
    const texts = { 's.yaml': solutions(1, 2, first), 'q.yaml': questionnaire('order_intake') };
    expect(lint(texts)).toEqual([]);
  });

  test('when nothing checked measures what it lifts, then nothing is said', () => {
    expect(lint({ 's.yaml': solutions(1, 2), 'q.yaml': questionnaire('bom') })).toEqual([]);
  });
});

describe('golden cases', () => {
  const cases = (list: string): string => `cases:\n${list}`;

  test('when they leave out an option, a level, a flag and a check, then each part is one finding', () => {
    const found = lint({
      'q.yaml': questionnaire('order_intake'),
      'cases.yaml': cases(`  - { name: 有, answers: { q1: B }, expect: { score: 1 } }\n`),
    });
    expect(found.map(({ line, code, args }) => [line, code, args['what'], args['list']])).toEqual([
      [10, 'part-untouched', 'options', ['A']],
      [22, 'part-untouched', 'levels', ['0']],
      [23, 'part-untouched', 'flags', ['paper']],
      [24, 'part-untouched', 'checks', ['skipped']],
    ]);
  });

  test('when they touch everything, then nothing is found', () => {
    const list = [
      `  - { name: 有, answers: { q1: B }, expect: { score: 1 } }\n`,
      `  - { name: 没有, answers: { q1: A }, expect: { score: 0 } }\n`,
      `  - { name: 漏答, expect: { checks: [skipped] } }\n`,
    ];
    const texts = { 'q.yaml': questionnaire('order_intake'), 'cases.yaml': cases(list.join('')) };
    expect(lint(texts)).toEqual([]);
  });
});
