import { closed, date, id, publishedAs } from '../../questionnaire/schema-parts.ts';
import type { JsonSchema } from '../../questionnaire/schema-parts.ts';

/** The shape of an expert's file as written. */
export interface ExpertFile {
  readonly assessor: string;
  readonly date?: string;
  readonly interests?: readonly Interest[];
  readonly judgement?: string;
  readonly passages?: Readonly<Record<string, string>>;
  readonly solutions?: Readonly<Record<string, Decision>>;
}

/** A tie that an expert declares; `suppliers` names those of a pool that it is about, by id or name. */
export type Interest = string | { readonly text: string; readonly suppliers: readonly string[] };

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
      description:
        '要声明的利益关系，一条一句；没有就不写。提到的供应商在自己的方案库里时，报告会在它旁边写明；也可以写 { text, suppliers } 点明是哪几家。',
      type: 'array',
      items: {
        description: '一条。',
        type: ['string', 'object'],
        if: { type: 'object' },
        then: closed(['text', 'suppliers'], {
          text: words('一条。'),
          suppliers: {
            description: '方案库里供应商的编号或全称。',
            type: 'array',
            minItems: 1,
            items: words('编号或全称。'),
          },
        }),
        else: { minLength: 1, maxLength: 5000 },
      },
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
