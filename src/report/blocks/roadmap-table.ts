import type { Table } from '../document.ts';
import { cell } from '../make-blocks.ts';
import type { ReportContext } from '../context.ts';
import { inRound, PHASE_TONE } from '../phases.ts';
import { costShort, monthsText } from '../solution-text.ts';
import type { ReportBlock } from './block.ts';

/** The solutions of this round by batch, with time and cost. */
export const roadmapTable: ReportBlock = {
  build: (context) => (inRound(context).length === 0 ? [] : [phaseTable(context)]),
};

function phaseTable(context: ReportContext): Table {
  const { say, text } = context;
  const columns = ['phase', 'solution', 'class', 'months', 'cost-money'] as const;
  const widths = { phase: 1, solution: 3, class: 0.9, months: 1.4, 'cost-money': 2.2 };
  return {
    kind: 'table',
    caption: say('report.roadmap-table'),
    columns: columns.map((name) => ({
      title: say(`report.column-${name}`),
      width: widths[name],
      align: 'start',
    })),
    rows: inRound(context).map(({ phase, solution }) => [
      cell(say(`report.phase-${phase}`), { tone: PHASE_TONE[phase] }),
      cell(text(solution.title)),
      cell(say(`report.class-${solution.class}`)),
      cell(monthsText(solution, context)),
      cell(costShort(solution, context)),
    ]),
  };
}
