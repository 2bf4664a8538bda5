import type { Phase, Recommendation } from '../../advice/advice.ts';
import type { DetailCard, Fact } from '../document.ts';
import type { ReportContext } from '../context.ts';
import { inPhase, isTold, PHASE_TONE, PHASES } from '../phases.ts';
import { aboutNumber } from '../short-number.ts';
import { costText, lightnessText, monthsText, peopleText, reasonText } from '../solution-text.ts';
import { countOf } from './block.ts';
import type { ReportBlock } from './block.ts';

/** How many solutions of each phase are told in full; the roadmap lists them all. */
const CARDS: Readonly<Record<Phase, number>> = { first: 4, next: 4, later: 1 };

/** The solutions of one batch in full, each with its reason. */
export const solutionCards: ReportBlock = {
  needs: ['phase'],
  takes: ['limit'],
  build: (context, { phase: name, limit }) => {
    const phase = PHASES.find((one) => one === name);
    if (!phase || !isTold(phase, context)) return [];
    return inPhase(phase, context)
      .slice(0, countOf(limit, CARDS[phase]))
      .map((recommendation) => solutionCard(recommendation, context));
  },
};

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
