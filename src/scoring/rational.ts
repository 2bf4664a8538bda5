import { Fraction } from 'fraction.js';
import { compare, isLost, LOST, minus, over, plus, reduced, times } from './compiled/ratio.ts';
import type { Ratio } from './compiled/ratio.ts';

type Operand = Rational | number;

/**
 * An exact number, which never changes. Nearly all are fractions of two safe integers, and for these
 * plain arithmetic does; one that leaves them is lost as such, and has a fraction of big integers.
 */
export class Rational implements Ratio {
  readonly n: number;
  readonly d: number;
  readonly #big: Fraction | null;

  constructor({ n, d }: Ratio, big: Fraction | null = null) {
    this.n = n;
    this.d = d;
    this.#big = big;
  }

  add(other: Operand): Rational {
    const b = rationalOf(other);
    const found = plus(this, b);
    return isLost(found) ? fromFraction(this.big().add(b.big())) : new Rational(found);
  }

  sub(other: Operand): Rational {
    const b = rationalOf(other);
    const found = minus(this, b);
    return isLost(found) ? fromFraction(this.big().sub(b.big())) : new Rational(found);
  }

  mul(other: Operand): Rational {
    const b = rationalOf(other);
    const found = times(this, b);
    return isLost(found) ? fromFraction(this.big().mul(b.big())) : new Rational(found);
  }

  /** By what is not 0. */
  div(other: Operand): Rational {
    const b = rationalOf(other);
    const found = b.n === 0 ? LOST : over(this, b);
    return isLost(found) ? fromFraction(this.big().div(b.big())) : new Rational(found);
  }

  neg(): Rational {
    return ZERO.sub(this);
  }

  /** Below 0 where this is less, above 0 where it is more. */
  compare(other: Operand): number {
    const b = rationalOf(other);
    return isLost(this) || isLost(b) ? this.big().compare(b.big()) : compare(this, b);
  }

  equals(other: Operand): boolean {
    return this.compare(other) === 0;
  }

  lt(other: Operand): boolean {
    return this.compare(other) < 0;
  }

  lte(other: Operand): boolean {
    return this.compare(other) <= 0;
  }

  gt(other: Operand): boolean {
    return this.compare(other) > 0;
  }

  gte(other: Operand): boolean {
    return this.compare(other) >= 0;
  }

  /** `217/3`, or `12` for a whole number. */
  toFraction(): string {
    if (isLost(this)) return this.big().toFraction();
    const { n, d } = reduced(this);
    return d === 1 ? String(n) : `${n}/${d}`;
  }

  /** The same in big integers and lowest terms. */
  big(): Fraction {
    return this.#big ?? new Fraction(BigInt(this.n), BigInt(this.d));
  }
}

/** A number written as a decimal or a fraction. */
export function readRational(written: string): Rational {
  return fromFraction(new Fraction(written));
}

/** In safe integers wherever it fits. */
export function fromFraction(value: Fraction): Rational {
  const fits = value.n <= LARGEST && value.d <= LARGEST;
  return fits
    ? new Rational({ n: Number(value.s * value.n), d: Number(value.d) })
    : new Rational(LOST, value);
}

function rationalOf(value: Operand): Rational {
  if (typeof value !== 'number') return value;
  return Number.isSafeInteger(value)
    ? new Rational({ n: value + 0, d: 1 })
    : fromFraction(new Fraction(value));
}

const LARGEST = BigInt(Number.MAX_SAFE_INTEGER);

const ZERO = new Rational({ n: 0, d: 1 });
