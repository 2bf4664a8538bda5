import { loadQuestionnaire } from '../../src/questionnaire/load-questionnaire.ts';
import type { LoadedQuestionnaire } from '../../src/questionnaire/load-questionnaire.ts';
import type { Answers } from '../../src/answers/types.ts';
import { brief, check, questionnaire, SHIPPED_PROFILE } from '../load.ts';

/** Two questions of each workshop, a third that hangs on one of them, and a node for each workshop. */
export const BY_SITE = `id: by-site
version: 1.0.0
title: 各个车间
languages: [zh-CN]
scales:
  how: [{ code: A, label: 没有, value: 0, reaches: 0 }, { code: B, label: 不全, value: 50, reaches: 1 }, { code: C, label: 齐全, value: 100, reaches: 3 }]
sections:
  - id: plant
    title: 工厂
    questions:
      - { id: owner, kind: yes_no, title: 是自己的厂吗？ }
      - id: sites
        kind: repeat
        title: 有几个车间？
        item: { zh-CN: 车间, en: Workshop }
        maximum: 3
        questions:
          - { id: heads, kind: number, title: 多少人？, minimum: 1, maximum: 100, integer: true }
          - { id: dust, kind: single, title: 除尘怎么样？, scale: how, capability: safety, tags: [air] }
          - { id: why, kind: text, title: '{{answers.heads}} 人，为什么没有？', required: false, when: answers.dust == 'A' && answers.owner == 'yes' }
      - { id: moving, kind: yes_no, title: 怎么调料？, when: answers.sites >= 2, options: [{ code: 'no', label: 人, value: 0 }, { code: 'yes', label: 车, value: 1 }] }
scoring:
  main: total
  nodes:
    - id: total
      title: 总分
      rule: mean
      of: [{ id: dust, weight: { answer: heads } }]
      levels:
        awarded_on: lower_bound
        steps:
          - { value: 0, name: 起步 }
          - { value: 1, name: 合格, needs: { each: [site_score], on: level, at_least: 1 } }
    - id: site_score
      per: sites
      title: 车间得分
      rule: sum
      of: [twice, { tag: air }]
      levels: { awarded_on: lower_bound, steps: [{ value: 0, name: 差 }, { value: 1, name: 好, needs: { score: sites.dust, at_least: 50 } }] }
    - { id: twice, per: sites, title: 两倍, rule: sum, of: [{ id: dust, weight: 2 }, moving] }
    - { id: worst, title: 最差, rule: min, of: [site_score] }
`;

export function loadBySite(text = BY_SITE): LoadedQuestionnaire {
  return questionnaire(text);
}

/** What is found when the text has a part replaced: the code, and what stands at the place. */
export function foundWhere(part: string, other: string): readonly string[] {
  const text = BY_SITE.replace(part, other);
  if (text === BY_SITE) throw new Error(`no "${part}"`);
  const bytes = new TextEncoder().encode(text);
  const { diagnostics } = loadQuestionnaire({ file: 'q.yaml', bytes }, SHIPPED_PROFILE);
  const lines = text.split('\n');
  return diagnostics.map(
    ({ code, line, column, endLine, endColumn }) =>
      `${code} ${(lines[line - 1] ?? '').slice(column - 1, endLine === line ? endColumn - 1 : undefined)}`,
  );
}

/** A file of answers, held against the questionnaire. */
export function answersIn(text: string, loaded = loadBySite()): Answers {
  const found = check(loaded, text);
  if (!found.answers) throw new Error(brief(found.diagnostics).join(', '));
  return found.answers;
}
