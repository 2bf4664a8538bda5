import type { JsonSchema } from '../questionnaire/schema-parts.ts';
import { publishedAs } from '../questionnaire/schema-parts.ts';
import {
  byId,
  gate,
  hash,
  ids,
  level,
  nodeParts,
  orNull,
  questionParts,
  record,
  said,
  scoredWith,
  share,
} from '../scoring/result-schema-parts.ts';

const given = said('选项代码、代码的列表、数字或文字；日期是 ISO 日期。', {
  type: ['string', 'number', 'array'],
  items: { type: 'string' },
});
const words: JsonSchema = { type: 'string' };
const { score, exact, min, max, percent, coverage, status } = nodeParts;
const { state, points, reaches } = questionParts;

const place = record(
  {
    file: said('文件，按命令里写的。', words),
    sheet: said('工作表。', words),
    row: said('第几行，表头也算，从 1 数起；一个文件一家的是 1。', { type: 'integer', minimum: 1 }),
  },
  'sheet',
);

const gap = record({
  question: said('题号。', words),
  capability: said('能力。', words),
  level: said('答案说明的级别。', { type: 'integer', minimum: 0, maximum: 4 }),
  target: said('要到的级别。', { type: 'integer', minimum: 0, maximum: 4 }),
});

/** JSON Schema (2020-12) of a line of `scores.jsonl`, published as `questionnaires/scored-firm.schema.json`. */
export const SCORED_FIRM_SCHEMA: JsonSchema = {
  ...publishedAs('scored-firm.schema.json'),
  title: 'diagnose 批量结果的一行',
  description: 'diagnose batch 写的 scores.jsonl，每行一家企业；diagnose cohort 读它。',
  ...record(
    {
      firm: said('企业名称，照原样。', words),
      key: said('跨文件、跨批次认企业用的：声明的那一列的值，没有就是名称。', words),
      wave: said('第几批调查；没有声明就是 null。', { type: ['string', 'null'] }),
      id: said('这一行自己的编号。', words),
      source: said('出自哪里。', place),
      engine: said('计分程序的版本。', words),
      questionnaire: scoredWith,
      answers_hash: said('企业信息和答案的 SHA-256，与书写的先后无关。', hash),
      profile: byId('答了的企业信息，不含人名等个人信息。', given),
      kept: byId('按名称保留的其他列，如服务进度、评估人、权重。', words),
      score: said('总分：main 节点的 score。', { type: ['number', 'null'] }),
      exact: exact,
      level: said('等级：main 节点的 level。', orNull(level)),
      coverage: said('完成度：main 节点的 coverage。', share),
      nodes: byId(
        '每个节点，按编号。',
        record({
          score: score,
          exact: exact,
          min: min,
          max: max,
          percent: percent,
          level: said('评到的级数；没有就是 null。', { type: ['integer', 'null'] }),
          coverage: coverage,
          status: status,
        }),
      ),
      questions: byId(
        '每道题，按编号。',
        record({ state: state, points: points, reaches: reaches, value: given }, 'value'),
      ),
      next: said(
        '下一级和它的条件；到顶了或没有等级是 null。',
        orNull(record({ level, gates: { type: 'array', items: gate } })),
      ),
      gaps: said('短板：答了、但能力低于目标的题。', { type: 'array', items: gap }),
      flags: said('亮起的红线的编号。', ids),
      checks: said('需要核对的：核对的编号。', ids),
    },
    'id',
  ),
};
