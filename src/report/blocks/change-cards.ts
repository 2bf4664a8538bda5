import { otherContext } from '../context.ts';
import type { ReportContext } from '../context.ts';
import type { SummaryCards } from '../document.ts';
import { levelText } from '../level-name.ts';
import { changeTone, changeText, differenceOf } from '../change-text.ts';
import type { ReportBlock } from './block.ts';

/** Level, score and gaps, then and now; nothing without answers to compare with. */
export const changeCards: ReportBlock = {
  build: (context) => {
    const before = otherContext(context);
    if (!before) return [];
    return [
      {
        kind: 'summary_cards',
        cards: [
          ...levelCard(before, context),
          scoreCard(before, context),
          gapsCard(before, context),
        ],
      },
    ];
  },
};

type Card = SummaryCards['cards'][number];

function levelCard(before: ReportContext, after: ReportContext): readonly Card[] {
  const { say, main } = after;
  if (!main.levels) return [];
  const [then, now] = [before.mainResult.level?.value, after.mainResult.level?.value];
  return [
    {
      label: say('report.card-level'),
      value: levelText(after),
      note: say('report.change-from', { value: levelText(before) }),
      tone: changeTone(then === undefined || now === undefined ? null : now - then),
    },
  ];
}

function scoreCard(before: ReportContext, after: ReportContext): Card {
  const { say, mainResult } = after;
  const difference = differenceOf(before.mainResult, mainResult);
  const from = before.mainResult.shown ?? say('report.no-score');
  return {
    label: say('report.card-score'),
    value: mainResult.shown ?? say('report.no-score'),
    note: say('report.change-from-by', { value: from, change: changeText(difference, after) }),
    tone: changeTone(difference),
  };
}

function gapsCard(before: ReportContext, { say, advice }: ReportContext): Card {
  const [then, now] = [before.advice.gaps.length, advice.gaps.length];
  return {
    label: say('report.change-gaps'),
    value: say('report.change-gaps-value', { count: now }),
    note: say('report.change-from', { value: say('report.change-gaps-value', { count: then }) }),
    tone: changeTone(then - now),
  };
}
