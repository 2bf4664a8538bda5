import type { ReportContext } from '../context.ts';
import type { Block } from '../document.ts';
import { interestText } from '../expert/meet-interest.ts';
import { cell, paragraph } from '../make-blocks.ts';
import type { ReportBlock } from './block.ts';

/** Who judged, when, with what interests, and the judgement; nothing without an expert's file. */
export const expertJudgement: ReportBlock = {
  build: ({ expert, say }) => {
    if (!expert) return [];
    const { assessor, date = '', interests = [], judgement = '' } = expert;
    const facts = [
      [say('report.expert-assessor'), assessor],
      [say('report.expert-date'), say('report.day', { date })],
      [
        say('report.expert-interests'),
        interests.map(interestText).join('\n') || say('report.expert-no-interests'),
      ],
    ];
    return [
      ...judgement
        .trim()
        .split(/\n\s*\n/)
        .filter((text) => text !== '')
        .map((text) => paragraph(text.trim())),
      {
        kind: 'table',
        caption: say('report.expert-table'),
        columns: [
          { title: say('report.profile-field'), width: 1, align: 'start' },
          { title: say('report.profile-value'), width: 3, align: 'start' },
        ],
        rows: facts.filter(([, text]) => text !== '').map((row) => row.map((text) => cell(text))),
      },
    ];
  },
};

/** Which recommended solutions an expert accepts, which not, and why. */
export const expertDecisions: ReportBlock = { build: decisions };

function decisions({ expert, scored, say, text }: ReportContext): readonly Block[] {
  const made = Object.entries(expert?.solutions ?? {});
  if (made.length === 0) return [];
  const titles = new Map(
    scored.catalogue.catalogue.solutions.map(({ id, title }) => [id, text(title)]),
  );
  return [
    {
      kind: 'table',
      caption: say('report.expert-decisions'),
      columns: [
        { title: say('report.column-solution'), width: 2, align: 'start' },
        { title: say('report.column-decision'), width: 0.9, align: 'start' },
        { title: say('report.column-reason'), width: 3, align: 'start' },
      ],
      rows: made.map(([id, { decision, reason }]) => [
        cell(titles.get(id) ?? id),
        cell(say(`report.expert-${decision}`), {
          bold: true,
          tone: decision === 'accepted' ? 'good' : 'poor',
        }),
        cell(reason),
      ]),
    },
  ];
}
