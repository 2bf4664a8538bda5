import type { Phase, Recommendation } from '../../advice/advice.ts';
import type { Block, DetailCard, Fact, Table, Tone } from '../document.ts';
import { cell, heading, paragraph } from '../blocks.ts';
import type { ReportContext } from '../context.ts';
import { aboutNumber } from '../short-number.ts';
import {
  costShort,
  costText,
  lightnessText,
  monthsText,
  peopleText,
  reasonText,
} from '../solution-text.ts';

export const PHASES: readonly Phase[] = ['first', 'next', 'later'];

/** Colours of the phases; their names stand beside them everywhere. */
export const PHASE_TONE: Readonly<Record<Phase, Tone>> = {
  first: 'good',
  next: 'fair',
  later: 'neutral',
};

/** How many solutions of each phase are told in full; the roadmap lists them all. */
const CARDS: Readonly<Record<Phase, number>> = { first: 4, next: 4, later: 1 };

/** Solutions by phase, the most useful in full, each with its reason. */
export function solutionsSection(context: ReportContext, number: string): readonly Block[] {
  const { say, advice } = context;
  const head = [
    heading(1, number, say('report.solutions')),
    paragraph(say('report.solutions-intro')),
  ];
  if (advice.gaps.length === 0) return [];
  if (advice.recommendations.length === 0) return [...head, paragraph(say('report.no-solutions'))];
  const phases = PHASES.filter((phase) => told(phase, context)).flatMap((phase) =>
    phaseBlocks(phase, context),
  );
  return [...head, ...phases, ...others(context)];
}

/** A short report tells in full only what can be begun at once. */
function told(phase: Phase, { short }: ReportContext): boolean {
  return !short || phase === 'first';
}

function phaseBlocks(phase: Phase, context: ReportContext): readonly Block[] {
  const { say } = context;
  const shown = inPhase(phase, context).slice(0, CARDS[phase]);
  if (shown.length === 0) return [];
  return [
    heading(2, '', say(`report.phase-${phase}`)),
    paragraph(say(`report.phase-${phase}-note`)),
    ...shown.map((recommendation) => solutionCard(recommendation, context)),
  ];
}

/** The solutions of this round in one phase. */
function inPhase(phase: Phase, { advice }: ReportContext): readonly Recommendation[] {
  return advice.recommendations.filter((one) => one.focus && one.phase === phase);
}

function solutionCard(recommendation: Recommendation, context: ReportContext): DetailCard {
  const { say, text } = context;
  const { solution, phase, benefit } = recommendation;
  const join = (items: readonly Parameters<typeof text>[0][]): string =>
    items.map(text).join(say('report.sentence-separator'));
  const rows: readonly Fact[] = [
    { label: say('report.row-reason'), text: reasonText(recommendation, context) },
    { label: say('report.row-what'), text: text(solution.summary) },
    { label: say('report.row-steps'), text: join(solution.steps) },
    { label: say('report.row-before'), text: join(solution.prerequisites) },
    { label: say('report.row-people'), text: peopleText(solution, context) },
    { label: say('report.row-yields'), text: join(solution.evidence) },
    { label: say('report.row-risks'), text: join(solution.risks) },
    { label: say('report.row-light'), text: lightnessText(solution, context) },
  ];
  return {
    kind: 'detail_card',
    title: text(solution.title),
    badge: `${say(`report.phase-${phase}`)} · ${say(`report.class-${solution.class}`)}`,
    tone: PHASE_TONE[phase],
    rows: rows.filter((row) => row.text !== ''),
    footer: [
      { label: say('report.fact-cost'), text: costText(solution, context) },
      { label: say('report.fact-months'), text: monthsText(solution, context) },
      {
        label: say('report.fact-benefit'),
        text: say(
          benefit.points < 0.05 && benefit.above > 0
            ? 'report.benefit-gates'
            : 'report.benefit-value',
          { benefit: aboutNumber(benefit.points, context.places) },
        ),
      },
    ],
  };
}

function others(context: ReportContext): readonly Block[] {
  const { say, text, capabilities, short } = context;
  const rest = context.advice.recommendations.filter(
    ({ focus, phase }) => !focus || !told(phase, context),
  );
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
  return [
    heading(2, '', say('report.more-solutions')),
    paragraph(say(short ? 'report.more-solutions-short' : 'report.more-solutions-intro')),
    table,
  ];
}
