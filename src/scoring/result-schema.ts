import type { JsonSchema } from '../questionnaire/schema-parts.ts';
import { publishedAs, text } from '../questionnaire/schema-parts.ts';

const hash: JsonSchema = { type: 'string', pattern: '^[0-9a-f]{64}$' };
const share: JsonSchema = { type: 'number', minimum: 0, maximum: 1 };
const percent: JsonSchema = { type: 'number', minimum: 0, maximum: 100 };
const count: JsonSchema = { type: 'integer', minimum: 0 };

/** Every key is always there, but for those named. */
function record(properties: JsonSchema, ...optional: readonly string[]): JsonSchema {
  const required = Object.keys(properties).filter((key) => !optional.includes(key));
  return { type: 'object', additionalProperties: false, required, properties };
}

function said(description: string, schema: JsonSchema): JsonSchema {
  return { description, ...schema };
}

function orNull(schema: JsonSchema): JsonSchema {
  return { ...schema, type: [schema['type'], 'null'].flat() };
}

const level = record({
  value: said('级数。', { type: 'integer', minimum: 0 }),
  name: said('等级的名称，用问卷的第一种语言。', { type: 'string' }),
});

const gate = said(
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

const node = record(
  {
    score: said('得分：按节点自己的规则算出的精确值，取最接近的双精度数；算不出就是 null。', {
      type: ['number', 'null'],
    }),
    exact: said('精确的得分，整数或分数，如 217/3；比较门槛用它。', {
      type: ['string', 'null'],
      pattern: '^-?\\d+(/\\d+)?$',
    }),
    shown: said('给人看的得分，按问卷声明的小数位四舍五入。', {
      type: ['string', 'null'],
      pattern: '^-?\\d+(\\.\\d+)?$',
    }),
    min: said('下限：没答和不清楚的按最差算。', { type: 'number' }),
    max: said('上限：没答和不清楚的按最好算。', { type: 'number' }),
    percent: said('得分在节点自身范围里的位置，0–100；算不出就是 null。', orNull(percent)),
    percent_min: said('下限的位置，0–100。', percent),
    percent_max: said('上限的位置，0–100。', percent),
    level: said('评到的等级；节点没有等级，或评不了，就是 null。', orNull(level)),
    coverage: said('完成度：已答 ÷（问到的计分题 − 不适用的）；没有要答的题是 1。', share),
    answered: said('已答几题。', count),
    asked: said('应答几题：问到的计分题减去不适用的。', count),
    status: said(
      'scored 出了分；not_applicable 不涉及，下面没有要答的题；not_computable 答得太少，不出分。',
      { enum: ['scored', 'not_applicable', 'not_computable'] },
    ),
    steps: said('有等级的节点：从低到高每一级及其条件。', { type: 'array', items: step }),
    level_min: said('都弄清楚以后最低可能评到的等级。', orNull(level)),
    level_max: said('都弄清楚以后最高可能评到的等级。', orNull(level)),
  },
  'steps',
  'level_min',
  'level_max',
);

const question = record({
  state: said(
    'answered 已答，not_applicable 不适用，dont_know 不清楚，skipped 没答，hidden 没有问到。',
    { enum: ['answered', 'not_applicable', 'dont_know', 'skipped', 'hidden'] },
  ),
  points: said('这道题的分值；不计分或没答是 null。', { type: ['number', 'null'] }),
  percent: said('分值在这道题自身范围里的位置，0–100。', orNull(percent)),
  reaches: said('答案说明能力到了第几级，0–4。', {
    type: ['integer', 'null'],
    minimum: 0,
    maximum: 4,
  }),
});

function byId(description: string, schema: JsonSchema): JsonSchema {
  return { description, type: 'object', additionalProperties: schema };
}

const identity = record({
  id: said('问卷的编号。', { type: 'string' }),
  version: said('问卷的版本。', { type: 'string', pattern: '^\\d+\\.\\d+\\.\\d+$' }),
  hash: said('问卷去掉文字后规范 JSON 的 SHA-256：一样就是同样计分。', hash),
});

const answersOf = record({
  hash: said('企业信息和答案的规范 JSON 的 SHA-256，与书写的先后无关。', hash),
});

const ids = { type: 'array', items: { type: 'string' } };

/**
 * JSON Schema (2020-12) of a result as `diagnose score --format json` prints it, published as
 * `questionnaires/result.schema.json`.
 */
export const RESULT_SCHEMA: JsonSchema = {
  ...publishedAs('result.schema.json'),
  title: 'diagnose 结果',
  description:
    'diagnose score --format json 打印的结果，--format jsonl 每行一个。同样的问卷、答案和程序版本，字节相同。',
  ...record(
    {
      id: said('答案文件里的 id，原样带来。', { type: 'string' }),
      engine: said('计分程序的版本。', { type: 'string' }),
      questionnaire: said('按哪份问卷算的。', identity),
      answers: answersOf,
      score: said('总分：main 节点的 score。', { type: ['number', 'null'] }),
      level: said('等级：main 节点的 level。', orNull(level)),
      calculated: byId('计算值，按编号；缺一个数就是 null。', { type: ['number', 'null'] }),
      checks: said('互相矛盾、需要核对的：核对的编号。', ids),
      flags: said('亮起的红线的编号；红线从不计分。', ids),
      nodes: byId('每个节点，按编号。', node),
      questions: byId('每道题，按编号。', question),
      capabilities: byId('每项能力：答案说明的最低一级，0–4；没有答就是 null。', {
        type: ['integer', 'null'],
        minimum: 0,
        maximum: 4,
      }),
      possible: said('从这些答案推，别的问卷还可能是哪些等级：是界限，不是评定。', {
        type: 'array',
        items: record({
          questionnaire: identity,
          levels: { type: 'array', items: level },
          ask: said('再弄清哪几题最能缩小范围，先说最管用的。', ids),
        }),
      }),
      by_basis: said(
        'score --by-basis 才有：只算有依据的答案，别的按没答算。',
        record({
          evidenced: said('只算有佐证的和专家核定的。', { $ref: '#' }),
          verified: said('只算专家核定的。', { $ref: '#' }),
        }),
      ),
      since: said(
        '有基线（score --baseline、run --baseline）才有：上次的结果和变化。',
        record({
          answers: answersOf,
          score: said('上次的总分。', { type: ['number', 'null'] }),
          level: said('上次的等级。', orNull(level)),
          nodes: byId(
            '每个节点上次的得分和变化；有一次算不出就是 null。',
            record({
              score: said('上次的得分。', { type: ['number', 'null'] }),
              change: said('这次减上次。', { type: ['number', 'null'] }),
            }),
          ),
        }),
      ),
      what_if: byId('score --set 才有：假设的答案，按题号；没有写进答案文件。', {}),
    },
    'id',
    'possible',
    'by_basis',
    'since',
    'what_if',
  ),
};
