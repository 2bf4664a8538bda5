import { ACCEPTANCE } from './schema-acceptance.ts';
import { BRIDGES } from './schema-bridges.ts';
import { LEVELS, NEED, WHERE } from './schema-need.ts';
import { NODE_PROPERTIES, STATES } from './schema-node.ts';
import { OPEN_POINTS } from './schema-open-points.ts';
import type { JsonSchema } from './schema-parts.ts';
import {
  condition,
  id,
  level,
  publishedAs,
  question,
  scale,
  sources,
  text,
  texts,
} from './schema-parts.ts';

const node = {
  type: 'object',
  additionalProperties: false,
  required: ['id', 'title', 'rule'],
  properties: { ...NODE_PROPERTIES, levels: LEVELS },
};

/** JSON Schema (2020-12) of `questionnaire.yaml`, published as `questionnaires/questionnaire.schema.json`. */
export const QUESTIONNAIRE_SCHEMA: JsonSchema = {
  ...publishedAs('questionnaire.schema.json'),
  title: 'diagnose 问卷',
  type: 'object',
  additionalProperties: false,
  required: ['id', 'version', 'title', 'languages', 'sections', 'scoring'],
  $defs: { need: NEED, where: WHERE, states: STATES },
  properties: {
    id: {
      description: '问卷包编号，与文件夹同名。',
      type: 'string',
      pattern: '^[a-z][a-z0-9-]{0,63}$',
    },
    version: { description: '版本，主.次.修订。', type: 'string', pattern: '^\\d+\\.\\d+\\.\\d+$' },
    edition: text,
    title: text,
    description: text,
    languages: {
      description: '文字的语言，第一个是默认语言。',
      type: 'array',
      minItems: 1,
      uniqueItems: true,
      items: { type: 'string', enum: ['zh-CN', 'en'] },
    },
    minutes: { description: '大约几分钟答完。', type: 'integer', minimum: 1 },
    source: sources,
    verified: { description: '内容是否已与原件核对。', type: 'boolean' },
    basis: { ...text, description: '权重从哪里来。' },
    validation: { ...text, description: '做过什么验证。' },
    measurement: { enum: ['formative', 'reflective'] },
    limits: { ...texts, description: '结果不能用来做什么。' },
    profile: {
      description:
        '答题前问企业哪几项：企业信息的编号，按目录里的次序问；企业名称总要问。不写就全部都问。',
      type: 'array',
      uniqueItems: true,
      items: id,
    },
    target: { ...level, description: '能力低于这一级就是短板。' },
    scales: {
      description: '共用选项。',
      type: 'object',
      propertyNames: id,
      additionalProperties: scale,
    },
    sections: {
      type: 'array',
      minItems: 1,
      items: {
        type: 'object',
        additionalProperties: false,
        required: ['id', 'title', 'questions'],
        properties: {
          id,
          title: text,
          description: text,
          when: condition,
          questions: { type: 'array', minItems: 1, items: question },
        },
      },
    },
    scoring: {
      type: 'object',
      additionalProperties: false,
      required: ['main', 'nodes'],
      properties: {
        main: { ...id, description: '总分节点。' },
        dimensions: { description: '作为维度展示的节点。', type: 'array', items: id },
        places: { description: '显示几位小数。', type: 'integer', minimum: 0, maximum: 4 },
        rounding: {
          description: '显示时怎么舍入，默认四舍五入；只管显示，不影响计算。',
          enum: ['half_up', 'half_even', 'down', 'up'],
        },
        states: { $ref: '#/$defs/states' },
        nodes: { type: 'array', minItems: 1, items: node },
      },
    },
    calculated: {
      description: '由数字题算出来的值：ratio 的前一题除以后一题，再乘 times；精确计算。',
      type: 'array',
      items: {
        type: 'object',
        additionalProperties: false,
        required: ['id', 'title', 'ratio'],
        properties: {
          id,
          title: text,
          ratio: { type: 'array', minItems: 2, maxItems: 2, items: id },
          times: { type: 'number' },
        },
      },
    },
    checks: {
      description: '答案互相核对：只提示，不拦。写 when，或写 band 和 holds。',
      type: 'array',
      items: {
        type: 'object',
        additionalProperties: false,
        required: ['id', 'message'],
        properties: {
          id,
          severity: { enum: ['error', 'warning'] },
          message: text,
          when: condition,
          band: { ...id, description: '答了档的那道题。' },
          holds: { ...id, description: '应落在所答的档里的计算值。' },
        },
      },
    },
    bridges: BRIDGES,
    open_points: OPEN_POINTS,
    acceptance: ACCEPTANCE,
    flags: {
      description: '红线：凌驾于等级之上，从不计分。',
      type: 'array',
      items: {
        type: 'object',
        additionalProperties: false,
        required: ['id', 'title', 'when', 'action'],
        properties: { id, title: text, when: condition, action: text, source: sources },
      },
    },
  },
};
