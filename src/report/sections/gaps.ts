import type { Block } from '../document.ts';
import { goalText } from '../answer-text.ts';
import { cell, heading, paragraph } from '../blocks.ts';
import { questionTitle } from '../context.ts';
import type { ReportContext } from '../context.ts';
import { questionsBelow } from './dimension.ts';
import { worthText } from '../worth-text.ts';
import { noGapsKey } from './summary.ts';

/** What fits one page; every gap stands in its dimension. */
const LISTED = { 'zh-CN': 13, en: 10 } as const;

/** The dearest gaps, and what nobody knows yet. */
export function gapsSection(context: ReportContext, number: string): readonly Block[] {
  const { say, advice, scored, dimensions } = context;
  const { target } = scored.loaded.questionnaire;
  const dimensionOf = (question: string): string =>
    dimensions.find(({ node }) =>
      questionsBelow(node.id, context).some(({ id }) => id === question),
    )?.title ?? '';
  const goalOf = (id: string, level: number): string => {
    const question = context.questions.get(id);
    return question ? goalText(question, level, context) : '';
  };
  if (advice.gaps.length === 0 && advice.unclear.length === 0) return [];
  const shown = advice.gaps.slice(0, LISTED[context.language]);
  const columns = ['rank', 'dimension', 'question', 'goal', 'worth'] as const;
  // Gates that are counted are told by their names, which take room.
  const counted = shown.some(({ gates }) => gates.some(({ gate }) => gate.kind === 'count'));
  const wide = counted ? { goal: 2.8, worth: 2.6 } : { goal: 3.6, worth: 1.3 };
  const widths = { rank: 0.6, dimension: 0.9, question: counted ? 3.3 : 3.8, ...wide };
  const table: Block = {
    kind: 'table',
    caption: say('report.gap-list-table'),
    columns: columns.map((name) => ({
      title: say(`report.column-${name}`),
      width: widths[name],
      align: name === 'rank' ? 'end' : 'start',
    })),
    rows: shown.map((gap, position) => [
      cell(String(position + 1)),
      cell(dimensionOf(gap.question)),
      cell(questionTitle(context, gap.question)),
      cell(goalOf(gap.question, gap.target)),
      cell(worthText(gap, context)),
    ]),
  };
  const args = { target, count: advice.gaps.length, shown: shown.length };
  const rest = advice.gaps.length > shown.length ? say('report.gap-list-rest', args) : '';
  const found = [paragraph(`${say('report.gap-list-intro', args)}${rest}`), table];
  return [
    heading(1, number, say('report.gap-list')),
    ...(shown.length === 0 ? [paragraph(say(noGapsKey(context)))] : found),
    ...unclear(context),
    ...contradictions(context),
  ];
}

/** How many open questions are told by name; the appendix shows them all. */
const UNCLEAR_LISTED = 12;

function unclear(context: ReportContext): readonly Block[] {
  const { say, advice } = context;
  if (advice.unclear.length === 0) return [];
  const count = advice.unclear.length;
  const rest = count - UNCLEAR_LISTED;
  const titles = advice.unclear
    .slice(0, UNCLEAR_LISTED)
    .map((id) => say('report.unclear-title', { title: questionTitle(context, id) }));
  return [
    {
      kind: 'callout',
      tone: 'fair',
      title: say('report.unclear', { count }),
      paragraphs: [
        say('report.unclear-text'),
        ...titles,
        ...(rest > 0 ? [say('report.unclear-more', { count: rest })] : []),
      ],
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
