import type { JsonSchema } from '../questionnaire/schema-parts.ts';
import { record, said } from '../scoring/result-schema-parts.ts';

/** Pieces of the cohort's schema. A count that is null is withheld. */
export const count: JsonSchema = { type: ['integer', 'null'], minimum: 0 };
export const number: JsonSchema = { type: ['number', 'null'] };
export const word: JsonSchema = { type: 'string' };

export const place: JsonSchema = record(
  { file: word, sheet: word, row: { type: 'integer', minimum: 1 } },
  'sheet',
);

export function array(items: JsonSchema, description?: string): JsonSchema {
  return { ...(description !== undefined && { description }), type: 'array', items };
}

const percentiles = said('第 10、25、75、90 百分位；不到 30 家是 null。', {
  ...record({
    p10: { type: 'number' },
    p25: { type: 'number' },
    p75: { type: 'number' },
    p90: { type: 'number' },
  }),
  type: ['object', 'null'],
});

export const distribution: JsonSchema = record({
  n: said('有这个数的企业。', count),
  mean: said('平均。', number),
  deviation: said('标准差，按 n−1。', number),
  lowest: said('最低；公开版不写。', number),
  highest: said('最高；公开版不写。', number),
  median: said('中位数。', number),
  percentiles,
  tenths: array(count, '得分率每 10 分一段的家数，最后一段含 100；没有数就是空的。'),
});
