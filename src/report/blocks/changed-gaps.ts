import { otherContext, questionTitle } from '../context.ts';
import type { ReportContext } from '../context.ts';
import type { Block } from '../document.ts';
import { cell, paragraph } from '../make-blocks.ts';
import type { ReportBlock } from './block.ts';

/** Gaps that were closed and that are new; of those that are still there the number. */
export const changedGaps: ReportBlock = {
  build: (context) => {
    const before = otherContext(context);
    return before ? changes(before, context) : [];
  },
};

const TONES = { closed: 'good', new: 'poor' } as const;

function changes(before: ReportContext, after: ReportContext): readonly Block[] {
  const { say } = after;
  const [then = [], now = []] = [before, after].map(({ advice }) =>
    advice.gaps.map(({ question }) => question),
  );
  const rows = [
    ...then.filter((id) => !now.includes(id)).map((id) => ({ id, kind: 'closed' as const })),
    ...now.filter((id) => !then.includes(id)).map((id) => ({ id, kind: 'new' as const })),
  ];
  const open = now.filter((id) => then.includes(id)).length;
  const rest = open > 0 ? [paragraph(say('report.gaps-still-open', { count: open }))] : [];
  if (rows.length === 0) return rest;
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
        cell(say(`report.gap-${kind}`), { tone: TONES[kind], bold: true }),
      ]),
    },
    ...rest,
  ];
}
