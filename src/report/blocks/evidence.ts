import { evidenceFor } from '../../advice/prepare-assessment.ts';
import type { ReportContext } from '../context.ts';
import type { Block } from '../document.ts';
import { answerText } from '../answer-text.ts';
import { cell } from '../make-blocks.ts';
import type { ReportBlock } from './block.ts';

/** What to have at hand for each answer, as a list to tick off, with room for place and keeper. */
export const evidenceList: ReportBlock = {
  build: (context) =>
    context.scored.loaded.questionnaire.sections.flatMap((section) => {
      const ids = new Set(section.questions.map(({ id }) => id));
      return checklist(context.text(section.title), ids, context);
    }),
};

function checklist(
  title: string,
  ids: ReadonlySet<string>,
  context: ReportContext,
): readonly Block[] {
  const { say, text, scored, questions } = context;
  const rows = [...questions.values()].flatMap((question) => {
    const state = scored.result.questions[question.id]?.state ?? 'hidden';
    if (!ids.has(question.id) || state === 'hidden' || state === 'not_applicable') return [];
    const { target } = scored.loaded.questionnaire;
    const level = Math.max(target, scored.result.questions[question.id]?.reaches ?? 0);
    const asked = evidenceFor(question, level);
    if (asked.length === 0) return [];
    const answer = scored.answers.answers.get(question.id);
    const kept = new Set(answer?.evidence ?? []);
    const papers = asked.map((one) => `□ ${text(one)}`);
    const own = [...kept].map((one) => `☑ ${one}`.replace('☑', '√'));
    return [
      [
        cell(text(question.title)),
        cell(answerText(question, answer && { ...answer, evidence: [] }, state, context)),
        cell([...own, ...papers].join('\n')),
        cell(''),
      ],
    ];
  });
  if (rows.length === 0) return [];
  return [
    {
      kind: 'table',
      caption: say('report.answers-table', { title }),
      columns: [
        { title: say('report.column-question'), width: 2.6, align: 'start' },
        { title: say('report.column-answer'), width: 2.4, align: 'start' },
        { title: say('report.column-evidence'), width: 3, align: 'start' },
        { title: say('report.column-kept'), width: 1.6, align: 'start' },
      ],
      rows,
    },
  ];
}
