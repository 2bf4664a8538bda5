import type { Block } from '../document.ts';
import { answerText } from '../answer-text.ts';
import { cell, heading, paragraph } from '../blocks.ts';
import type { ReportContext } from '../context.ts';

/** What the firm said of itself. */
export function profileSection(context: ReportContext, number: string): readonly Block[] {
  const { say, text, scored } = context;
  const rows = scored.catalogue.catalogue.profile.flatMap((field) => {
    const answer = scored.answers.profile.get(field.id);
    if (answer?.state !== 'answered') return [];
    return [[cell(text(field.title)), cell(answerText(field, answer, 'answered', context))]];
  });
  return [
    heading(1, number, say('report.profile')),
    paragraph(say('report.profile-intro')),
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
