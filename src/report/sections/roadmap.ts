import type { Advice, Recommendation } from '../../advice/advice.ts';
import type { Block, Roadmap, Table } from '../document.ts';
import { cell, heading, paragraph } from '../blocks.ts';
import type { ReportContext } from '../context.ts';
import { costShort, money, monthsText } from '../solution-text.ts';
import { PHASE_TONE, PHASES } from './solutions.ts';

/** The three phases along the months, then as a list with cost. */
export function roadmapSection(context: ReportContext, number: string): readonly Block[] {
  const { say, advice } = context;
  if (!advice.recommendations.some((one) => one.focus)) return [];
  return [
    heading(1, number, say('report.roadmap')),
    paragraph(say('report.roadmap-intro')),
    picture(context),
    phaseTable(context),
    paragraph(costs(context)),
  ];
}

function picture(context: ReportContext): Roadmap {
  const { say, text, advice } = context;
  let start = 0;
  const phases = PHASES.flatMap((phase): Roadmap['phases'] => {
    const shown = round(advice).filter((one) => one.phase === phase);
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

/** The solutions of this round. */
function round(advice: Advice): readonly Recommendation[] {
  return advice.recommendations.filter((one) => one.focus);
}

function phaseTable(context: ReportContext): Table {
  const { say, text, advice } = context;
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
    rows: round(advice).map(({ phase, solution }) => [
      cell(say(`report.phase-${phase}`), { tone: PHASE_TONE[phase] }),
      cell(text(solution.title)),
      cell(say(`report.class-${solution.class}`)),
      cell(monthsText(solution, context)),
      cell(costShort(solution, context)),
    ]),
  };
}

function costs({ say, advice }: ReportContext): string {
  const all = round(advice).map(({ solution }) => solution.cost);
  const known = all.filter((cost) => cost !== undefined);
  const unknown = all.length - known.length;
  if (known.every((cost) => cost.high === 0)) {
    if (unknown === 0) return say('report.roadmap-cost-free');
    return say('report.roadmap-cost-none', { free: known.length, unknown });
  }
  const total = (end: 'low' | 'high'): string =>
    money(known.reduce((sum, cost) => sum + cost[end], 0));
  return say('report.roadmap-cost', {
    known: known.length,
    low: total('low'),
    high: total('high'),
    unknown,
  });
}
