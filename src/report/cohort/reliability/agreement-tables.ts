import type {
  CategoryAgreement,
  RaterAgreement,
  ScoreAgreement,
} from '../../../cohort/reliability/compare-raters.ts';
import { isRefused } from '../../../cohort/reliability/refusal.ts';
import { percentOf } from '../percent-of.ts';
import type { CohortContext } from '../cohort-context.ts';
import { coefficient, decimal, whole, words } from '../cohort-table.ts';
import type { CohortTable, CohortValue } from '../cohort-table.ts';
import { titleOf } from '../../title-of.ts';
import { refusedBecause } from './reliability-words.ts';

/** How far two raters give the same score: the mean difference, and intraclass correlations. */
export function scoreAgreementTable(
  { raters: { one, other }, scores }: RaterAgreement,
  context: CohortContext,
): CohortTable {
  const { say } = context;
  return {
    id: 'reliability_icc',
    title: say('reliability.icc', { one, other }),
    columns: [
      words(say('reliability.column-scale'), 2),
      whole(say('cohort.column-firms')),
      decimal(say('reliability.column-difference')),
      coefficient(say('reliability.column-icc-same')),
      coefficient(say('reliability.column-from')),
      coefficient(say('reliability.column-to')),
      coefficient(say('reliability.column-icc-order')),
      coefficient(say('reliability.column-from')),
      coefficient(say('reliability.column-to')),
      words(say('reliability.column-remark'), 3),
    ],
    rows: scores.map((score) => [
      titleOf(score.node, context),
      score.n,
      score.difference,
      ...correlationCells(score, context),
    ]),
    note: say('reliability.icc-note', { one, other }),
  };
}

function correlationCells(
  { correlation }: ScoreAgreement,
  context: CohortContext,
): readonly CohortValue[] {
  if (isRefused(correlation)) {
    const none = Array.from({ length: 6 }, () => null);
    return [...none, refusedBecause(correlation, context, 'pairs')];
  }
  const { agreement, consistency } = correlation;
  return [...[agreement, consistency].flatMap(({ value, low, high }) => [value, low, high]), ''];
}

/** How far two raters pick the same: of the level, then of each question. */
export function kappaTable(
  { raters: { one, other }, levels, questions }: RaterAgreement,
  context: CohortContext,
): CohortTable {
  const { say } = context;
  return {
    id: 'reliability_kappa',
    title: say('reliability.kappa', { one, other }),
    columns: [
      words(say('cohort.column-what'), 4),
      whole(say('cohort.column-firms')),
      decimal(say('reliability.column-same')),
      whole(say('reliability.column-above', { one })),
      whole(say('reliability.column-below', { one })),
      coefficient(say('reliability.column-linear')),
      coefficient(say('reliability.column-quadratic')),
      coefficient(say('reliability.column-from')),
      coefficient(say('reliability.column-to')),
      words(say('reliability.column-remark'), 3),
    ],
    rows: [
      ...(levels ? [[say('cohort.column-level'), ...categoryCells(levels, context)]] : []),
      ...questions.map((question) => [
        titleOf(question.question, context),
        ...categoryCells(question, context),
      ]),
    ],
    note: say('reliability.kappa-note'),
  };
}

function categoryCells(
  { n, same, above, below, linear, quadratic }: CategoryAgreement,
  context: CohortContext,
): readonly CohortValue[] {
  const counts = [n, percentOf(same, n), above, below];
  if (isRefused(quadratic) || isRefused(linear)) {
    const refusal = isRefused(quadratic) ? refusedBecause(quadratic, context, 'pairs') : '';
    return [...counts, null, null, null, null, refusal];
  }
  return [...counts, linear.value, quadratic.value, quadratic.low, quadratic.high, ''];
}
