import { Fraction } from 'fraction.js';

/** An exact number. */
export type Exact = Fraction;

export const ZERO: Exact = new Fraction(0);
export const HUNDRED: Exact = new Fraction(100);

/** Exact value of decimal text such as `1.875`. */
export function exact(decimal: string): Exact {
  return new Fraction(decimal);
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
  const limit = BigInt(Number.MAX_SAFE_INTEGER);
  if (value.n <= limit && value.d <= limit)
    return Number(value.s) * (Number(value.n) / Number(value.d));
  // Twenty-five decimal digits are more than a double can tell apart here.
  const scaled = (value.n * 10n ** 25n) / value.d;
  const digits = scaled.toString().padStart(26, '0');
  return Number(value.s) * Number(`${digits.slice(0, -25)}.${digits.slice(-25)}`);
}

/** Rounded half away from zero, always with the stated number of decimals. */
export function toFixed(value: Exact, places: number): string {
  const scale = 10n ** BigInt(places);
  const rounded = (value.n * scale * 2n + value.d) / (value.d * 2n);
  const digits = rounded.toString().padStart(places + 1, '0');
  const text = places === 0 ? digits : `${digits.slice(0, -places)}.${digits.slice(-places)}`;
  return value.s < 0n && rounded > 0n ? `-${text}` : text;
}

/** `217/3`, or `12` for a whole number. */
export function toFraction(value: Exact): string {
  return value.toFraction();
}

/** Whether two numbers written as decimals or fractions are the same. */
export function equalsWritten(a: string, b: string): boolean {
  return new Fraction(a).equals(new Fraction(b));
}
