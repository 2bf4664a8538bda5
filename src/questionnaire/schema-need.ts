import type { JsonSchema } from './schema-parts.ts';
import { condition, id, reference, text } from './schema-parts.ts';

/** JSON Schema of what must hold, for levels, cases and steps. */

const LIMITS: JsonSchema = {
  at_least: { description: '至少（含）。', type: 'number' },
  at_most: { description: '至多（含）。', type: 'number' },
  above: { description: '大于（不含）。', type: 'number' },
  below: { description: '小于（不含）。', type: 'number' },
};

const on: JsonSchema = { description: '看得分（默认）还是看等级。', enum: ['score', 'level'] };

const ids: JsonSchema = {
  description: '编号列表，或 {tag} 取带该标签的所有题。',
  type: ['array', 'object'],
  if: { type: 'object' },
  then: {
    type: 'object',
    additionalProperties: false,
    required: ['tag'],
    properties: { tag: id },
  },
  else: { minItems: 1, items: reference },
};

const where: JsonSchema = { $ref: '#/$defs/where' };

/** What is asked of one item. */
export const WHERE: JsonSchema = {
  description:
    '对每一项的要求：一个数就是「至少」；或写 at_least、at_most、above、below，on: level 看等级；可用 all、any、not 套起来。',
  type: ['number', 'object'],
  if: { type: 'object' },
  then: {
    additionalProperties: false,
    minProperties: 1,
    properties: {
      ...LIMITS,
      on,
      all: { description: '全部满足。', type: 'array', minItems: 1, items: where },
      any: { description: '满足其一。', type: 'array', minItems: 1, items: where },
      not: where,
    },
  },
};

const needs: JsonSchema = { type: 'array', minItems: 1, items: { $ref: '#/$defs/need' } };

export const NEED: JsonSchema = {
  description: '条件：score/level/each/count/share/when/all/any/not 之一。',
  type: 'object',
  additionalProperties: false,
  properties: {
    score: { ...reference, description: '哪个节点或题的得分。' },
    level: { ...id, description: '哪个节点的等级。' },
    title: { ...text, description: '报告里怎么称呼这个条件。' },
    each: { ...ids, description: '这些每个都要达到；不涉及的不看。' },
    on,
    count: { ...ids, description: '数这些节点或题里满足 where 的个数。' },
    share: { ...ids, description: '这些节点或题里满足 where 的比例（0–1）。' },
    where,
    ...LIMITS,
    when: condition,
    all: { ...needs, description: '全部满足。' },
    any: { ...needs, description: '满足其一。' },
    not: { $ref: '#/$defs/need' },
  },
};

export const LEVELS: JsonSchema = {
  type: 'object',
  additionalProperties: false,
  required: ['steps'],
  properties: {
    awarded_on: {
      description: '按得分还是按下限定级；下限把没答的按最差算，漏答不占便宜。',
      enum: ['score', 'lower_bound'],
    },
    pick: {
      description:
        'highest 满足条件的最高一级（默认）；cumulative 连同下面各级都满足的最高一级；first 从上往下第一个满足的。',
      enum: ['highest', 'cumulative', 'first'],
    },
    steps: {
      description: '从低到高；pick: first 时按先后。',
      type: 'array',
      minItems: 1,
      items: {
        type: 'object',
        additionalProperties: false,
        required: ['name'],
        properties: {
          value: { description: '第几级；都不写就从 0 数起。', type: 'integer', minimum: 0 },
          name: text,
          meaning: text,
          ...LIMITS,
          needs: { $ref: '#/$defs/need' },
        },
      },
    },
  },
};
