import type { Block, SummaryCards } from '../document.ts';
import type { ReportContext } from '../context.ts';
import { levelText } from '../level-name.ts';
import { toneOf } from '../make-blocks.ts';
import { isMeanOfPercents } from '../missing-gates.ts';
import type { ReportBlock } from './block.ts';

/** Level, score, completeness, red flags: a card each. */
export const summaryCards: ReportBlock = { build: (context) => [cards(context)] };

type Card = SummaryCards['cards'][number];

function cards(context: ReportContext): Block {
  return {
    kind: 'summary_cards',
    cards: [
      ...levelCard(context),
      scoreCard(context),
      coverageCard(context),
      ...flagsCard(context),
    ],
  };
}

function levelCard(context: ReportContext): readonly Card[] {
  const { say, main } = context;
  if (!main.levels) return [];
  return [
    {
      label: say('report.card-level'),
      value: levelText(context),
      note: say('report.card-level-note', { count: main.levels.steps.length }),
      tone: 'neutral',
    },
  ];
}

function scoreCard(context: ReportContext): Card {
  const { say, mainResult } = context;
  return {
    label: say('report.card-score'),
    value: mainResult.shown ?? say('report.no-score'),
    note: scoreNote(context),
    tone: toneOf(mainResult.percent),
  };
}

function scoreNote({ say, main, mainResult, number }: ReportContext): string {
  const range = { min: number(mainResult.min), max: number(mainResult.max) };
  const exact = range.min === range.max;
  if (isMeanOfPercents(main)) {
    return exact ? say('report.card-score-exact') : say('report.card-score-note', range);
  }
  if (!exact) return say('report.card-score-range', range);
  return say('report.card-score-share', { percent: number(mainResult.percent_min) });
}

function coverageCard({ say, mainResult }: ReportContext): Card {
  const { coverage, answered, asked } = mainResult;
  return {
    label: say('report.card-coverage'),
    value: `${Math.floor(coverage * 100)}%`,
    note: say('report.card-coverage-note', { answered, asked }),
    tone: 'neutral',
  };
}

function flagsCard({ say, scored }: ReportContext): readonly Card[] {
  if (scored.loaded.questionnaire.flags.length === 0) return [];
  const count = scored.result.flags.length;
  return [
    {
      label: say('report.card-flags'),
      value: say('report.card-flags-value', { count }),
      note: say(count > 0 ? 'report.card-flags-some' : 'report.card-flags-none'),
      tone: count > 0 ? 'danger' : 'neutral',
    },
  ];
}
