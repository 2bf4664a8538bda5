import type { Block } from '../document.ts';
import { answerText } from '../answer-text.ts';
import { cell } from '../make-blocks.ts';
import type { ReportContext } from '../context.ts';
import type { ReportBlock } from './block.ts';

/** What the firm said of itself. */
export const profile: ReportBlock = { build: table };

function table(context: ReportContext): readonly Block[] {
  const { say, text, scored } = context;
  const rows = scored.catalogue.catalogue.profile.flatMap((field) => {
    const answer = scored.answers.profile.get(field.id);
    if (answer?.state !== 'answered') return [];
    return [[cell(text(field.title)), cell(answerText(field, answer, 'answered', context))]];
  });
  if (rows.length === 0) return [];
  return [
    {
      kind: 'table',
      caption: say('report.profile-table'),
      columns: [
        { title: say('report.profile-field'), width: 1, align: 'start' },
        { title: say('report.profile-value'), width: 2, align: 'start' },
      ],
      rows,
    },
  ];
}
