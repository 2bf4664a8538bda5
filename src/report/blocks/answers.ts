import { evidenceFor } from '../../advice/prepare-assessment.ts';
import type { Question } from '../../questionnaire/question-types.ts';
import type { Table } from '../document.ts';
import { answerText } from '../answer-text.ts';
import { cell } from '../make-blocks.ts';
import type { ReportContext } from '../context.ts';
import type { ReportBlock } from './block.ts';

/** Every answer beside the papers to keep. Questions that do not concern the firm are left out. */
export const answerTables: ReportBlock = { build: tables };

function tables(context: ReportContext): readonly Table[] {
  const { text, scored } = context;
  return scored.loaded.questionnaire.sections.flatMap((section) => {
    const questions = section.questions.filter(
      ({ id }) => (scored.result.questions[id]?.state ?? 'hidden') !== 'hidden',
    );
    return questions.length === 0 ? [] : [answerTable(text(section.title), questions, context)];
  });
}

function answerTable(title: string, questions: readonly Question[], context: ReportContext): Table {
  const { say, text, scored } = context;
  const columns = ['question', 'answer', 'evidence'] as const;
  return {
    kind: 'table',
    caption: say('report.answers-table', { title }),
    columns: columns.map((name) => ({
      title: say(`report.column-${name}`),
      width: 1,
      align: 'start',
    })),
    rows: questions.map((question) => {
      const state = scored.result.questions[question.id]?.state ?? 'skipped';
      const answer = scored.answers.answers.get(question.id);
      const { target } = scored.loaded.questionnaire;
      const shown = Math.max(target, scored.result.questions[question.id]?.reaches ?? 0);
      return [
        cell(text(question.title)),
        cell(answerText(question, answer, state, context)),
        cell(evidenceFor(question, shown).map(text).join(say('report.list-separator'))),
      ];
    }),
  };
}
