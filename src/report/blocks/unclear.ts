import type { Block } from '../document.ts';
import { questionTitle } from '../context.ts';
import type { ReportContext } from '../context.ts';
import type { ReportBlock } from './block.ts';

/** What nobody knows yet: questions left out or not known. */
export const unclearQuestions: ReportBlock = { build: unclear };

/** How many open questions are told by name; the appendix shows them all. */
const UNCLEAR_LISTED = 12;

function unclear(context: ReportContext): readonly Block[] {
  const { say, advice } = context;
  if (advice.unclear.length === 0) return [];
  const count = advice.unclear.length;
  const rest = count - UNCLEAR_LISTED;
  const titles = advice.unclear
    .slice(0, UNCLEAR_LISTED)
    .map((id) => say('report.unclear-title', { title: questionTitle(context, id) }));
  return [
    {
      kind: 'callout',
      tone: 'fair',
      title: say('report.unclear', { count }),
      paragraphs: [
        say('report.unclear-text'),
        ...titles,
        ...(rest > 0 ? [say('report.unclear-more', { count: rest })] : []),
      ],
    },
  ];
}
