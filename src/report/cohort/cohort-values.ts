import type { ObjectShape } from '../../template/vocabulary.ts';
import { RESTING_SHAPE, restingOn } from '../resting-on.ts';
import { commonLevel } from './blocks/cohort-cards.ts';
import type { CohortContext } from './cohort-context.ts';
import { fieldNames, groupingId } from './group-tables.ts';
import { sumText } from './sum-text.ts';

/** What Liquid sees of a cohort: plain values in the reader's language. */
export function cohortValues(context: CohortContext): object {
  const { say, text, cohort, questionnaire, day, time, language } = context;
  return {
    language,
    date: say('report.day', { date: day }),
    time,
    edition: cohort.edition,
    min_cell: cohort.min_cell,
    firms: cohort.frame.firms ?? '',
    wave: cohort.frame.wave ?? '',
    questionnaire: {
      id: questionnaire.id,
      title: text(questionnaire.title),
      version: questionnaire.version,
      hash: cohort.questionnaire.hash,
      target: questionnaire.target,
    },
    engine: cohort.engine,
    lead: leadOf(context),
    money: moneyOf(context),
    groupings: cohort.groupings.map((grouping) => ({
      id: groupingId(grouping),
      title: fieldNames(grouping, context),
    })),
    method: restingOn(questionnaire, { say, text }),
  };
}

function leadOf(context: CohortContext): string {
  const { say, cohort } = context;
  const { mean } = cohort.overall.score;
  const most = commonLevel(context);
  const parts = [
    mean === null
      ? say('cohort.lead-firms', { firms: cohort.frame.firms ?? 0 })
      : say('cohort.lead-mean', { firms: cohort.frame.firms ?? 0, mean: mean.toFixed(1) }),
    ...(most ? [say('cohort.lead-level', { ...most })] : []),
  ];
  return parts.join('');
}

/** What the gaps ask for in money, and who pays for plans; empty where nothing has a price. */
function moneyOf(context: CohortContext): string {
  const { total } = context.cohort.demand;
  if (!total) return '';
  const asked = context.say('cohort.money', {
    low: sumText(total.low, context),
    middle: sumText(total.middle, context),
    high: sumText(total.high, context),
  });
  return `${asked}${subsidiesOf(context)}`;
}

function subsidiesOf(context: CohortContext): string {
  const { say, cohort } = context;
  if (!cohort.funding?.subsidies) return '';
  const { subsidies, own } = cohort.funding;
  const ends = { low: sumText(subsidies.low, context), high: sumText(subsidies.high, context) };
  if (!own) return say('cohort.funding-money-public', ends);
  const left = { rest: sumText(own.low, context), most: sumText(own.high, context) };
  return say('cohort.funding-money', { ...ends, ...left });
}

/** The same for those who check templates. */
export const COHORT_SHAPES: ObjectShape = {
  language: 'value',
  date: 'value',
  time: 'value',
  edition: 'value',
  min_cell: 'value',
  firms: 'value',
  wave: 'value',
  questionnaire: { id: 'value', title: 'value', version: 'value', hash: 'value', target: 'value' },
  engine: 'value',
  lead: 'value',
  money: 'value',
  groupings: [{ id: 'value', title: 'value' }],
  method: RESTING_SHAPE,
};
