import { Fraction } from 'fraction.js';
import type { RoundMode } from '../questionnaire/scoring-types.ts';
import { isLost } from './compiled/ratio.ts';
import { fromFraction, readRational } from './rational.ts';
import type { Rational } from './rational.ts';

/** An exact number. */
export type Exact = Rational;

export const ZERO: Exact = fromIntegers(0, 1);
export const ONE: Exact = fromIntegers(1, 1);
export const HUNDRED: Exact = fromIntegers(100, 1);

// Weights and points come again and again, and a fraction never changes.
const known = new Map<string, Exact>();
const REMEMBERED = 10_000;

/** Exact value of decimal text such as `1.875`. */
export function exact(decimal: string): Exact {
  let value = known.get(decimal);
  if (!value) {
    value = readRational(decimal);
    if (known.size < REMEMBERED) known.set(decimal, value);
  }
  return value;
}

/** One integer over another, which is not 0. */
export function fromIntegers(above: number, below: number): Exact {
  return fromFraction(new Fraction(BigInt(above), BigInt(below)));
}

/** Null where nothing is written. */
export function exactOrNull(decimal: string | undefined): Exact | null {
  return decimal === undefined ? null : exact(decimal);
}

export function sum(values: readonly Exact[]): Exact {
  return values.reduce((total, value) => total.add(value), ZERO);
}

export function lowest(values: readonly Exact[]): Exact {
  return values.reduce((best, value) => (value.lt(best) ? value : best), values[0] ?? ZERO);
}

export function highest(values: readonly Exact[]): Exact {
  return values.reduce((best, value) => (value.gt(best) ? value : best), values[0] ?? ZERO);
}

/** Where a value stands in its range, 0–100; what lies outside counts as the nearer end. */
export function percentOf(value: Exact, low: Exact, high: Exact): Exact {
  const length = high.sub(low);
  if (length.equals(ZERO) || value.lt(low)) return ZERO;
  return value.gt(high) ? HUNDRED : value.sub(low).mul(HUNDRED).div(length);
}

/** The double nearest to an exact value. */
export function toDouble(value: Exact): number {
  if (!isLost(value)) return value.n / value.d;
  const { s, n, d } = value.big();
  // Twenty-five decimal digits are more than a double can tell apart here.
  const scaled = (n * 10n ** 25n) / d;
  const digits = scaled.toString().padStart(26, '0');
  return Number(s) * Number(`${digits.slice(0, -25)}.${digits.slice(-25)}`);
}

/** Rounded to a number of decimals. */
export function roundTo(value: Exact, places: number, mode: RoundMode): Exact {
  if (value.d === 1) return value;
  const { s, n, d: unit } = value.big();
  const scale = 10n ** BigInt(places);
  const scaled = n * scale;
  const whole = scaled / unit;
  const twice = (scaled - whole * unit) * 2n;
  const sized = whole + (raises({ whole, twice, unit, negative: s < 0n }, mode) ? 1n : 0n);
  return fromFraction(new Fraction(sized * (s < 0n ? -1n : 1n), scale));
}

interface Remainder {
  readonly whole: bigint;
  /** Twice what is left after the whole part, in units of `unit`. */
  readonly twice: bigint;
  readonly unit: bigint;
  readonly negative: boolean;
}

/** Whether the size of a number grows by one when it is rounded. */
function raises({ whole, twice, unit, negative }: Remainder, mode: RoundMode): boolean {
  if (twice === 0n) return false;
  if (mode === 'down') return negative;
  if (mode === 'up') return !negative;
  if (twice !== unit) return twice > unit;
  return mode === 'half_up' || whole % 2n === 1n;
}

/** The n-th root of a number that is not negative: exact where it is a fraction, else to 15 decimals. */
export function root(value: Exact, n: number): Exact {
  const degree = BigInt(n);
  const { n: above, d: below } = value.big();
  const top = integerRoot(above, degree);
  const bottom = integerRoot(below, degree);
  if (top ** degree === above && bottom ** degree === below) {
    return fromFraction(new Fraction(top, bottom));
  }
  const scale = 10n ** 16n;
  const digits = integerRoot((above * scale ** degree) / below, degree);
  return roundTo(fromFraction(new Fraction(digits, scale)), 15, 'half_up');
}

/** The greatest whole number whose n-th power is not above the number; by Newton's method. */
function integerRoot(value: bigint, degree: bigint): bigint {
  if (value < 2n) return value;
  let guess = 1n << (BigInt(value.toString(2).length) / degree + 1n);
  for (;;) {
    const next = ((degree - 1n) * guess + value / guess ** (degree - 1n)) / degree;
    if (next >= guess) return guess;
    guess = next;
  }
}

/** Rounded, always with the stated number of decimals. */
export function toFixed(value: Exact, places: number, mode: RoundMode = 'half_up'): string {
  const { s, n, d } = roundTo(value, places, mode).big();
  const units = (n * 10n ** BigInt(places)) / d;
  const digits = units.toString().padStart(places + 1, '0');
  const text = places === 0 ? digits : `${digits.slice(0, -places)}.${digits.slice(-places)}`;
  return s < 0n && units > 0n ? `-${text}` : text;
}

/** `217/3`, or `12` for a whole number. */
export function toFraction(value: Exact): string {
  return value.toFraction();
}

/** A number written as a decimal or a fraction, such as a result has. */
export function exactOf(written: string): Exact {
  return readRational(written);
}

/** Whether two numbers written as decimals or fractions are the same. */
export function equalsWritten(a: string, b: string): boolean {
  return readRational(a).equals(readRational(b));
}
