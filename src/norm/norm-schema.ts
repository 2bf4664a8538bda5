import { closed, id, publishedAs } from '../questionnaire/schema-parts.ts';
import type { JsonSchema } from '../questionnaire/schema-parts.ts';
import { scoredWith } from '../scoring/result-schema-parts.ts';
import { QUANTILE_KEYS, shareOf } from './norm.ts';

const firms: JsonSchema = { type: 'integer', minimum: 1 };

const quantiles = closed(
  QUANTILE_KEYS,
  Object.fromEntries(
    QUANTILE_KEYS.map((key) => [
      key,
      {
        description: `${shareOf(key)}% 的企业得分率不到它，0–100。`,
        type: 'number',
        minimum: 0,
        maximum: 100,
      },
    ]),
  ),
);

/** JSON Schema (2020-12) of a norm file, published as `questionnaires/norm.schema.json`. */
export const NORM_SCHEMA: JsonSchema = {
  ...publishedAs('norm.schema.json'),
  title: 'diagnose 常模',
  description: 'diagnose cohort --write-norm 写的常模：同行的分布，没有企业名称。',
  ...closed(['norm', 'questionnaire', 'nodes'], {
    norm: closed(['n', 'period', 'source'], {
      n: { description: '多少家企业。', ...firms },
      period: { description: '什么时候答的。', type: 'string', minLength: 1, maxLength: 100 },
      source: {
        description: '是哪些企业，怎么来的；不写企业名称。',
        type: 'string',
        minLength: 1,
        maxLength: 300,
      },
    }),
    questionnaire: scoredWith,
    nodes: {
      description: '总分和各维度，按节点编号。',
      type: 'object',
      minProperties: 1,
      propertyNames: id,
      additionalProperties: closed(['n', 'quantiles'], {
        n: { description: '这一项有分的企业。', ...firms },
        quantiles: { description: '得分率的分位数，从低到高。', ...quantiles },
      }),
    },
  }),
};
