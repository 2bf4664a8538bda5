import type { JsonSchema } from './schema-parts.ts';
import { id, reference, text } from './schema-parts.ts';

/** JSON Schema of how a node calculates; its levels are described beside it. */

const weight: JsonSchema = {
  description: '权重，大于 0。',
  type: 'number',
  exclusiveMinimum: 0,
};

function closed(required: readonly string[], properties: JsonSchema): JsonSchema {
  return { type: 'object', additionalProperties: false, required, properties };
}

const input: JsonSchema = {
  description:
    '题号或节点号；或 {id, weight, reverse}；或 {section, weight}、{tag, weight} 取该部分、带该标签的所有计分题。',
  type: ['string', 'object'],
  if: { type: 'object' },
  then: {
    if: { required: ['section'], properties: { section: true } },
    then: closed(['section'], { section: id, weight }),
    else: {
      if: { required: ['tag'], properties: { tag: true } },
      then: closed(['tag'], { tag: id, weight }),
      else: closed(['id'], {
        id: reference,
        weight,
        reverse: { description: '反向计分：按自身满分倒过来。', type: 'boolean' },
      }),
    },
  },
  else: reference,
};

const stateRule: JsonSchema = {
  type: ['string', 'object'],
  if: { type: 'object' },
  then: closed(['points'], { points: { type: 'number' } }),
  else: { enum: ['exclude', 'zero', 'lowest', 'highest', 'mean'] },
};

const end: JsonSchema = { type: ['number', 'null'] };

const step: JsonSchema = {
  description: '算出来之后再做的一步；每步只写一件事，按先后执行。',
  ...closed([], {
    multiply: { type: 'number' },
    divide: { description: '除以它，不能是 0。', type: 'number' },
    add: { type: 'number' },
    round: { description: '保留几位小数。', type: 'integer', minimum: 0, maximum: 10 },
    mode: {
      description: 'round 的舍入方式，默认四舍五入。',
      enum: ['half_up', 'half_even', 'down', 'up'],
    },
    clamp: {
      description: '[下限, 上限]，null 不限。',
      type: 'array',
      minItems: 2,
      maxItems: 2,
      items: end,
    },
    bands: {
      description: '查档：落在哪个区间就得哪个分。',
      type: 'array',
      minItems: 1,
      items: closed(['range', 'value'], {
        range: { description: '区间：[0,10] 两端都含，(10,20] 不含 10。', type: 'string' },
        value: { type: 'number' },
      }),
    },
    linear: {
      description: '折线：[[x, y], …]，x 从小到大，两端之外取端点。',
      type: 'array',
      minItems: 2,
      items: { type: 'array', minItems: 2, maxItems: 2, items: { type: 'number' } },
    },
  }),
  minProperties: 1,
};

/** The keys of a node but for its levels. */
export const NODE_PROPERTIES: JsonSchema = {
  id,
  title: text,
  description: text,
  rule: {
    description:
      '怎么合：相加、加权平均、中位数、几何平均、相乘、最低、最高、最低 k 个的平均、最高 k 个的平均、从 start 往下扣、达到 where 的个数、达到 where 的比例（0–1）。',
    enum: 'sum mean median geometric_mean product min max lowest highest subtract count share'.split(
      ' ',
    ),
  },
  k: { description: 'lowest、highest 取几个。', type: 'integer', minimum: 1 },
  start: { description: 'subtract 从多少开始扣。', type: 'number' },
  where: {
    description: 'count、share 数哪些；两端都含。',
    ...closed([], { at_least: { type: 'number' }, at_most: { type: 'number' } }),
    minProperties: 1,
  },
  of: { type: 'array', minItems: 1, items: input },
  items: {
    description: 'percent：各项按自身满分折成百分；raw：按原始分。',
    enum: ['raw', 'percent'],
  },
  states: {
    description:
      '不适用、不清楚、没答时怎么办：exclude 不计入，zero 计 0 分，lowest/highest 按最低/最高计，mean 按已答的平均计，{points: n} 计 n 分。',
    ...closed([], { not_applicable: stateRule, dont_know: stateRule, skipped: stateRule }),
  },
  minimum_coverage: {
    description: '完成度低于它（0–1）就不出分。',
    type: 'number',
    minimum: 0,
    maximum: 1,
  },
  minimum_answers: { description: '答的题少于它就不出分。', type: 'integer', minimum: 1 },
  then: { type: 'array', items: step },
};
