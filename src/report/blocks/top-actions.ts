import type { Block, Span } from '../document.ts';
import type { ReportContext } from '../context.ts';
import { listOf, paragraph } from '../make-blocks.ts';
import { hasTargets, noGapsKey } from '../no-gaps.ts';
import { monthsText } from '../solution-text.ts';
import { countOf } from './block.ts';
import type { ReportBlock } from './block.ts';
import { flagsUp } from './red-flags.ts';

/** The solutions to begin with, a line each; where there are none, what the red flags ask for. */
export const topActions: ReportBlock = {
  takes: ['limit'],
  build: (context, { limit }) => actionLines(context, countOf(limit, 3)),
};

function actionLines(context: ReportContext, limit: number): readonly Block[] {
  const { advice, say, text } = context;
  if (advice.recommendations.length === 0 && flagsUp(context).length > 0) {
    return [listOf(flagLines(context).slice(0, limit), true)];
  }
  if (!hasTargets(context)) return [];
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

function flagLines(context: ReportContext): readonly (readonly Span[])[] {
  const { say, text } = context;
  return flagsUp(context).map((flag) => [
    { text: say('report.flag-line', { title: text(flag.title), action: text(flag.action) }) },
  ]);
}
