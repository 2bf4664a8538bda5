import type { Block, ChartAxis } from '../../document.ts';
import { toneOf } from '../../make-blocks.ts';
import { levelName } from '../cohort-context.ts';
import type { CohortContext } from '../cohort-context.ts';
import { percentOf } from '../percent-of.ts';
import type { CohortBlock } from './cohort-block.ts';

/** The levels as bars: the share of the firms that is at each. */
export const cohortLevelBars: CohortBlock = {
  build: (context) => {
    const { cohort, say } = context;
    const bars = cohort.levels.map((level, at) =>
      shareBar(
        levelName(level, context),
        { firms: cohort.overall.levels[at] ?? null, of: cohort.overall.firms },
        context,
      ),
    );
    return barsOf(bars, say('cohort.levels'), context);
  },
};

/** The dimensions as bars: the mean share of what can be scored in each. */
export const cohortDimensionBars: CohortBlock = {
  build: (context) => {
    const { cohort, dimensions, say } = context;
    const bars = dimensions.flatMap(({ id, title }): readonly ChartAxis[] => {
      const mean = cohort.overall.dimensions[id]?.mean ?? null;
      if (mean === null) return [];
      const text = mean.toFixed(1);
      return [{ label: title, value: mean, text, low: mean, high: mean, tone: toneOf(mean) }];
    });
    return barsOf(bars, say('cohort.dimension-means'), context);
  },
};

function shareBar(
  label: string,
  { firms, of }: { readonly firms: number | null; readonly of: number | null },
  { say }: CohortContext,
): ChartAxis {
  const value = percentOf(firms, of);
  const text =
    firms === null || value === null
      ? '—'
      : say('cohort.bar-text', { firms, share: value.toFixed(1) });
  return { label, value, text, low: value ?? 0, high: value ?? 0, tone: 'neutral' };
}

function barsOf(
  bars: readonly ChartAxis[],
  caption: string,
  { say }: CohortContext,
): readonly Block[] {
  if (bars.length === 0) return [];
  const values = bars
    .map(({ label, text }) => say('cohort.bar-value', { label, text }))
    .join(say('report.list-separator'));
  return [
    {
      kind: 'bars',
      caption,
      alternative: say('cohort.bars-alternative', { caption, values }),
      bars,
    },
  ];
}
