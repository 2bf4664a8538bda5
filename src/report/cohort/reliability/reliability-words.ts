import type { Refusal } from '../../../cohort/reliability/refusal.ts';
import type { CohortContext } from '../cohort-context.ts';

/** Why a number is not told; `unit` is what there was too little of, where that is firms. */
export function refusedBecause(
  { refused, n, least }: Refusal,
  { say }: Pick<CohortContext, 'say'>,
  unit: 'firms' | 'pairs' = 'firms',
): string {
  return refused === 'too_few_firms'
    ? say('reliability.too-few', { unit, n, least })
    : say(`reliability.${refused}`, { n, least });
}

/** As coefficients are written. */
export function inTwoPlaces(value: number): string {
  return value.toFixed(2);
}

/** A share (0–1) as a percentage with one place. */
export function inPercent(share: number): string {
  return (share * 100).toFixed(1);
}
