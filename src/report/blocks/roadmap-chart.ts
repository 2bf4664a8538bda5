import type { Roadmap } from '../document.ts';
import type { ReportContext } from '../context.ts';
import { inRound, PHASE_TONE, PHASES } from '../phases.ts';
import { monthsText } from '../solution-text.ts';
import type { ReportBlock } from './block.ts';

/** The batches along the months. */
export const roadmapChart: ReportBlock = {
  build: (context) => (inRound(context).length === 0 ? [] : [picture(context)]),
};

function picture(context: ReportContext): Roadmap {
  const { say, text } = context;
  let start = 0;
  const phases = PHASES.flatMap((phase): Roadmap['phases'] => {
    const shown = inRound(context).filter((one) => one.phase === phase);
    if (shown.length === 0) return [];
    const bars = shown.map(({ solution }) => ({
      label: text(solution.title),
      start,
      end: start + solution.months.high,
      text: monthsText(solution, context),
    }));
    start = Math.ceil(Math.max(...bars.map((bar) => bar.end)));
    return [{ name: say(`report.phase-${phase}`), tone: PHASE_TONE[phase], bars }];
  });
  const told = phases.map((phase) =>
    say('report.roadmap-phase', {
      phase: phase.name,
      titles: phase.bars.map((bar) => bar.label).join(say('report.list-separator')),
    }),
  );
  return {
    kind: 'roadmap',
    caption: say('report.roadmap-caption'),
    alternative: say('report.roadmap-alternative', {
      phases: told.join(say('report.sentence-separator')),
    }),
    months: Math.max(1, start),
    monthLabel: say('report.roadmap-axis'),
    phases,
  };
}
