import type { Answer } from '../../answers/types.ts';
import type { Question } from '../../questionnaire/question-types.ts';
import type { Table } from '../document.ts';
import { answerText } from '../answer-text.ts';
import { cell, toneOf } from '../make-blocks.ts';
import type { Dimension, ReportContext } from '../context.ts';
import { questionsBelow } from '../questions-below.ts';
import type { ReportBlock } from './block.ts';

/** Every question of a dimension as it stands. */
export const dimensionAnswers: ReportBlock = {
  needs: ['dimension'],
  build: (context, { dimension: id }) => {
    const dimension = context.dimensions.find(({ node }) => node.id === id);
    if (!dimension) return [];
    const table = questionTable(dimension, questionsBelow(dimension.node.id, context), context);
    return table.rows.length === 0 ? [] : [table];
  },
};

function questionTable(
  { title }: Dimension,
  questions: readonly Question[],
  context: ReportContext,
): Table {
  const { say, text, scored } = context;
  const { target } = scored.loaded.questionnaire;
  const rows = questions
    .filter(({ id }) => (scored.result.questions[id]?.state ?? 'hidden') !== 'hidden')
    .map((question) => {
      const found = scored.result.questions[question.id];
      const answer = scored.answers.answers.get(question.id);
      const percent = found?.percent ?? null;
      const reaches = found?.reaches ?? null;
      const done = reaches === null || reaches >= target;
      return [
        cell(text(question.title)),
        // The evidence at hand stands in the appendix.
        cell(answerText(question, withoutEvidence(answer), found?.state ?? 'skipped', context)),
        cell(reaches === null ? '—' : String(reaches), { tone: done ? 'neutral' : 'poor' }),
        cell(percent === null ? '—' : `${Math.round(percent)}%`, { tone: toneOf(percent) }),
      ];
    });
  const columns = ['question', 'now', 'reaches', 'points'] as const;
  const widths = { question: 4.2, now: 4.6, reaches: 0.8, points: 1 };
  return {
    kind: 'table',
    caption: say('report.dimension-table-caption', { title }),
    columns: columns.map((name) => ({
      title: say(`report.column-${name}`),
      width: widths[name],
      align: name === 'points' || name === 'reaches' ? 'end' : 'start',
    })),
    rows,
  };
}

function withoutEvidence(answer: Answer | undefined): Answer | undefined {
  return answer && { ...answer, evidence: [] };
}
