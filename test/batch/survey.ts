import type { LoadedQuestionnaire } from '../../src/questionnaire/load-questionnaire.ts';
import { questionnaire } from '../load.ts';

/** A questionnaire as a survey platform asks it, with something of each kind. */
export const SURVEY: LoadedQuestionnaire = questionnaire(`
id: survey
version: 1.2.0
title: 问卷
languages: [zh-CN, en]
sections:
  - id: all
    title: 全部
    questions:
      - id: scale
        kind: single
        title: { zh-CN: 您的企业规模, en: Size }
        options:
          - { code: A, label: { zh-CN: 100人以下, en: small }, value: 0 }
          - { code: B, label: { zh-CN: 100-300人, en: middle }, value: 1 }
          - { code: C, label: { zh-CN: 300人以上, en: large }, value: 2 }
      - id: systems
        kind: multiple
        title: { zh-CN: 已建设哪些系统？, en: Which systems are there? }
        options:
          - { code: A, label: { zh-CN: 财务系统, en: finance }, value: 1 }
          - { code: B, label: { zh-CN: 供应链系统（云）, en: supply }, value: 1 }
          - { code: other, label: { zh-CN: 其他, en: other }, value: 1, specify: true }
          - { code: none, label: { zh-CN: 都没有, en: none }, value: 0, exclusive: true }
      - id: data
        kind: single
        title: { zh-CN: 数据治理现状, en: Data }
        import: { titles: [数据情况], aliases: [S3] }
        options:
          - { code: A, label: { zh-CN: 没有, en: none }, value: 0 }
          - { code: B, label: { zh-CN: 部分具备, en: part }, value: 1 }
          - { code: C, label: { zh-CN: 基本完善, en: good }, value: 2, import: [完善] }
          - { code: D, label: { zh-CN: '无,所谓', en: whatever }, value: 2 }
      - { id: spend, kind: number, title: { zh-CN: 数字化投入占比___%, en: Spend }, unit: '%', minimum: 0, maximum: 100 }
      - id: rate
        kind: matrix
        title: { zh-CN: 请评价各环节, en: Rate }
        rows:
          - { code: drawing, label: { zh-CN: 图纸, en: drawing } }
          - { code: first, label: { zh-CN: 首件, en: first piece } }
        options:
          - { code: '1', label: { zh-CN: 差, en: bad }, value: 1 }
          - { code: '2', label: { zh-CN: 好, en: good }, value: 2 }
      - id: plan
        kind: level
        title: { zh-CN: 计划做到哪一级, en: Plan }
        options:
          - { code: '0', label: { zh-CN: 口头, en: spoken }, value: 0 }
          - { code: '1', label: { zh-CN: 表格, en: sheet }, value: 1 }
          - { code: '2', label: { zh-CN: 系统, en: system }, value: 2 }
      - { id: since, kind: date, title: { zh-CN: 哪天开始, en: Since }, required: false }
      - { id: orders, kind: number, title: { zh-CN: 一年多少单, en: Orders }, unit: { zh-CN: 单, en: orders }, integer: true, minimum: 0, bands: [ { code: few, range: '[0,1000)', label: { zh-CN: 不到一千, en: few }, value: 0 }, { code: many, range: '[1000,)', label: { zh-CN: 一千以上, en: many }, value: 1 } ] }
      - { id: words, kind: text, title: { zh-CN: 还想说什么, en: Words }, required: false }
      - { id: inspected, kind: yes_no, title: { zh-CN: 做不做首检, en: Inspected }, options: [ { code: 'no', label: { zh-CN: 不做, en: 'no' }, value: 0 }, { code: 'yes', label: { zh-CN: 做, en: 'yes' }, value: 1 } ] }
scoring:
  main: total
  places: 1
  nodes:
    - { id: total, title: { zh-CN: 总分, en: Total }, rule: sum, of: [scale, systems, data, rate.drawing, rate.first, plan, orders, inspected] }
`);
