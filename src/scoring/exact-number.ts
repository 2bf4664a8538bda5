import { Fraction } from 'fraction.js';
import { compare, isLost, isSafe, LOST, minus, over, plus, reduced, times } from './ratio.ts';
import type { Ratio } from './ratio.ts';

/**
 * An exact number in lowest terms: two safe integers as long as they hold it, which nearly all
 * scores do, and a fraction of integers of any size after that.
 */
export class ExactNumber implements Ratio {
  /** Both are lost where the number is large. */
  readonly n: number;
  readonly d: number;
  readonly large: Fraction | undefined;

  constructor({ n, d }: Ratio, large?: Fraction) {
    this.n = n;
    this.d = d;
    this.large = large;
  }

  add(other: ExactNumber): ExactNumber {
    return small(this, other, plus) ?? ofFraction(toFraction(this).add(toFraction(other)));
  }

  sub(other: ExactNumber): ExactNumber {
    return small(this, other, minus) ?? ofFraction(toFraction(this).sub(toFraction(other)));
  }

  mul(other: ExactNumber): ExactNumber {
    return small(this, other, times) ?? ofFraction(toFraction(this).mul(toFraction(other)));
  }

  /** By what is not 0. */
  div(other: ExactNumber): ExactNumber {
    if (other.n === 0) throw new Error('divided by 0');
    return small(this, other, over) ?? ofFraction(toFraction(this).div(toFraction(other)));
  }

  /** Below 0 where it is less than the other, above 0 where it is more. */
  compare(other: ExactNumber): number {
    if (this.large || other.large) return toFraction(this).compare(toFraction(other));
    return compare(this, other);
  }

  equals(other: ExactNumber): boolean {
    return this.compare(other) === 0;
  }

  lt(other: ExactNumber): boolean {
    return this.compare(other) < 0;
  }

  lte(other: ExactNumber): boolean {
    return this.compare(other) <= 0;
  }

  gt(other: ExactNumber): boolean {
    return this.compare(other) > 0;
  }

  gte(other: ExactNumber): boolean {
    return this.compare(other) >= 0;
  }
}

type Operation = (a: Ratio, b: Ratio) => Ratio;

/** Undefined where what comes out needs more than safe integers. */
function small(a: ExactNumber, b: ExactNumber, operation: Operation): ExactNumber | undefined {
  const result = operation(a, b);
  return isLost(result) ? undefined : new ExactNumber(reduced(result));
}

/** The same number as a fraction of integers of any size. */
export function toFraction({ n, d, large }: ExactNumber): Fraction {
  return large ?? new Fraction(BigInt(n), BigInt(d));
}

export function ofFraction(fraction: Fraction): ExactNumber {
  const [n, d] = [Number(fraction.s * fraction.n), Number(fraction.d)];
  return isSafe(n) && isSafe(d) ? new ExactNumber({ n, d }) : new ExactNumber(LOST, fraction);
}
