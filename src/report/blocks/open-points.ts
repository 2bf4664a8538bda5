import type { WeighedPoint } from '../../advice/weigh-open-points.ts';
import type { Block, Cell } from '../document.ts';
import type { ReportContext } from '../context.ts';
import { cell, paragraph } from '../make-blocks.ts';
import type { ReportBlock } from './block.ts';

/** What is not settled about the questionnaire, and what it would change for this firm. */
export const openPoints: ReportBlock = { build: weighedPoints };

/** What is not settled, and whether it would change the level of this firm. */
function weighedPoints({ say, text, main, advice }: ReportContext): readonly Block[] {
  const points = advice.openPoints;
  if (points.length === 0) return [];
  const effect = ({ readings, changesLevel }: WeighedPoint): Cell => {
    if (readings.length === 0 || !main.levels) return cell(say('report.open-uncounted'));
    const scores = [...new Set(readings.map(({ shown }) => shown ?? say('report.no-score')))];
    const args = { scores: scores.join(say('report.list-separator')) };
    if (!changesLevel) return cell(say('report.open-same', args));
    const steps = main.levels.steps.filter(({ value }) =>
      readings.some(({ level }) => level?.value === value),
    );
    const levels = steps.map(({ name }) => text(name)).join(say('report.list-separator'));
    return cell(say('report.open-changes', { ...args, levels }), { tone: 'poor', bold: true });
  };
  return [
    paragraph(say('report.open-intro')),
    {
      kind: 'table',
      caption: say('report.open-table'),
      columns: [
        { title: say('report.column-open'), width: 3, align: 'start' },
        { title: say('report.column-effect'), width: 2, align: 'start' },
      ],
      rows: points.map((weighed) => [cell(text(weighed.point.text)), effect(weighed)]),
    },
  ];
}
