import type { JsonSchema } from '../questionnaire/schema-parts.ts';
import { orNull, record, said } from '../scoring/result-schema-parts.ts';
import { array, count, number, word } from './cohort-schema-words.ts';

const money = orNull(record({ low: number, middle: number, high: number }));
const amount = orNull(record({ low: number, high: number }));

const policy = record({
  policy: word,
  tier: said('谁出：national 国家，province 省，city 市。', {
    enum: ['national', 'province', 'city'],
  }),
  firms: said('算得进来的企业。', count),
  pays: said('从肯定有到最多，元。', amount),
  not_counted: array(record({ because: word, firms: count }), '算不进来的原因和家数。'),
});

/** The schema of who pays for the plans of a cohort. */
export const funding: JsonSchema = record({
  firms: said('计划算在合计里的企业。', count),
  there: said('目标已经达到的企业。', count),
  none: said('在条件内排不出计划的企业。', count),
  unplanned: said('没有做计划的企业。', count),
  unpriced: said('计划里有步骤没有价格的企业；没有价格的不在合计里。', count),
  cost: said('一分补助也没有时要花的钱，元，三年。', money),
  subsidies: said('能算进来的补助，元，不超过各家计划的钱。', amount),
  own: said('按中间价企业自己要出的，元；公开版不写。', amount),
  policies: array(policy, '每条政策。'),
});
