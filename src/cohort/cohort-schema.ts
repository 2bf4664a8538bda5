import { publishedAs, text } from '../questionnaire/schema-parts.ts';
import type { JsonSchema } from '../questionnaire/schema-parts.ts';
import {
  byId,
  ids,
  level,
  orNull,
  record,
  said,
  scoredWith,
} from '../scoring/result-schema-parts.ts';
import { group, grouping, levelClass, waves, weighted } from './cohort-schema-parts.ts';
import { funding } from './funding-schema.ts';
import { reliability } from './reliability/reliability-schema.ts';
import { array, count, number, place, word } from './cohort-schema-words.ts';

const frame = record({
  rows: said('读到的行。', count),
  refused: said('不是得分的行。', count),
  other_questionnaire: said('别的问卷，或计分不同的版本。', count),
  duplicates: said('同一家同一批的重复行：用答得多的一行，一样多用后读到的。', count),
  other_waves: said('别的批次。', count),
  filtered_out: said('不在所选范围。', count),
  firms: said('去重以后的企业。', count),
  wave: said('批次。', { type: ['string', 'null'] }),
  filters: array(record({ field: word, values: ids }), '只看哪些企业。'),
  replaced: array(record({ firm: word, dropped: place, kept: place }), '让位的行，最多 50 行。'),
});

const question = record({
  question: word,
  capability: { type: ['string', 'null'] },
  reaches: said('做到 0–4 级的各多少家；没有能力的题是 null。', {
    type: ['array', 'null'],
    items: count,
  }),
  without: said('不适用、不清楚、没答、没有问到的。', count),
  gaps: said('没有做到问卷目标的。', count),
});

const money = orNull(record({ low: number, middle: number, high: number }));

const demand = record({
  firms: said('至少要一类方案的企业。', count),
  solutions: array(
    record({ solution: word, class: word, firms: count, cost: money }),
    '要得多的在前。',
  ),
  total: said('有价格的合计，元，三年。意向测算，非申报额。', money),
});

const gate = record({
  title: orNull({ ...text, type: ['string', 'object'] }),
  kind: word,
  ids,
  need: { type: 'number' },
  missing: said('没有达到的企业。', count),
  by: array(
    record({ most: number, firms: count }),
    '差多少以内的各多少家；most 是 null 表示更多。',
  ),
});

const distance = record({
  level,
  firms: count,
  one_gate: said('只差一个条件的。', count),
  gates: array(gate),
});

const stage = record({
  name: word,
  known: said('这一列填了的企业。', count),
  reached: said('到了这一步的。', count),
  from: said(
    '上一步到了、这一步又填了的企业，和其中到了这一步的；第一步是 null。',
    orNull(record({ firms: count, reached: count })),
  ),
});

const quality = record({
  straight: said('几乎每题选同一档。', count),
  top: said('几乎每题选最高档。', count),
  checks: said('前后答案对不上。', count),
  flags: byId('亮了各条红线的企业。', count),
  sparse: said('答了不到三分之二。', count),
});

const ranked = record({
  rank: { type: 'integer', minimum: 1 },
  firm: word,
  key: word,
  level: { type: ['integer', 'null'] },
  score: { type: 'number' },
  gaps: { type: 'integer', minimum: 0 },
  review: array({ enum: ['straight', 'top', 'checks', 'sparse'] }, '需核查的原因。'),
});

/** JSON Schema (2020-12) of a cohort, published as `questionnaires/cohort.schema.json`. */
export const COHORT_SCHEMA: JsonSchema = {
  ...publishedAs('cohort.schema.json'),
  title: 'diagnose 群体',
  description: 'diagnose cohort --format json 的输出。数是 null 表示没有，或不公开；不是 0。',
  ...record(
    {
      engine: said('计分程序的版本。', word),
      edition: said('internal 内部版，public 公开版。', { enum: ['internal', 'public'] }),
      min_cell: said('公开版里比它小的家数不写。', { type: 'integer', minimum: 1 }),
      questionnaire: scoredWith,
      frame: said('数的是哪些企业。', frame),
      levels: array(
        levelClass,
        '分开数的等级，从低到高；公开版里几级可以合成一类，null 是没有评级。',
      ),
      overall: group,
      groupings: array(grouping, '按一个或两个字段分组。'),
      questions: array(question, '每道题。'),
      demand: said('短板要的方案。', demand),
      funding: said(
        '各家计划的钱从哪来；没有一家做过计划是 null（batch --plan 才做）。意向测算，非申报额。',
        orNull(funding),
      ),
      distance: array(distance, '离下一级还差什么。'),
      stages: array(stage, '服务进度：各步各数，不是一条链。'),
      loans: array(stage, '数字贷进度。'),
      waves: said('两批比较，只看两批都有的企业；不说明项目的效果。', orNull(waves)),
      quality: said('需核查的答卷。', quality),
      ranking: array(ranked, '按得分；公开版是空的。'),
      weighted: said('加权；用 --weight 才有，公开版没有。', weighted),
      reliability: said('信度；用 --reliability 才有，公开版没有。', reliability),
    },
    'weighted',
    'reliability',
  ),
};
