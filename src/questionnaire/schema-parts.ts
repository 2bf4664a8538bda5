import { MOST_ITEMS } from './group-names.ts';
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

/** An object with these keys and no others. */
export function closed(required: readonly string[], properties: JsonSchema): JsonSchema {
  return { type: 'object', additionalProperties: false, required, properties };
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

export const reference: JsonSchema = {
  ...id,
  description: '编号；矩阵题的一行写「题号.行代码」。',
  pattern: '^[a-z][a-z0-9_]{0,63}(\\.[a-z][a-z0-9_]{0,63})?$',
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

const oldCodes: JsonSchema = {
  description: '以前版本里的代码；diagnose migrate 按它把旧答案带过来。',
  type: 'array',
  minItems: 1,
  uniqueItems: true,
  items: code,
};

const names: JsonSchema = {
  type: 'array',
  minItems: 1,
  uniqueItems: true,
  items: { type: 'string', minLength: 1 },
};

const optionImport: JsonSchema = {
  ...names,
  description: '问卷平台导出的表里，单元格写着哪些字就是选了它。',
};

const importNames: JsonSchema = {
  description: '问卷平台导出的表里，这道题的列叫什么。',
  type: 'object',
  additionalProperties: false,
  minProperties: 1,
  properties: {
    titles: { ...names, description: '列标题的文字。' },
    aliases: { ...names, description: '列的短名，如 Q3。' },
  },
};

const option: JsonSchema = {
  type: 'object',
  additionalProperties: false,
  required: ['code', 'label'],
  properties: {
    code,
    was: oldCodes,
    label: { ...text, description: '选项文字。' },
    value: { description: '分值。', type: 'number' },
    reaches: { ...level, description: '选它说明能力到了第几级（0–4）。' },
    exclusive: { description: '与其他选项互斥（如「都没有」）。', type: 'boolean' },
    specify: { description: '选它时请再写几个字。', type: 'boolean' },
    import: optionImport,
  },
};

const options: JsonSchema = { type: 'array', minItems: 1, items: option };

const ordered: JsonSchema = {
  description: '选项是不是从少到多（从低到高）写的。',
  type: 'boolean',
};

/** Options that questions share. */
export const scale: JsonSchema = {
  description: '选项的列表，或 {ordered, options}。',
  type: ['array', 'object'],
  if: { type: 'object' },
  then: { additionalProperties: false, required: ['options'], properties: { ordered, options } },
  else: options,
};

const tags: JsonSchema = { type: 'array', uniqueItems: true, items: id };
const capability: JsonSchema = {
  ...id,
  description: '这道题衡量的能力（catalogue/capabilities.yaml）。',
};
const ref: JsonSchema = { description: '官方指标里的对应条目。', type: 'string', minLength: 1 };

const rows: JsonSchema = {
  description: '矩阵题的各行；每行是一道单选题，编号是「题号.行代码」。',
  type: 'array',
  minItems: 1,
  items: {
    type: 'object',
    additionalProperties: false,
    required: ['code', 'label'],
    properties: {
      code: { ...id, description: '行代码，答案按它保存，发布后不再改。' },
      was: { ...oldCodes, items: id },
      label: { ...text, description: '这一行的文字。' },
      help: { ...text, description: '只关这一行的：怎么答。' },
      tags,
      capability,
      ref,
      import: importNames,
    },
  },
};

const limit = (description: string): JsonSchema => ({
  description,
  type: ['number', 'string'],
  if: { type: 'string' },
  then: { pattern: date['pattern'] },
});

const picks = (description: string): JsonSchema => ({ description, type: 'integer', minimum: 1 });

const KINDS = ['single', 'multiple', 'level', 'number', 'yes_no', 'text', 'date'] as const;

const moreEvidence: JsonSchema = {
  description: '答到第 from 级或以上，另外要留的佐证。',
  type: 'array',
  minItems: 1,
  items: closed(['from', 'text'], { from: { ...level, minimum: 1 }, text }),
};

const questionKeys = {
  id,
  was: {
    description: '以前版本里的编号；diagnose migrate 按它把旧答案带过来。',
    type: 'array',
    minItems: 1,
    uniqueItems: true,
    items: id,
  },
  kind: {
    description:
      '题型：单选、多选、等级（选项代码就是级数，分值和等级默认等于它）、数字、是否、文字、日期。',
    enum: KINDS,
  },
  title: { ...text, description: '题目。' },
  help: { ...text, description: '怎么答：看哪里、算不算。' },
  why: { ...text, description: '为什么重要。' },
  good: { ...text, description: '做得好是什么样。' },
  evidence: { ...texts, description: '要留的佐证，一条一项。' },
  more_evidence: moreEvidence,
  capability,
  when: condition,
  tags,
  ref,
  required: { description: '算不算必答，默认是。', type: 'boolean' },
  ask: {
    description: '「last」：要看账本、要问会计才知道的题。答题时排到最后，可以交给别人填。',
    enum: ['last'],
  },
  not_applicable: { description: '是否可答「不适用」，默认可以。', type: 'boolean' },
  scale: { ...id, description: '共用选项（scales）的编号，代替 options。' },
  options,
  ordered,
  polarity: {
    description: '越多越好（positive）还是越多越差（negative）；lint 据此查分值。',
    enum: ['positive', 'negative'],
  },
  combine: {
    description: '多选的分值怎么合：相加、取最高、取最低、平均，或选中的比例（0–1）。',
    enum: ['sum', 'max', 'min', 'mean', 'share'],
  },
  minimum_picks: picks('多选：至少选几个（含）；互斥项可以单独选。'),
  maximum_picks: picks('多选：最多选几个（含）。'),
  reaches: {
    description: '多选：到第几级至少要多少分，如 {1: 1, 2: 3}。',
    type: 'object',
    propertyNames: { pattern: '^[0-4]$' },
    additionalProperties: { type: 'number' },
  },
  unit: { ...text, description: '数字的单位。' },
  minimum: limit('最小值（含）；日期题写日期。'),
  maximum: limit('最大值（含）；日期题写日期。'),
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
        was: oldCodes,
        range: {
          description: '区间：[0,10] 两端都含，(10,20] 不含 10，(60,) 无上限。',
          type: 'string',
        },
        label: text,
        value: { type: 'number' },
        reaches: level,
        import: optionImport,
      },
    },
  },
  maximum_length: { description: '最多几个字。', type: 'integer', minimum: 1, maximum: 5000 },
};

