import type { Block, Span } from '../document.ts';
import type { ReportContext } from '../context.ts';
import { listOf, paragraph } from '../make-blocks.ts';
import { noGapsKey } from '../no-gaps.ts';
import { monthsText } from '../solution-text.ts';
import { countOf } from './block.ts';
import type { ReportBlock } from './block.ts';

/** The solutions to begin with, a line each. */
export const topActions: ReportBlock = {
  takes: ['limit'],
  build: (context, { limit }) => actionLines(context, countOf(limit, 3)),
};

function actionLines(context: ReportContext, limit: number): readonly Block[] {
  const { advice, say, text } = context;
  const key = noGapsKey(context);
  if (advice.gaps.length === 0 && (key === 'report.no-gaps-known' || key === 'report.no-answers')) {
    return [paragraph(say('report.no-actions-known'))];
  }
  const lines = advice.recommendations.slice(0, limit).map(({ solution }): readonly Span[] => {
    const months = monthsText(solution, context);
    const cost =
      solution.cost?.high === 0
        ? say('report.action-free')
        : say('report.action-months', { months });
    return [
      { text: text(solution.title), bold: true },
      { text: say('report.action-line', { summary: text(solution.summary), cost }) },
    ];
  });
  return [lines.length === 0 ? paragraph(say('report.no-actions')) : listOf(lines, true)];
}
