import type { Block } from '../document.ts';
import { goalText } from '../answer-text.ts';
import { questionTitle } from '../context.ts';
import type { ReportContext } from '../context.ts';
import { cell, paragraph } from '../make-blocks.ts';
import { noGapsKey } from '../no-gaps.ts';
import { questionsBelow } from '../questions-below.ts';
import { worthText } from '../worth-text.ts';
import { countOf } from './block.ts';
import type { ReportBlock } from './block.ts';

/** What fits one page; every gap stands in its dimension. */
const LISTED = { 'zh-CN': 13, en: 10 } as const;

/** The dearest gaps, how they are ranked, and what closing each brings. */
export const gapList: ReportBlock = {
  takes: ['limit'],
  build: (context, { limit }) => gapTable(context, countOf(limit, LISTED[context.language])),
};

function gapTable(context: ReportContext, limit: number): readonly Block[] {
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
  const shown = advice.gaps.slice(0, limit);
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
  return shown.length === 0 ? [paragraph(say(noGapsKey(context)))] : found;
}
