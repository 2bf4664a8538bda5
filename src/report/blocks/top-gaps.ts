import { isWorthwhile } from '../../advice/worth.ts';
import type { Block, Span } from '../document.ts';
import { chosenText, goalText } from '../answer-text.ts';
import { questionTitle } from '../context.ts';
import type { ReportContext } from '../context.ts';
import { listOf, paragraph } from '../make-blocks.ts';
import { hasTargets, noGapsKey } from '../no-gaps.ts';
import { worthText } from '../worth-text.ts';
import { countOf } from './block.ts';
import type { ReportBlock } from './block.ts';

/** The gaps most worth closing, with what is now and what to aim at. */
export const topGaps: ReportBlock = {
  takes: ['limit'],
  build: (context, { limit }) => gapLines(context, countOf(limit, 3)),
};

function gapLines(context: ReportContext, limit: number): readonly Block[] {
  const { advice, say, scored } = context;
  if (!hasTargets(context)) return [];
  if (advice.gaps.length === 0) return [paragraph(say(noGapsKey(context)))];
  const telling = advice.gaps.filter(({ worth }) => isWorthwhile(worth));
  const gaps = telling.length > 0 ? telling : advice.gaps;
  const lines = gaps.slice(0, limit).map((gap): readonly Span[] => {
    const question = context.questions.get(gap.question);
    if (!question) return [];
    const chosen = chosenText(question, scored.answers.answers.get(gap.question), context);
    const goal = goalText(question, gap.target, context);
    return [
      { text: questionTitle(context, gap.question), bold: true },
      { text: say('report.gap-line', { chosen, goal, worth: worthText(gap, context) }) },
    ];
  });
  return [listOf(lines, true)];
}