const closedQuestion = {
  type: 'object',
  additionalProperties: false,
  required: ['id', 'kind', 'title'],
};

const repeatKeys = {
  item: { ...text, description: '重复组：一个叫什么，如「车间」，题目前面写成「车间 1：」。' },
  questions: {
    description: '重复组：每一个都问的题；不能再有矩阵题和重复组。',
    type: 'array',
    minItems: 1,
    items: { ...closedQuestion, properties: questionKeys },
  },
};

/** A question that stands alone. */
export const plainQuestion: JsonSchema = {
  ...closedQuestion,
  properties: { ...questionKeys, rows, import: importNames },
};

export const question: JsonSchema = {
  ...closedQuestion,
  properties: {
    ...questionKeys,
    kind: {
      ...questionKeys.kind,
      description:
        '题型：单选、多选、等级（选项代码就是级数，分值和等级默认等于它）、数字、是否、文字、日期、矩阵（几行共用一组选项）、重复组（每个车间、每个厂区各答一遍）。',
      enum: [...KINDS, 'matrix', 'repeat'],
    },
    rows,
    import: importNames,
    ...repeatKeys,
  },
  if: { required: ['kind'], properties: { kind: { const: 'repeat' } } },
  then: {
    required: ['item', 'maximum', 'questions'],
    properties: {
      minimum: { type: 'integer', minimum: 0, maximum: MOST_ITEMS },
      maximum: { type: 'integer', minimum: 1, maximum: MOST_ITEMS },
      item: true,
      questions: true,
    },
  },
};
