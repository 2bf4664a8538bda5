import type { Recommendation } from '../../advice/advice.ts';
import type { Block, Table } from '../document.ts';
import { cell } from '../make-blocks.ts';
import type { ReportContext } from '../context.ts';
import { otherRecommendations, PHASE_TONE } from '../phases.ts';
import { costShort, monthsText } from '../solution-text.ts';
import type { ReportBlock } from './block.ts';

/** The solutions that are not told in full, as a table. */
export const otherSolutions: ReportBlock = { build: others };

function others(context: ReportContext): readonly Block[] {
  const { say, text, capabilities } = context;
  const rest = otherRecommendations(context);
  if (rest.length === 0) return [];
  const columns = ['solution', 'phase', 'serves', 'months', 'cost-money'] as const;
  const widths = { solution: 2.6, phase: 1, serves: 3, months: 1.3, 'cost-money': 2 };
  const serves = (recommendation: Recommendation): string => {
    const names = recommendation.serves.map(({ gap }) => capabilities.get(gap.capability) ?? '');
    return [...new Set(names)].join(say('report.list-separator'));
  };
  const table: Table = {
    kind: 'table',
    caption: say('report.more-solutions-table'),
    columns: columns.map((name) => ({
      title: say(`report.column-${name}`),
      width: widths[name],
      align: 'start',
    })),
    rows: rest.map((recommendation) => [
      cell(text(recommendation.solution.title)),
      cell(say(`report.phase-${recommendation.phase}`), { tone: PHASE_TONE[recommendation.phase] }),
      cell(serves(recommendation)),
      cell(monthsText(recommendation.solution, context)),
      cell(costShort(recommendation.solution, context)),
    ]),
  };
  return [table];
}
