import { buildQuestion } from '../../src/questionnaire/build-question.ts';
import { loadQuestionnaire } from '../../src/questionnaire/load-questionnaire.ts';
import type { LoadedQuestionnaire } from '../../src/questionnaire/load-questionnaire.ts';
import type { ProfileField } from '../../src/catalogue/types.ts';
import type { Answer } from '../../src/answers/types.ts';
import type { Given } from '../../src/ask/next-question.ts';

const field = (file: Parameters<typeof buildQuestion>[0]): ProfileField => ({
  ...buildQuestion(file, [], {}, []),
  personal: false,
});

export const PROFILE: readonly ProfileField[] = [
  field({ id: 'name', kind: 'text', title: '企业名称', maximum_length: 20, not_applicable: false }),
  field({
    id: 'staff',
    kind: 'number',
    title: '多少人',
    unit: '人',
    required: false,
    minimum: 1,
    maximum: 100000,
    integer: true,
  }),
  field({
    id: 'town',
    kind: 'single',
    title: '在哪个镇街',
    required: false,
    options: [
      { code: 'henglan', label: '横栏' },
      { code: 'other', label: '其他地方', specify: true },
    ],
  }),
];

const YAML = `
id: small
version: 1.0.0
title: 小问卷
languages: [zh-CN]
sections:
  - id: first
    title: 第一部分
    description: 先问这些。
    questions:
      - id: orders
        kind: single
        title: '订单: 怎么记？'
        help: 看最近十张。
        why: 抄错要返工。
        options:
          - { code: A, label: 记本子, value: 0 }
          - { code: B, label: 记表格, value: 1 }
      - id: cio
        kind: yes_no
        title: 有没有人管？
        not_applicable: false
        when: "profile.staff == null || profile.staff >= 20"
        options:
          - { code: no, label: 没有, value: 0 }
          - { code: yes, label: 有, value: 1 }
  - id: hidden_part
    title: 看不见的部分
    when: "answers.orders == 'B'"
    questions:
      - { id: note, kind: text, title: 说说看, required: false }
  - id: last
    title: 最后
    questions:
      - id: cost
        kind: number
        title: 花了多少
        unit: 万元
        minimum: 0
        bands:
          - { code: low, range: '[0,10)', label: 不到 10 万元, value: 0 }
          - { code: high, range: '[10,)', label: 10 万元以上, value: 1 }
      - id: hazards
        kind: multiple
        title: 有哪些情况
        not_applicable: false
        options:
          - { code: A, label: 乱接电线 }
          - { code: B, label: 堵通道 }
          - { code: C, label: 都没有, exclusive: true }
          - { code: D, label: 不清楚, exclusive: true }
scoring:
  main: all
  nodes:
    - { id: all, title: 总, rule: mean, of: [orders, cio, cost] }
`;

export function loadSmall(): LoadedQuestionnaire {
  const { loaded, diagnostics } = loadQuestionnaire(
    { bytes: new TextEncoder().encode(YAML), file: 'small.yaml' },
    PROFILE,
  );
  if (!loaded) throw new Error(JSON.stringify(diagnostics, null, 2));
  return loaded;
}

export const NOTHING: Given = { profile: new Map(), answers: new Map() };

export const code = (value: string): Answer => ({
  state: 'answered',
  value: { kind: 'code', code: value },
  evidence: [],
});

export const number = (decimal: string): Answer => ({
  state: 'answered',
  value: { kind: 'number', decimal },
  evidence: [],
});

export const text = (words: string): Answer => ({
  state: 'answered',
  value: { kind: 'text', text: words },
  evidence: [],
});

export const SKIPPED: Answer = { state: 'skipped', evidence: [] };

export const PROFILE_GIVEN: Given['profile'] = new Map([
  ['name', text('示例厂')],
  ['staff', SKIPPED],
  ['town', SKIPPED],
]);
