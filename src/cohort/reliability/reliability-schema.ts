import type { JsonSchema } from '../../questionnaire/schema-parts.ts';
import { orNull, record, said } from '../../scoring/result-schema-parts.ts';
import { array, word } from '../cohort-schema-words.ts';

const whole: JsonSchema = { type: 'integer', minimum: 0 };
const decimal: JsonSchema = { type: 'number' };
const share: JsonSchema = { type: 'number', minimum: 0, maximum: 1 };
const flag: JsonSchema = { type: 'boolean' };
const numberOrNull = orNull(decimal);

const refusal = said(
  '不给数，为什么：有多少、至少要多少。',
  record({
    refused: { enum: ['too_few_firms', 'too_few_items', 'no_spread'] },
    n: whole,
    least: whole,
  }),
);

function reliably(description: string, schema: JsonSchema): JsonSchema {
  return { description, if: { required: ['refused'] }, then: refusal, else: schema };
}

const estimate = record({ value: decimal, low: decimal, high: decimal });

const ends = reliably(
  '最低分和满分的各占多少；超过 15% 是地板、天花板效应。',
  record({ n: whole, floor: share, ceiling: share, floor_effect: flag, ceiling_effect: flag }),
);

const item = record({
  question: word,
  turned: said('反过来计：它的分越高，总的越低。', flag),
  common: said('算进 α：九成以上的企业答了。', flag),
  n: said('答了的企业。', whole),
  mean: said('平均在自己范围里的位置，0–1。', numberOrNull),
  ends,
  item_rest: said('和其余题的和的相关。', numberOrNull),
  alpha_if_dropped: said('去掉它以后的 α。', numberOrNull),
});

const scale = record({
  node: word,
  common: said('算进 α 的题。', whole),
  n: said('这些题都答了的企业；α 只按它们算。', whole),
  incomplete: said('至少缺一道的企业。', whole),
  alpha: reliably('Cronbach α 和 Feldt 的 95% 区间。', estimate),
  ends,
  items: array(item),
});

const kappa = record({
  value: decimal,
  low: decimal,
  high: decimal,
  error: said('标准误。', decimal),
  n: whole,
});

const categories = {
  n: whole,
  categories: whole,
  same: said('一样的。', whole),
  above: said('前一个评得高的。', whole),
  below: said('前一个评得低的。', whole),
  linear: reliably('线性加权 κ。', kappa),
  quadratic: reliably('平方加权 κ。', kappa),
};

const correlation = reliably(
  '组内相关：ICC(A,1) 一致，ICC(C,1) 次序。',
  record({ n: whole, agreement: estimate, consistency: estimate }),
);

const agreement = record({
  raters: record({ column: word, one: word, other: word }),
  pairs: said('两个都评了的企业。', whole),
  only_one: whole,
  only_other: whole,
  levels: said('等级。', orNull(record(categories))),
  scores: array(
    record({
      node: word,
      n: whole,
      difference: said('前一个减后一个，平均。', numberOrNull),
      correlation,
    }),
    '总分和各维度。',
  ),
  questions: array(record({ question: word, ...categories }), '每道题。'),
});

const flips = record({
  firms: said('重新算过的企业。', whole),
  passed_over: said('太多，隔几家取一家，没有取的。', whole),
  not_reproduced: said('按这一行算不出原来的分，没有算的。', whole),
  scorings: said('一共算了几次。', whole),
  touched: said('随便哪一个权重变了就会变级的企业。', whole),
  changes: array(
    record({ node: word, input: word, factor: word, up: whole, down: whole }),
    '一次只变一个权重。',
  ),
});

/** JSON Schema of a cohort's reliability. */
export const reliability: JsonSchema = record({
  measurement: said('formative 的问卷，α 只是描述。', { enum: ['formative', 'reflective'] }),
  firms: whole,
  scales: array(scale, '总分和各维度。'),
  agreement: array(agreement, '两个评估人。'),
  flips: said('权重变 ±25%，多少家变级；没有等级或权重是 null。', orNull(flips)),
});
