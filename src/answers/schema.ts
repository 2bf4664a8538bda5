import { BASES } from './basis.ts';
import type { Basis } from './basis.ts';
import { publishedAs } from '../questionnaire/schema-parts.ts';
import type { JsonSchema } from '../questionnaire/schema-parts.ts';
import type { RawAnswers } from './faultless-answers.ts';

/** An answer file as written; what stands under `profile` and `answers` is checked question by question. */
export interface AnswersFile {
  readonly questionnaire: string;
  readonly version?: string;
  readonly hash?: string;
  readonly id?: string;
  readonly basis?: Basis;
  readonly profile?: RawAnswers;
  readonly answers?: RawAnswers;
  readonly respondents?: readonly RespondentFile[];
}

/** One person's own answers as written, in a file that several people's were merged into. */
export interface RespondentFile {
  readonly name: string;
  readonly basis?: Basis;
  readonly profile?: RawAnswers;
  readonly answers?: RawAnswers;
}

const profile: JsonSchema = { description: '企业信息：字段 → 值。', type: ['object', 'null'] };

const answers: JsonSchema = {
  description:
    '题号 → 答案：选项代码、代码列表、数字、文字、日期，矩阵题写 {行代码: 选项代码}，重复组写 [{题号: 答案}, …]，或 {state: not_applicable | dont_know | skipped, reason, assigned, note, evidence, basis}，或 {value, text, note, evidence, basis}。',
  type: ['object', 'null'],
};

function basis(description: string): JsonSchema {
  return { description, enum: BASES };
}

/** JSON Schema (2020-12) of an answer file, published as `questionnaires/answers.schema.json`. */
export const ANSWERS_SCHEMA: JsonSchema = {
  ...publishedAs('answers.schema.json'),
  title: 'diagnose 答案',
  type: 'object',
  additionalProperties: false,
  required: ['questionnaire'],
  properties: {
    questionnaire: { description: '哪一份问卷（id）。', type: 'string', minLength: 1 },
    version: { description: '按哪个版本答的。', type: 'string', pattern: '^\\d+\\.\\d+\\.\\d+$' },
    hash: { description: '问卷的校验值。', type: 'string', pattern: '^[0-9a-f]{64}$' },
    id: { description: '这份答案的编号，原样写进结果。', type: 'string', minLength: 1 },
    basis: basis(
      '没有另写依据的答案，依据是什么：self_reported 自述，evidenced 有佐证，verified 专家核定。',
    ),
    profile,
    answers,
    respondents: {
      description: '合并进来的各人的原始答案；不计分，留作对照。',
      type: 'array',
      items: {
        type: 'object',
        additionalProperties: false,
        required: ['name'],
        properties: {
          name: { description: '谁答的。', type: 'string', minLength: 1 },
          basis: basis('这个人没有另写依据的答案，依据是什么。'),
          profile,
          answers,
        },
      },
    },
  },
};

/** Every key that an answer file may have. */
export const ANSWER_FILE_KEYS: ReadonlySet<string> = new Set<keyof AnswersFile>([
  'questionnaire',
  'version',
  'hash',
  'id',
  'profile',
  'answers',
]);
