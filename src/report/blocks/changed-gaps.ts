import { otherContext, questionTitle } from '../context.ts';
import type { ReportContext } from '../context.ts';
import type { Block } from '../document.ts';
import { cell } from '../make-blocks.ts';
import type { ReportBlock } from './block.ts';

/** Gaps that were closed, that are still there, and that are new. */
export const changedGaps: ReportBlock = {
  build: (context) => {
    const before = otherContext(context);
    return before ? changes(before, context) : [];
  },
};

const TONES = { closed: 'good', open: 'neutral', new: 'poor' } as const;

function changes(before: ReportContext, after: ReportContext): readonly Block[] {
  const { say } = after;
  const ids = ({ advice }: ReportContext) => advice.gaps.map(({ question }) => question);
  const [then, now] = [ids(before), ids(after)];
  const rows = [
    ...then.filter((id) => !now.includes(id)).map((id) => ({ id, kind: 'closed' as const })),
    ...now.filter((id) => !then.includes(id)).map((id) => ({ id, kind: 'new' as const })),
    ...now.filter((id) => then.includes(id)).map((id) => ({ id, kind: 'open' as const })),
  ];
  if (rows.length === 0) return [];
  return [
    {
      kind: 'table',
      caption: say('report.changed-gaps'),
      columns: [
        { title: say('report.column-question'), width: 4, align: 'start' },
        { title: say('report.column-gap-state'), width: 1, align: 'start' },
      ],
      rows: rows.map(({ id, kind }) => [
        cell(questionTitle(after, id)),
        cell(say(`report.gap-${kind}`), { tone: TONES[kind], bold: kind !== 'open' }),
      ]),
    },
  ];
}
