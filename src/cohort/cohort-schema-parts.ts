import type { JsonSchema } from '../questionnaire/schema-parts.ts';
import { byId, record, said } from '../scoring/result-schema-parts.ts';
import { array, count, distribution, word } from './cohort-schema-words.ts';

export const group: JsonSchema = record({
  key: array({ type: ['string', 'null'] }, '各字段的选项代码；null 是没有填。'),
  firms: said('多少家。', count),
  levels: array(count, '每一类等级多少家，次序同全体或这一组表的 levels。'),
  score: said('总分的分布。', distribution),
  dimensions: byId('每个维度得分率（0–100）的分布。', distribution),
});

export const levelClass: JsonSchema = record({
  values: array({ type: ['integer', 'null'] }),
});

export const grouping: JsonSchema = record({
  fields: array(word, '一个或两个字段。'),
  overlapping: said('一家可以在几组里。', { type: 'boolean' }),
  levels: array(levelClass, '这一组表里分开数的等级；公开版里可以合得更粗，或者没有。'),
  groups: array(group),
});

export const waves: JsonSchema = record({
  before: { type: ['string', 'null'] },
  after: { type: ['string', 'null'] },
  matched: said('两批都有的企业。', count),
  only_before: count,
  only_after: count,
  comparable: said('计分一样，可以比。', { type: 'boolean' }),
  versions: array(word, '前后两批的问卷版本。'),
  up: said('升级的企业。', count),
  same: count,
  down: count,
  change: said('得分的变化，后减前。', distribution),
  assessor_changed: said('换了评估人的；没有这一列是 null。', count),
  assessor_unknown: said('有一批没写评估人的。', count),
  weight_changed: said('权重变了的；没有这一列是 null。', count),
  weight_unknown: said('有一批没写权重的。', count),
});

const weightedMean: JsonSchema = record({
  n: said('有这个数又有权重的企业。', count),
  plain: { type: ['number', 'null'] },
  weighted: { type: ['number', 'null'] },
});

export const weighted: JsonSchema = record({
  column: said('权重在哪一列。', word),
  firms: said('有权重的企业，不加权。', count),
  without: said('没有权重、没有算进来的企业。', count),
  effective: said('有效家数（Kish）：权重的和的平方，除以平方的和。', { type: 'number' }),
  levels: array(
    record({
      firms: count,
      share: said('按权重占百分之几。', { type: ['number', 'null'] }),
    }),
    '每一类等级，次序同全体的 levels。',
  ),
  score: said('总分的平均。', weightedMean),
  dimensions: byId('每个维度得分率的平均。', weightedMean),
});
