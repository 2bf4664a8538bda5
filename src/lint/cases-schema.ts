import { publishedAs } from '../questionnaire/schema-parts.ts';
import type { JsonSchema } from '../questionnaire/schema-parts.ts';

/** The shape of `cases.yaml` as written. */
export interface CasesFile {
  readonly cases: readonly {
    readonly name: string;
    readonly profile?: Readonly<Record<string, unknown>>;
    readonly answers?: Readonly<Record<string, unknown>>;
    readonly expect: ExpectFile;
  }[];
}

/** What is not named is not compared. Numbers are exact: decimals, or fractions such as `217/3`. */
export interface ExpectFile {
  readonly score?: number | string | null;
  readonly level?: LevelExpected;
  /** Levels of other nodes. */
  readonly levels?: Readonly<Record<string, LevelExpected>>;
  readonly nodes?: Readonly<Record<string, number | string | null>>;
  readonly checks?: readonly string[];
  readonly flags?: readonly string[];
}

/** By value or by name; null is none. */
export type LevelExpected = number | string | null;

const exactNumber: JsonSchema = {
  description: '精确值：小数，或分数如 217/3；null 表示不能算。',
  type: ['number', 'string', 'null'],
  if: { type: 'string' },
  then: { pattern: '^-?\\d+(/[1-9]\\d*)?$' },
};

const level: JsonSchema = {
  description: '第几级，或等级的名称；null 表示没有。',
  type: ['integer', 'string', 'null'],
};

const ids: JsonSchema = { type: 'array', items: { type: 'string' } };

/** JSON Schema (2020-12) of `cases.yaml`, published as `questionnaires/cases.schema.json`. */
export const CASES_SCHEMA: JsonSchema = {
  ...publishedAs('cases.schema.json'),
  title: 'diagnose 标准算例',
  type: 'object',
  additionalProperties: false,
  required: ['cases'],
  properties: {
    cases: {
      type: 'array',
      minItems: 1,
      items: {
        type: 'object',
        additionalProperties: false,
        required: ['name', 'expect'],
        properties: {
          name: { description: '这个算例说明什么。', type: 'string', minLength: 1 },
          profile: { type: 'object' },
          answers: { type: 'object' },
          expect: {
            description: '应得的结果；没写的不比较。',
            type: 'object',
            additionalProperties: false,
            minProperties: 1,
            properties: {
              score: exactNumber,
              level,
              levels: { type: 'object', additionalProperties: level },
              nodes: { type: 'object', additionalProperties: exactNumber },
              checks: ids,
              flags: ids,
            },
          },
        },
      },
    },
  },
};
