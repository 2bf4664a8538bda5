import type { SummaryCards } from '../../document.ts';
import { toneOf } from '../../make-blocks.ts';
import { levelName } from '../cohort-context.ts';
import type { CohortContext } from '../cohort-context.ts';
import { percentOf } from '../percent-of.ts';
import { sumText } from '../sum-text.ts';
import type { CohortBlock } from './cohort-block.ts';

/** Firms, mean score, the most common level, what the gaps ask for: a card each. */
export const cohortCards: CohortBlock = {
  build: (context) => [
    {
      kind: 'summary_cards',
      cards: [
        firmsCard(context),
        ...scoreCard(context),
        ...levelCard(context),
        ...demandCard(context),
      ],
    },
  ],
};

type Card = SummaryCards['cards'][number];

function firmsCard({ say, cohort }: CohortContext): Card {
  return {
    label: say('cohort.card-firms'),
    value: String(cohort.frame.firms ?? '—'),
    note: cohort.frame.wave ?? say('cohort.card-firms-note'),
    tone: 'neutral',
  };
}

function scoreCard({ say, cohort }: CohortContext): readonly Card[] {
  const { mean, median } = cohort.overall.score;
  if (mean === null) return [];
  const note = median === null ? '' : say('cohort.card-score-note', { median: median.toFixed(1) });
  const value = mean.toFixed(1);
  return [{ label: say('cohort.card-score'), value, note, tone: toneOf(mean) }];
}

function levelCard(context: CohortContext): readonly Card[] {
  const { say } = context;
  const most = commonLevel(context);
  if (!most) return [];
  const note = say('cohort.card-level-note', { firms: most.firms, share: most.share });
  return [{ label: say('cohort.card-level'), value: most.name, note, tone: 'neutral' }];
}

/** The level that most firms are at; undefined where there are none. */
export function commonLevel(
  context: CohortContext,
): { readonly name: string; readonly firms: number; readonly share: string } | undefined {
  const { levels, overall } = context.cohort;
  const counted = levels.map((level, at) => ({ level, firms: overall.levels[at] ?? 0 }));
  const [most] = counted.toSorted((a, b) => b.firms - a.firms);
  if (!most || most.firms === 0) return undefined;
  const share = (percentOf(most.firms, overall.firms) ?? 0).toFixed(1);
  return { name: levelName(most.level, context), firms: most.firms, share };
}

function demandCard(context: CohortContext): readonly Card[] {
  const { say, cohort } = context;
  const { total } = cohort.demand;
  if (!total) return [];
  const value = say('cohort.card-demand-value', { middle: sumText(total.middle, context) });
  return [
    {
      label: say('cohort.card-demand'),
      value,
      note: say('cohort.card-demand-note'),
      tone: 'neutral',
    },
  ];
}
