import type { BlockArgs } from '../../template/parts.ts';
import { changeText, changeTone, differenceOf } from '../change-text.ts';
import { otherContext } from '../context.ts';
import type { ReportContext } from '../context.ts';
import type { Block } from '../document.ts';
import { cell } from '../make-blocks.ts';
import { namesOf } from './compared-names.ts';
import type { ReportBlock } from './block.ts';

/** The dimensions and the whole in both sets of answers. */
export const changeScores: ReportBlock = {
  takes: ['mine', 'theirs'],
  build: (context, args) => {
    const before = otherContext(context);
    return before ? [table(before, context, args)] : [];
  },
};

function table(before: ReportContext, after: ReportContext, args: BlockArgs): Block {
  const { say, text, main, mainResult } = after;
  const { mine, theirs } = namesOf(args, after);
  const results = before.scored.result.nodes;
  const rows = [
    ...after.dimensions,
    { node: main, result: mainResult, title: text(main.title) },
  ].map(({ node, result, title }) => {
    const difference = differenceOf(results[node.id], result);
    return [
      cell(title, { bold: node === main }),
      cell(results[node.id]?.shown ?? say('report.no-score')),
      cell(result.shown ?? say('report.no-score')),
      cell(changeText(difference, after), { tone: changeTone(difference), bold: true }),
    ];
  });
  return {
    kind: 'table',
    caption: say('report.change-scores'),
    columns: [
      { title: say('report.column-dimension'), width: 2, align: 'start' },
      { title: theirs, width: 1, align: 'end' },
      { title: mine, width: 1, align: 'end' },
      { title: say('report.column-change'), width: 1, align: 'end' },
    ],
    rows,
  };
}
