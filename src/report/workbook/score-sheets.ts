import type { ScoreNode } from '../../questionnaire/scoring-types.ts';
import type { ReportContext } from '../context.ts';
import { columnsOf } from './columns.ts';
import type { Sheet, SheetValue } from './workbook.ts';

/** Every node: the main one first, then the dimensions, then what they are made of. */
export function scoresSheet(context: ReportContext): Sheet {
  const { say, scored, main, dimensions } = context;
  const first = [main, ...dimensions.map(({ node }) => node)];
  const rest = scored.loaded.questionnaire.scoring.nodes.filter(
    (node) => !first.includes(node) && scored.result.nodes[node.id] !== undefined,
  );
  return {
    name: say('workbook.scores'),
    columns: columnsOf(context, [
      ['workbook.id', 28],
      ['workbook.title', 30],
      ['workbook.score', 10],
      ['workbook.min', 10],
      ['workbook.max', 10],
      ['workbook.percent', 14],
      ['workbook.level', 16],
      ['workbook.answered', 12],
      ['workbook.asked', 12],
    ]),
    rows: [...first, ...rest].flatMap((node) => scoreRow(node, context)),
  };
}

function scoreRow(node: ScoreNode, context: ReportContext): readonly (readonly SheetValue[])[] {
  const { scored, text, number } = context;
  const result = scored.result.nodes[node.id];
  if (!result) return [];
  const step = node.levels?.steps.find(({ value }) => value === result.level?.value);
  return [
    [
      node.id,
      text(node.title),
      result.shown === null ? null : Number(result.shown),
      Number(number(result.min)),
      Number(number(result.max)),
      result.percent === null ? null : Number(number(result.percent)),
      step && result.score !== null ? text(step.name) : null,
      result.answered,
      result.asked,
    ],
  ];
}

/** What is needed to calculate the same numbers again. */
export function basisSheet(context: ReportContext): Sheet {
  const { say, scored, time, text } = context;
  const { questionnaire, answers, engine } = scored.result;
  const rows = [
    [say('report.cover-questionnaire'), text(scored.loaded.questionnaire.title)],
    ['id', questionnaire.id],
    ['version', questionnaire.version],
    [say('report.fingerprint-engine'), engine],
    [say('report.fingerprint-questionnaire'), questionnaire.hash],
    [say('report.fingerprint-answers'), answers.hash],
    [say('report.fingerprint-time'), time],
    ['', say('report.cover-notice')],
  ];
  return {
    name: say('workbook.basis'),
    columns: columnsOf(context, [
      ['workbook.field', 24],
      ['workbook.value', 70],
    ]),
    rows,
  };
}
