import { publishedAs } from '../questionnaire/schema-parts.ts';
import type { JsonSchema } from '../questionnaire/schema-parts.ts';

/** An answer file as written; what stands under `profile` and `answers` is checked question by question. */
export interface AnswersFile {
  readonly questionnaire: string;
  readonly version?: string;
  readonly hash?: string;
  readonly id?: string;
  readonly profile?: Readonly<Record<string, unknown>>;
  readonly answers?: Readonly<Record<string, unknown>>;
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
    profile: { description: '企业信息：字段 → 值。', type: ['object', 'null'] },
    answers: {
      description:
        '题号 → 答案：选项代码、代码列表、数字、文字、日期，矩阵题写 {行代码: 选项代码}，重复组写 [{题号: 答案}, …]，或 {state: not_applicable | dont_know | skipped, reason, assigned, note, evidence}，或 {value, text, note, evidence}。',
      type: ['object', 'null'],
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
