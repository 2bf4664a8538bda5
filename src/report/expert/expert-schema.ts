import { closed, date, id, publishedAs } from '../../questionnaire/schema-parts.ts';
import type { JsonSchema } from '../../questionnaire/schema-parts.ts';

/** The shape of an expert's file as written. */
export interface ExpertFile {
  readonly assessor: string;
  readonly date?: string;
  readonly interests?: readonly string[];
  readonly judgement?: string;
  readonly passages?: Readonly<Record<string, string>>;
  readonly solutions?: Readonly<Record<string, Decision>>;
}

/** What an expert says of a recommended solution. */
export interface Decision {
  readonly decision: 'accepted' | 'rejected';
  readonly reason: string;
}

const words = (description: string): JsonSchema => ({
  description,
  type: 'string',
  minLength: 1,
  maxLength: 5000,
});

/** JSON Schema (2020-12) of an expert's file, published as `questionnaires/expert.schema.json`. */
export const EXPERT_SCHEMA: JsonSchema = {
  ...publishedAs('expert.schema.json'),
  title: 'diagnose 专家意见',
  ...closed(['assessor'], {
    assessor: words('专家的姓名、单位。'),
    date: { ...date, description: '看现场或写意见的日期，YYYY-MM-DD。' },
    interests: {
      description: '要声明的利益关系，一条一句；没有就不写。',
      type: 'array',
      items: words('一条。'),
    },
    judgement: words('总的判断；空一行另起一段。'),
    passages: {
      description: '替换模板里的一段话：段名: 新的话。',
      type: 'object',
      additionalProperties: words('新的话；空一行另起一段。'),
    },
    solutions: {
      description: '对推荐方案的取舍：方案编号: { decision, reason }。',
      type: 'object',
      propertyNames: id,
      additionalProperties: closed(['decision', 'reason'], {
        decision: {
          description: 'accepted 采纳，rejected 不采纳。',
          enum: ['accepted', 'rejected'],
        },
        reason: words('为什么。'),
      }),
    },
  }),
};
