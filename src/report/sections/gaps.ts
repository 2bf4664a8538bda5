import type { Block } from '../document.ts';
import { goalText } from '../answer-text.ts';
import { cell, heading, paragraph } from '../blocks.ts';
import { oneDecimal, questionTitle } from '../context.ts';
import type { ReportContext } from '../context.ts';

/** What fits one page; every gap stands in its dimension. */
const LISTED = 15;

/** The dearest gaps, and what nobody knows yet. */
export function gapsSection(context: ReportContext, number: string): readonly Block[] {
  const { say, advice, scored, dimensions } = context;
  const { target } = scored.loaded.questionnaire;
  const dimensionOf = (question: string): string =>
    dimensions.find(({ node }) => node.of.some((input) => input.id === question))?.title ?? '';
  const goalOf = (id: string, level: number): string => {
    const question = context.questions.get(id);
    return question ? goalText(question, level, context) : '';
  };
  const shown = advice.gaps.slice(0, LISTED);
  const columns = ['rank', 'dimension', 'question', 'goal', 'cost'] as const;
  const widths = { rank: 0.6, dimension: 0.9, question: 3.8, goal: 3.8, cost: 0.9 };
  const table: Block = {
    kind: 'table',
    caption: say('report.gap-list-table'),
    columns: columns.map((name) => ({
      title: say(`report.column-${name}`),
      width: widths[name],
      align: name === 'rank' || name === 'cost' ? 'end' : 'start',
    })),
    rows: shown.map((gap, position) => [
      cell(String(position + 1)),
      cell(dimensionOf(gap.question)),
      cell(questionTitle(context, gap.question)),
      cell(goalOf(gap.question, gap.target)),
      cell(oneDecimal(gap.cost)),
    ]),
  };
  return [
    heading(1, number, say('report.gap-list')),
    paragraph(
      say('report.gap-list-intro', {
        target,
        count: advice.gaps.length,
        shown: shown.length,
      }),
    ),
    advice.gaps.length === 0 ? paragraph(say('report.no-gaps')) : table,
    ...unclear(context),
    ...contradictions(context),
  ];
}

function unclear(context: ReportContext): readonly Block[] {
  const { say, advice } = context;
  if (advice.unclear.length === 0) return [];
  const titles = advice.unclear
    .map((id) => questionTitle(context, id))
    .join(say('report.sentence-separator'));
  return [
    {
      kind: 'callout',
      tone: 'fair',
      title: say('report.unclear', { count: advice.unclear.length }),
      paragraphs: [say('report.unclear-text', { titles })],
    },
  ];
}

function contradictions({ say, text, scored }: ReportContext): readonly Block[] {
  const fired = scored.loaded.questionnaire.checks.filter(({ id }) =>
    scored.result.checks.includes(id),
  );
  if (fired.length === 0) return [];
  const title = say('report.checks', { count: fired.length });
  const paragraphs = fired.map((check) => text(check.message));
  return [{ kind: 'callout', tone: 'fair', title, paragraphs }];
}
