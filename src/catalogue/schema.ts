import {
  closed,
  condition,
  date,
  id,
  level,
  plainQuestion,
  source,
  publishedAs,
  text,
  texts,
} from '../questionnaire/schema-parts.ts';
import type { JsonSchema } from '../questionnaire/schema-parts.ts';

/** A file that holds one list under one key. */
function listFile(title: string, key: string, item: JsonSchema): JsonSchema {
  return {
    ...publishedAs(`catalogue/${key}.schema.json`),
    title,
    type: 'object',
    additionalProperties: false,
    required: [key],
    properties: { [key]: { type: 'array', minItems: 1, items: item } },
  };
}

const amount: JsonSchema = { description: '元。', type: 'number', minimum: 0 };
const days: JsonSchema = { description: '人天。', type: 'number', minimum: 0 };
const months: JsonSchema = { type: 'number', minimum: 0, maximum: 60 };

const questionProperties = plainQuestion['properties'];

export const PROFILE_SCHEMA: JsonSchema = listFile('diagnose 企业信息字段', 'profile', {
  ...plainQuestion,
  properties: {
    ...(typeof questionProperties === 'object' ? questionProperties : {}),
    kind: { enum: ['single', 'multiple', 'level', 'number', 'yes_no', 'text', 'date'] },
    personal: { description: '涉及个人或企业身份，脱敏时去掉。', type: 'boolean' },
  },
});

const capability = closed(['id', 'title', 'levels'], {
  id,
  title: text,
  levels: { ...texts, description: '第 0 到第 4 级各是什么样。', minItems: 5, maxItems: 5 },
  pains: {
    ...texts,
    description: '这一项弱了，厂里最常抱怨什么，如「错单」；plan --pain 用它。',
  },
});

export const CAPABILITIES_SCHEMA: JsonSchema = listFile(
  'diagnose 能力',
  'capabilities',
  capability,
);

const solution = closed(
  ['id', 'title', 'class', 'summary', 'lifts', 'for_whom', 'months', 'evidence', 'steps'],
  {
    id,
    title: text,
    class: {
      description: '方案池的六类：管理、制造、服务、销售、设计、安全。',
      enum: ['management', 'manufacturing', 'service', 'sales', 'design', 'safety'],
    },
    summary: text,
    lifts: {
      description: '把哪项能力从至少 from 级提升到 to 级。',
      type: 'array',
      minItems: 1,
      items: closed(['capability', 'from', 'to'], { capability: id, from: level, to: level }),
    },
    when: condition,
    for_whom: text,
    after: { description: '先做哪些方案。', type: 'array', items: id },
    excludes: { description: '和哪些方案二选一，不会一起建议。', type: 'array', items: id },
    prerequisites: texts,
    months: closed(['low', 'high'], { low: months, high: months }),
    cost: {
      ...closed(['low', 'middle', 'high', 'verified', 'source'], {
        low: amount,
        middle: amount,
        high: amount,
        verified: { description: '查得到依据并核对过；估算的写 false。', type: 'boolean' },
        source,
      }),
      description: '三年总费用，元，不含本厂人工：最低、中间、最高；不知道就不写。',
    },
    people: {
      ...closed(['low', 'high', 'who'], { low: days, high: days, who: text }),
      description: '用起来之前本厂要出的人天，至少和至多，谁来出；不知道就不写。',
    },
    lightness: {
      ...closed([], {
        smallest: amount,
        days: { type: 'number', minimum: 0 },
        light: text,
        fit: text,
      }),
      description: '小快轻准：最小模块的价、上线天数、轻在哪里、适合谁；不知道就不写。',
    },
    evidence: texts,
    risks: texts,
    steps: { ...texts, minItems: 1 },
  },
);

export const SOLUTIONS_SCHEMA: JsonSchema = listFile('diagnose 解决方案', 'solutions', solution);

const policy = closed(
  [
    'id',
    'title',
    'tier',
    'kind',
    'content',
    'conditions',
    'basis',
    'valid',
    'checked',
    'verified',
    'source',
  ],
  {
    id,
    title: text,
    tier: { description: '国家、省、市。', enum: ['national', 'province', 'city'] },
    kind: { enum: ['subsidy', 'loan_interest', 'award', 'service', 'training', 'rule'] },
    content: text,
    conditions: text,
    when: condition,
    basis: text,
    valid: {
      ...closed([], { from: date, to: date }),
      description: '有效期，两端都含；不知道的一端不写。',
    },
    checked: { ...date, description: '最近一次核对的日期。' },
    verified: { type: 'boolean' },
    source,
    open: { ...text, description: '还不知道的事。' },
    pays: {
      ...closed([], {
        levels_of: { description: '按哪份问卷的等级算。', type: 'string' },
        caps: {
          description: '到每一级最多补多少，元。',
          type: 'object',
          minProperties: 1,
          propertyNames: { pattern: '^[0-9]$' },
          additionalProperties: amount,
        },
        share: {
          description: '补投入的几成，0–1；不知道就不写。',
          type: 'number',
          minimum: 0,
          maximum: 1,
        },
        interest_share: {
          description: '补利息的几成，0–1。',
          type: 'number',
          minimum: 0,
          maximum: 1,
        },
        loan: { ...amount, description: '贴息的贷款额最多多少，元。' },
        months: { ...months, description: '贴息最长几个月。' },
      }),
      description: '能算成数的部分：按等级的补助，或者贷款利息。',
    },
    not_with: { description: '不能和哪些政策同时拿。', type: 'array', items: id },
  },
);

export const POLICIES_SCHEMA: JsonSchema = listFile('diagnose 政策', 'policies', policy);

/** An entry of each list, for catalogues that hold several. */
export const ENTRY_SCHEMAS: Readonly<Record<'capability' | 'solution' | 'policy', JsonSchema>> = {
  capability,
  solution,
  policy,
};
