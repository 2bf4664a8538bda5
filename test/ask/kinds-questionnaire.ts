import { loadQuestionnaire } from '../../src/questionnaire/load-questionnaire.ts';
import type { LoadedQuestionnaire } from '../../src/questionnaire/load-questionnaire.ts';
import { PROFILE } from './small-questionnaire.ts';

const YAML = `
id: kinds
version: 1.0.0
title: { zh-CN: 各种题, en: All kinds }
languages: [zh-CN, en]
sections:
  - id: floor
    title: { zh-CN: 车间, en: Shop floor }
    questions:
      - id: orders
        kind: single
        title: { zh-CN: 单子记在哪里？, en: Where are orders kept? }
        options:
          - { code: A, label: { zh-CN: 本子上, en: in a book }, value: 0 }
          - { code: B, label: { zh-CN: 系统里, en: in a system }, value: 1 }
      - id: logs
        kind: matrix
        title: { zh-CN: 报工记在哪里？, en: Where is work recorded? }
        help: { zh-CN: 看最近一个班次。, en: Look at the last shift. }
        when: answers.orders != 'A'
        rows:
          - { code: press, label: { zh-CN: 压铸, en: Die casting } }
          - { code: weld, label: { zh-CN: 焊接, en: Welding }, help: { zh-CN: 含点焊。, en: Spot welding too. } }
          - { code: paint, label: { zh-CN: 喷涂、喷粉和电泳前处理, en: 'Painting, powder coating and pretreatment' } }
        options:
          - { code: A, label: { zh-CN: 没有记录, en: Not recorded }, value: 0 }
          - { code: B, label: { zh-CN: 记在本子上, en: In a notebook }, value: 1 }
          - { code: Z, label: { zh-CN: 别的办法, en: Some other way }, value: 1, specify: true }
      - { id: day, kind: date, title: '从哪天起记在{{answers.orders}}？', minimum: 2020-01, maximum: 2026-12-31 }
      - id: wishes
        kind: multiple
        title: { zh-CN: 最想先改哪两样？, en: Which two first? }
        minimum_picks: 2
        maximum_picks: 2
        options:
          - { code: A, label: { zh-CN: 都不用, en: none }, exclusive: true }
          - { code: B, label: { zh-CN: 仓库, en: stock } }
          - { code: C, label: { zh-CN: 接单, en: orders } }
          - { code: D, label: { zh-CN: 排产, en: plans } }
scoring:
  main: total
  nodes:
    - { id: total, title: 总分, rule: mean, items: percent, of: [orders, logs] }
`;

export function loadKinds(): LoadedQuestionnaire {
  const { loaded, diagnostics } = loadQuestionnaire(
    { bytes: new TextEncoder().encode(YAML), file: 'kinds.yaml' },
    PROFILE,
  );
  if (!loaded) throw new Error(JSON.stringify(diagnostics, null, 2));
  return loaded;
}
