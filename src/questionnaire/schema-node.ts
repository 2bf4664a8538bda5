import type { JsonSchema } from './schema-parts.ts';
import { closed, code, condition, id, reference, text } from './schema-parts.ts';

/** JSON Schema of how a node calculates; its levels are described beside it. */

const number: JsonSchema = { type: 'number' };

const pair: JsonSchema = { type: 'array', minItems: 2, maxItems: 2, items: number };

const weight: JsonSchema = {
  description:
    '权重（只有 sum 可以是负数）；或 [{when, is}, …, {is}] 按第一个成立的条件；或 {answer: 题号} 用那道题的答案。',
  type: ['number', 'array', 'object'],
  if: { type: 'array' },
  then: { minItems: 1, items: closed(['is'], { when: condition, is: number }) },
  else: {
    if: { type: 'object' },
    then: closed(['answer'], { answer: reference }),
  },
};

const pointsByCode: JsonSchema = {
  type: 'object',
  minProperties: 1,
  propertyNames: code,
  additionalProperties: number,
};

const points: JsonSchema = {
  description:
    '改用别的分值：{选项代码: 分}；或 [{when, is: {代码: 分}}, …]，按第一个成立的条件。没写到的选项用自己的分值。',
  type: ['array', 'object'],
  if: { type: 'array' },
  then: { minItems: 1, items: closed(['is'], { when: condition, is: pointsByCode }) },
  else: pointsByCode,
};

const howItEnters: JsonSchema = {
  weight,
  reverse: { description: '反向计分：在自己的（或 range 的）范围里倒过来。', type: 'boolean' },
  range: { ...pair, description: '折成百分、反向计分时用的 [最低, 最高]，代替自己的范围。' },
};

const input: JsonSchema = {
  description:
    '题号或节点号；或 {id, weight, reverse, …}；或 {section, weight}、{tag, weight} 取该部分、带该标签的所有计分题。',
  type: ['string', 'object'],
  if: { type: 'object' },
  then: {
    if: { required: ['section'], properties: { section: true } },
    then: closed(['section'], { section: id, ...howItEnters }),
    else: {
      if: { required: ['tag'], properties: { tag: true } },
      then: closed(['tag'], { tag: id, ...howItEnters }),
      else: closed(['id'], {
        id: reference,
        ...howItEnters,
        as: {
          description:
            '取什么：得分（默认）、等级、数字本身、达到目标的百分比、从基线到目标走了百分之几。',
          enum: ['score', 'level', 'number', 'to_target', 'progress'],
        },
        points,
        target: { ...number, description: '目标值；答案里写了就用答案的。' },
        baseline: { ...number, description: '基线值；答案里写了就用答案的。' },
      }),
    },
  },
  else: reference,
};

const stateRule: JsonSchema = {
  type: ['string', 'object'],
  if: { type: 'object' },
  then: closed(['points'], { points: { type: 'number' } }),
  else: { enum: ['exclude', 'zero', 'lowest', 'highest', 'mean', 'target'] },
};

const end: JsonSchema = { type: ['number', 'null'] };

const step: JsonSchema = {
  description: '算出来之后再做的一步；每步只写一件事，按先后执行。',
  ...closed([], {
    when: { $ref: '#/$defs/need' },
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

/** What a node does about each state; of the scoring: what nodes do that say nothing else. */
export const STATES: JsonSchema = {
  description:
    '不适用、不清楚、没答时怎么办：exclude 不计入，zero 计 0 分，lowest/highest 按最低/最高计，mean 按已答的平均计，target 按目标计，{points: n} 计 n 分。not_computable：某一项不出分时怎么办；不写就跟着不出分。写在 scoring 下面，就是节点没写时的默认。',
  ...closed([], {
    not_applicable: stateRule,
    dont_know: stateRule,
    skipped: stateRule,
    not_computable: stateRule,
  }),
};

/** The keys of a node but for its levels. */
export const NODE_PROPERTIES: JsonSchema = {
  id,
  title: text,
  description: text,
  per: { ...id, description: '重复组的编号：每一个都算一遍，节点编号后面加「.1」「.2」。' },
  rule: {
    description:
      '怎么合：相加、加权平均、中位数、几何平均、相乘、最低、最高、最低 k 个的平均、最高 k 个的平均、从 start 往下扣、第一项除以其余各项、满足 where 的个数、满足 where 的比例（0–1）、查表、取第一个满足的情形。',
    enum: 'sum mean median geometric_mean product min max lowest highest subtract quotient count share lookup first_match'.split(
      ' ',
    ),
  },
  k: { description: 'lowest、highest 取几个。', type: 'integer', minimum: 1 },
  start: { description: 'subtract 从多少开始扣。', type: 'number' },
  where: { $ref: '#/$defs/where' },
  table: {
    description: 'lookup 的表：每行先写各项的值，最后写结果。',
    type: 'array',
    minItems: 1,
    items: { type: 'array', minItems: 2, items: number },
  },
  cases: {
    description:
      'first_match 的情形：{needs, value} 或 {needs, value_of}；最后一个不写 needs 就是其余。',
    type: 'array',
    minItems: 1,
    items: closed([], {
      needs: { $ref: '#/$defs/need' },
      value: { description: '得多少分。', type: 'number' },
      value_of: { ...reference, description: '用哪个节点或题的得分。' },
    }),
  },
  range: { ...pair, description: 'quotient 最小、最大可能是多少。' },
  stops: {
    description:
      '按 of 的次序，第一个满足它的项，连同后面的，都按 0 算；写 below 或 at_most 之一。',
    ...closed([], { at_most: number, below: number }),
    minProperties: 1,
    maxProperties: 1,
  },
  of: { type: 'array', minItems: 1, items: input },
  items: {
    description: 'percent：各项按自身满分折成百分；raw：按原始分。',
    enum: ['raw', 'percent'],
  },
  states: { $ref: '#/$defs/states' },
  minimum_coverage: {
    description: '完成度低于它（0–1）就不出分。',
    type: 'number',
    minimum: 0,
    maximum: 1,
  },
  minimum_answers: { description: '答的题少于它就不出分。', type: 'integer', minimum: 1 },
  then: { type: 'array', items: step },
  maximum: { description: '最高能到多少分；lint 会核对。', type: 'number' },
  weights_total: { description: '各项权重应当加起来等于多少；不等就是错。', type: 'number' },
};
