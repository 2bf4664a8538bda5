import { ANSWER_STATES } from '../questionnaire/answer-states.ts';
import type { JsonSchema } from '../questionnaire/schema-parts.ts';
import { text } from '../questionnaire/schema-parts.ts';

export const hash: JsonSchema = { type: 'string', pattern: '^[0-9a-f]{64}$' };
export const share: JsonSchema = { type: 'number', minimum: 0, maximum: 1 };
const percent: JsonSchema = { type: 'number', minimum: 0, maximum: 100 };
const count: JsonSchema = { type: 'integer', minimum: 0 };

/** Every key is always there, but for those named. */
export function record(properties: JsonSchema, ...optional: readonly string[]): JsonSchema {
  const required = Object.keys(properties).filter((key) => !optional.includes(key));
  return { type: 'object', additionalProperties: false, required, properties };
}

export function said(description: string, schema: JsonSchema): JsonSchema {
  return { description, ...schema };
}

export function orNull(schema: JsonSchema): JsonSchema {
  return { ...schema, type: [schema['type'], 'null'].flat() };
}

export const level: JsonSchema = record({
  value: said('级数。', { type: 'integer', minimum: 0 }),
  name: said('等级的名称，用问卷的第一种语言。', { type: 'string' }),
});

export const gate: JsonSchema = said(
  '一个条件：有多少、要多少。',
  record(
    {
      kind: said(
        'score 比得分，level 比等级，each 每一项都要满足，count 数满足的个数，share 满足的比例（0–1），when 看条件是否成立（1 成立，0 不成立）。',
        { enum: ['score', 'level', 'each', 'count', 'share', 'when'] },
      ),
      title: { ...text, description: '问卷给这个条件起的名称。' },
      comparison: said('at_least、at_most 含 need，above、below 不含。', {
        enum: ['at_least', 'at_most', 'above', 'below'],
      }),
      ids: said('比的是哪些节点或题；when 没有。', { type: 'array', items: { type: 'string' } }),
      have: said('现在有多少。', { type: 'number' }),
      need: said('要多少。', { type: 'number' }),
      met: said('达到没有。', { type: 'boolean' }),
    },
    'title',
  ),
);

const step = record({
  value: said('级数。', { type: 'integer', minimum: 0 }),
  met: said('这一级的条件是否全部满足。', { type: 'boolean' }),
  gates: said('这一级要的每个条件；没有条件就是空的。', { type: 'array', items: gate }),
});

/** What a node's result holds, by key. */
export const nodeParts: Readonly<
  Record<'score' | 'exact' | 'min' | 'max' | 'percent' | 'coverage' | 'status', JsonSchema>
> = {
  score: said('得分：按节点自己的规则算出的精确值，取最接近的双精度数；算不出就是 null。', {
    type: ['number', 'null'],
  }),
  exact: said('精确的得分，整数或分数，如 217/3；比较门槛用它。', {
    type: ['string', 'null'],
    pattern: '^-?\\d+(/\\d+)?$',
  }),
  min: said('下限：没答和不清楚的按最差算。', { type: 'number' }),
  max: said('上限：没答和不清楚的按最好算。', { type: 'number' }),
  percent: said('得分在节点自身范围里的位置，0–100；算不出就是 null。', orNull(percent)),
  coverage: said('完成度：已答 ÷（问到的计分题 − 不适用的）；没有要答的题是 1。', share),
  status: said(
    'scored 出了分；not_applicable 不涉及，下面没有要答的题；not_computable 答得太少，不出分。',
    { enum: ['scored', 'not_applicable', 'not_computable'] },
  ),
};

export const node: JsonSchema = record(
  {
    score: nodeParts.score,
    exact: nodeParts.exact,
    shown: said('给人看的得分，按问卷声明的小数位四舍五入。', {
      type: ['string', 'null'],
      pattern: '^-?\\d+(\\.\\d+)?$',
    }),
    min: nodeParts.min,
    max: nodeParts.max,
    percent: nodeParts.percent,
    percent_min: said('下限的位置，0–100。', percent),
    percent_max: said('上限的位置，0–100。', percent),
    level: said('评到的等级；节点没有等级，或评不了，就是 null。', orNull(level)),
    coverage: nodeParts.coverage,
    answered: said('已答几题。', count),
    asked: said('应答几题：问到的计分题减去不适用的。', count),
    status: nodeParts.status,
    steps: said('有等级的节点：从低到高每一级及其条件。', { type: 'array', items: step }),
    level_min: said('都弄清楚以后最低可能评到的等级。', orNull(level)),
    level_max: said('都弄清楚以后最高可能评到的等级。', orNull(level)),
  },
  'steps',
  'level_min',
  'level_max',
);

export const questionParts: Readonly<Record<'state' | 'points' | 'reaches', JsonSchema>> = {
  state: said(
    'answered 已答，not_applicable 不适用，dont_know 不清楚，skipped 没答，hidden 没有问到。',
    { enum: ANSWER_STATES },
  ),
  points: said('这道题的分值；不计分或没答是 null。', { type: ['number', 'null'] }),
  reaches: said('答案说明能力到了第几级，0–4。', {
    type: ['integer', 'null'],
    minimum: 0,
    maximum: 4,
  }),
};

export const question: JsonSchema = record({
  state: questionParts.state,
  points: questionParts.points,
  percent: said(
    '分值在最低和最高之间的位置，0–100：按计它的节点的算法（反向的反过来，改用分值的按改用的），几个节点算法不同时按这道题自身。',
    orNull(percent),
  ),
  reaches: questionParts.reaches,
});

export function byId(description: string, schema: JsonSchema): JsonSchema {
  return { description, type: 'object', additionalProperties: schema };
}

export const ids: JsonSchema = { type: 'array', items: { type: 'string' } };

/** The questionnaire that a result rests on. */
export const scoredWith: JsonSchema = said(
  '按哪份问卷算的。',
  record({
    id: said('问卷的编号。', { type: 'string' }),
    version: said('问卷的版本。', { type: 'string', pattern: '^\\d+\\.\\d+\\.\\d+$' }),
    hash: said('问卷去掉文字后规范 JSON 的 SHA-256：一样就是同样计分。', hash),
  }),
);
