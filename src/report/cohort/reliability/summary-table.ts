import type { RaterAgreement } from '../../../cohort/reliability/compare-raters.ts';
import type { LevelFlips } from '../../../cohort/reliability/level-flips.ts';
import { isRefused } from '../../../cohort/reliability/refusal.ts';
import type { Estimate, Reliably } from '../../../cohort/reliability/refusal.ts';
import type { Reliability } from '../../../cohort/reliability/reliability.ts';
import type { ScaleEnds } from '../../../cohort/reliability/scale-ends.ts';
import type { CohortContext } from '../cohort-context.ts';
import { words } from '../cohort-table.ts';
import type { CohortTable } from '../cohort-table.ts';
import { inPercent, inTwoPlaces, refusedBecause } from './reliability-words.ts';

/** What all the numbers come to, a sentence each. */
export function summaryTable(
  { scales, measurement, agreement, flips }: Reliability,
  context: CohortContext,
): CohortTable {
  const { say } = context;
  const [main] = scales;
  return {
    id: 'reliability',
    title: say('reliability.title'),
    columns: [words(say('cohort.column-what'), 2), words(say('reliability.column-says'), 6)],
    rows: [
      ...(main
        ? [
            [
              say('reliability.ask-alpha'),
              alphaSays(main.alpha, { measurement, n: main.n }, context),
            ],
            [say('reliability.ask-ends'), endsSay(main.ends, context)],
          ]
        : []),
      ...agreement.map((one) => [
        say('reliability.ask-raters', { one: one.raters.one, other: one.raters.other }),
        ratersSay(one, context),
      ]),
      [say('reliability.ask-weights'), weightsSay(flips, context)],
    ],
    note: say('reliability.note'),
  };
}

/** From here on a scale is taken to serve for groups of firms: Nunnally and Bernstein 1994. */
const ENOUGH = 0.7;

function alphaSays(
  alpha: Reliably<Estimate>,
  { measurement, n }: Pick<Reliability, 'measurement'> & { readonly n: number },
  context: CohortContext,
): string {
  const { say } = context;
  if (isRefused(alpha)) return unknown(refusedBecause(alpha, context), context);
  const numbers = {
    n,
    value: inTwoPlaces(alpha.value),
    low: inTwoPlaces(alpha.low),
    high: inTwoPlaces(alpha.high),
  };
  if (measurement === 'formative') return say('reliability.says-formative', numbers);
  const isBelow = alpha.high < ENOUGH;
  const verdict = alpha.low >= ENOUGH ? 'enough' : isBelow ? 'little' : 'open';
  return say('reliability.says-reflective', { ...numbers, verdict });
}

function endsSay(ends: Reliably<ScaleEnds>, context: CohortContext): string {
  if (isRefused(ends)) return unknown(refusedBecause(ends, context), context);
  return context.say('reliability.says-ends', {
    floor: inPercent(ends.floor),
    ceiling: inPercent(ends.ceiling),
    effect: ends.floor_effect || ends.ceiling_effect ? 'yes' : 'no',
  });
}

function ratersSay(
  { raters: { one, other }, pairs, levels, only_one: left, only_other: right }: RaterAgreement,
  context: CohortContext,
): string {
  const { say } = context;
  const paired = say('reliability.says-pairs', { one, other, pairs, left, right });
  if (!levels || levels.n === 0) return paired;
  const { same, above, below, quadratic } = levels;
  const told = say('reliability.says-same', { one, same, above, below });
  const kappa = isRefused(quadratic)
    ? unknown(refusedBecause(quadratic, context, 'pairs'), context)
    : say('reliability.says-kappa', {
        value: inTwoPlaces(quadratic.value),
        low: inTwoPlaces(quadratic.low),
        high: inTwoPlaces(quadratic.high),
      });
  return `${paired}${told}${kappa}`;
}

function weightsSay(flips: LevelFlips | null, context: CohortContext): string {
  if (!flips) return context.say('reliability.says-no-weights');
  const { touched, firms } = flips;
  if (firms === 0) return context.say('reliability.says-none-again');
  return context.say('reliability.says-weights', {
    touched,
    firms,
    share: inPercent(touched / firms),
  });
}

function unknown(reason: string, { say }: CohortContext): string {
  return say('reliability.says-unknown', { reason });
}
