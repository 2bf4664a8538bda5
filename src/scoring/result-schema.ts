import type { JsonSchema } from '../questionnaire/schema-parts.ts';
import { publishedAs } from '../questionnaire/schema-parts.ts';
import {
  byId,
  hash,
  ids,
  level,
  node,
  orNull,
  question,
  record,
  said,
  scoredWith,
} from './result-schema-parts.ts';

const answersOf = record({
  hash: said('企业信息和答案的规范 JSON 的 SHA-256，与书写的先后无关。', hash),
});

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
      questionnaire: scoredWith,
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
          questionnaire: scoredWith,
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
