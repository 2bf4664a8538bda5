import { PACKAGE_URI } from '../diagnostics/help-uri.ts';

/** A JSON Schema, or a part of one. */
export type JsonSchema = Readonly<Record<string, unknown>>;

/** What a published schema begins with: its draft, and where it can be read once it is published. */
export function publishedAs(path: string): JsonSchema {
  return {
    $schema: 'https://json-schema.org/draft/2020-12/schema',
    $id: `${PACKAGE_URI}/questionnaires/${path}`,
  };
}

/** JSON Schema pieces shared by the questionnaire and the catalogue. */

export const text: JsonSchema = {
  description: '文字：一种语言时直接写；多种语言写 {zh-CN: …, en: …}。',
  type: ['string', 'object'],
  if: { type: 'object' },
  then: { minProperties: 1, additionalProperties: { type: 'string', minLength: 1 } },
  else: { minLength: 1 },
};

export const id: JsonSchema = {
  description: '稳定的编号：小写字母开头，只用小写字母、数字、下划线；发布后不再改。',
  type: 'string',
  pattern: '^[a-z][a-z0-9_]{0,63}$',
};

export const date: JsonSchema = {
  description: '日期，YYYY-MM-DD。',
  type: 'string',
  pattern: '^\\d{4}-(0[1-9]|1[0-2])(-(0[1-9]|[12]\\d|3[01]))?$',
};

export const condition: JsonSchema = {
  description:
    'CEL 条件，可用 answers.题号、states.题号（答题状态）和 profile.字段；没有回答的是 null。',
  type: 'string',
  minLength: 1,
  maxLength: 2000,
};

export const level: JsonSchema = { type: 'integer', minimum: 0, maximum: 4 };

export const source: JsonSchema = {
  description: '出处。',
  type: 'object',
  additionalProperties: false,
  required: ['title'],
  properties: { title: text, url: { type: 'string', pattern: '^https?://' }, date },
};

export const sources: JsonSchema = { type: 'array', items: source };

export const texts: JsonSchema = { type: 'array', items: text };

export const code: JsonSchema = {
  description: '选项代码，答案按它保存，发布后不再改。',
  type: 'string',
  pattern: '^[A-Za-z0-9_]{1,32}$',
};

const option: JsonSchema = {
  type: 'object',
  additionalProperties: false,
  required: ['code', 'label'],
  properties: {
    code,
    label: { ...text, description: '选项文字。' },
    value: { description: '分值。', type: 'number' },
    reaches: { ...level, description: '选它说明能力到了第几级（0–4）。' },
    exclusive: { description: '与其他选项互斥（如「都没有」）。', type: 'boolean' },
    specify: { description: '选它时请再写几个字。', type: 'boolean' },
  },
};

export const options: JsonSchema = { type: 'array', minItems: 1, items: option };

export const question: JsonSchema = {
  type: 'object',
  additionalProperties: false,
  required: ['id', 'kind', 'title'],
  properties: {
    id,
    kind: {
      description:
        '题型：单选、多选、等级（选项代码就是级数，分值和等级默认等于它）、数字、是否、文字。',
      enum: ['single', 'multiple', 'level', 'number', 'yes_no', 'text'],
    },
    title: { ...text, description: '题目。' },
    help: { ...text, description: '怎么答：看哪里、算不算。' },
    why: { ...text, description: '为什么重要。' },
    good: { ...text, description: '做得好是什么样。' },
    evidence: { ...texts, description: '要留的佐证，一条一项。' },
    capability: { ...id, description: '这道题衡量的能力（catalogue/capabilities.yaml）。' },
    when: condition,
    tags: { type: 'array', uniqueItems: true, items: id },
    ref: { description: '官方指标里的对应条目。', type: 'string', minLength: 1 },
    required: { description: '算不算必答，默认是。', type: 'boolean' },
    not_applicable: { description: '是否可答「不适用」，默认可以。', type: 'boolean' },
    scale: { ...id, description: '共用选项（scales）的编号，代替 options。' },
    options,
    combine: {
      description: '多选的分值怎么合：相加、取最高、平均，或选中的比例（0–1）。',
      enum: ['sum', 'max', 'mean', 'share'],
    },
    reaches: {
      description: '多选：到第几级至少要多少分，如 {1: 1, 2: 3}。',
      type: 'object',
      propertyNames: { pattern: '^[0-4]$' },
      additionalProperties: { type: 'number' },
    },
    unit: { ...text, description: '数字的单位。' },
    minimum: { description: '最小值（含）。', type: 'number' },
    maximum: { description: '最大值（含）。', type: 'number' },
    integer: { description: '只收整数。', type: 'boolean' },
    bands: {
      type: 'array',
      minItems: 1,
      items: {
        type: 'object',
        additionalProperties: false,
        required: ['code', 'range', 'label'],
        properties: {
          code,
          range: {
            description: '区间：[0,10] 两端都含，(10,20] 不含 10，(60,) 无上限。',
            type: 'string',
          },
          label: text,
          value: { type: 'number' },
          reaches: level,
        },
      },
    },
    maximum_length: { description: '最多几个字。', type: 'integer', minimum: 1, maximum: 5000 },
  },
};
