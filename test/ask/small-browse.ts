import { loadQuestionnaire } from '../../src/questionnaire/load-questionnaire.ts';
import type { LoadedQuestionnaire } from '../../src/questionnaire/load-questionnaire.ts';
import { PROFILE } from './small-questionnaire.ts';

const YAML = `
id: factory
version: 1.0.0
title: { zh-CN: 工厂, en: Factory }
languages: [zh-CN, en]
minutes: 12
sections:
  - id: floor
    title: { zh-CN: 车间, en: Floor }
    questions:
      - { id: total, kind: number, title: { zh-CN: 一共几台机器？, en: How many machines? } }
      - { id: online, kind: number, title: { zh-CN: 联网几台？, en: How many online? } }
      - { id: spend, kind: number, title: { zh-CN: 花了多少钱？, en: How much was spent? }, unit: 万元, ask: last }
  - id: stock
    title: { zh-CN: 仓库, en: Stock }
    questions:
      - id: count
        kind: single
        title: { zh-CN: 多久盘一次点？, en: How often is stock counted? }
        help: { zh-CN: 连 ＬＥＤ 灯珠也算。, en: LEDs too. }
        options:
          - { code: A, label: { zh-CN: 一年, en: yearly }, value: 0 }
          - { code: B, label: { zh-CN: 每月, en: monthly }, value: 1 }
      - id: lists
        kind: single
        title: { zh-CN: 账记在哪里？, en: Where are the books? }
        options:
          - { code: A, label: { zh-CN: 仓库的本子上, en: in a book }, value: 0 }
          - { code: B, label: { zh-CN: 系统里, en: in a system }, value: 1 }
scoring:
  main: all
  dimensions: [stock_score]
  nodes:
    - { id: stock_score, title: { zh-CN: 仓储, en: Storage }, rule: mean, of: [count, lists] }
    - { id: all, title: 总, rule: mean, of: [stock_score] }
checks:
  - { id: too_many, severity: warning, when: answers.online > answers.total, message: { zh-CN: 联网的比总数多。, en: More online than there are. } }
`;

/** Two sections, a contradiction that can be had, and a question that comes last. */
export function loadFactory(): LoadedQuestionnaire {
  const { loaded, diagnostics } = loadQuestionnaire(
    { bytes: new TextEncoder().encode(YAML), file: 'factory.yaml' },
    PROFILE,
  );
  if (!loaded) throw new Error(JSON.stringify(diagnostics, null, 2));
  return loaded;
}
