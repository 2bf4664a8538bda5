import { Fraction } from 'fraction.js';
import type { RoundMode } from '../questionnaire/scoring-types.ts';
import { ExactNumber, ofFraction, toFraction as large } from './exact-number.ts';
import { reduced } from './ratio.ts';
import type { Ratio } from './ratio.ts';

/** An exact number. */
export type Exact = ExactNumber;

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
    value = exactOf(decimal);
    if (known.size < REMEMBERED) known.set(decimal, value);
  }
  return value;
}

/** One safe integer over another, which is above 0. */
export function fromIntegers(above: number, below: number): Exact {
  return new ExactNumber(reduced({ n: above, d: below }));
}

/** A ratio that is not lost. */
export function toExact({ n, d }: Ratio): Exact {
  return fromIntegers(n, d);
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
  if (!value.large) return value.n / value.d;
  // Twenty-five decimal digits are more than a double can tell apart here.
  const { s, n, d } = value.large;
  const digits = ((n * 10n ** 25n) / d).toString().padStart(26, '0');
  return Number(s) * Number(`${digits.slice(0, -25)}.${digits.slice(-25)}`);
}

/** Rounded to a number of decimals. */
export function roundTo(value: Exact, places: number, mode: RoundMode): Exact {
  const { s, n, d } = large(value);
  const scale = 10n ** BigInt(places);
  const scaled = n * scale;
  const whole = scaled / d;
  const twice = (scaled - whole * d) * 2n;
  const sized = whole + (raises({ whole, twice, unit: d, negative: s < 0n }, mode) ? 1n : 0n);
  return ofFraction(new Fraction(sized * (s < 0n ? -1n : 1n), scale));
}

/** Rounded to a whole number, half up. */
export function toWhole(value: Exact): number {
  return toDouble(roundTo(value, 0, 'half_up'));
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
export function root(value: Exact, degree: number): Exact {
  const { n, d } = large(value);
  const times = BigInt(degree);
  const top = integerRoot(n, times);
  const bottom = integerRoot(d, times);
  if (top ** times === n && bottom ** times === d) return ofFraction(new Fraction(top, bottom));
  const scale = 10n ** 16n;
  const digits = integerRoot((n * scale ** times) / d, times);
  return roundTo(ofFraction(new Fraction(digits, scale)), 15, 'half_up');
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
  const { s, n, d } = large(roundTo(value, places, mode));
  const units = (n * 10n ** BigInt(places)) / d;
  const digits = units.toString().padStart(places + 1, '0');
  const text = places === 0 ? digits : `${digits.slice(0, -places)}.${digits.slice(-places)}`;
  return s < 0n && units > 0n ? `-${text}` : text;
}

/** `217/3`, or `12` for a whole number. */
export function toFraction(value: Exact): string {
  if (value.large) return value.large.toFraction();
  return value.d === 1 ? String(value.n) : `${value.n}/${value.d}`;
}

/** Few enough digits for a safe integer. */
const PLAIN = /^-?\d{1,15}$/;

/** A number written as a decimal or a fraction, such as a result has. */
export function exactOf(written: string): Exact {
  return PLAIN.test(written) ? fromIntegers(Number(written), 1) : ofFraction(new Fraction(written));
}

/** Whether two numbers written as decimals or fractions are the same. */
export function equalsWritten(a: string, b: string): boolean {
  return a === b || exactOf(a).equals(exactOf(b));
}
