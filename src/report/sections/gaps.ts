import type { Block } from '../document.ts';
import { cell, heading, paragraph } from '../blocks.ts';
import { oneDecimal, questionTitle } from '../context.ts';
import type { ReportContext } from '../context.ts';

/** All gaps, dearest first, and what nobody knows yet. */
export function gapsSection(context: ReportContext, number: string): readonly Block[] {
  const { say, advice, scored, dimensions } = context;
  const { target } = scored.loaded.questionnaire;
  const dimensionOf = (question: string): string =>
    dimensions.find(({ node }) => node.of.some((input) => input.id === question))?.title ?? '';
  const columns = ['rank', 'dimension', 'question', 'from-to', 'cost'] as const;
  const widths = { rank: 0.6, dimension: 1, question: 5, 'from-to': 1.2, cost: 1 };
  const table: Block = {
    kind: 'table',
    caption: say('report.gap-list-table'),
    columns: columns.map((name) => ({
      title: say(`report.column-${name}`),
      width: widths[name],
      align: name === 'rank' || name === 'cost' ? 'end' : 'start',
    })),
    rows: advice.gaps.map((gap, position) => [
      cell(String(position + 1)),
      cell(dimensionOf(gap.question)),
      cell(questionTitle(context, gap.question)),
      cell(`${gap.level} → ${gap.target}`),
      cell(oneDecimal(gap.cost)),
    ]),
  };
  return [
    heading(1, number, say('report.gap-list')),
    paragraph(say('report.gap-list-intro', { target })),
    advice.gaps.length === 0 ? paragraph(say('report.no-gaps')) : table,
    ...unclear(context),
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
