import type { Amount } from '../funding/funding.ts';
import type { Money } from './cohort.ts';

/** What sums of many firms come to, low with low and high with high. */
export function addMoney(all: readonly Money[]): Money {
  const { low, high } = addAmounts(all);
  return { low, middle: all.reduce((total, money) => total + money.middle, 0), high };
}

export function addAmounts(all: readonly Amount[]): Amount {
  const sum = (part: keyof Amount): number => all.reduce((total, one) => total + one[part], 0);
  return { low: sum('low'), high: sum('high') };
}

/** The same is done to each part. */
export function changeMoney(
  { low, middle, high }: Money,
  change: (amount: number) => number,
): Money {
  return { low: change(low), middle: change(middle), high: change(high) };
}
