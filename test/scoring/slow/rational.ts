/** Fractions of BigInt, for the oracles: they share no code with src/. */
export interface Rational {
  readonly n: bigint;
  readonly d: bigint;
}

export function rational(n: bigint, d: bigint = 1n): Rational {
  const sign = d < 0n ? -1n : 1n;
  const by = gcd(n < 0n ? -n : n, d * sign) || 1n;
  return { n: (sign * n) / by, d: (sign * d) / by };
}

function gcd(a: bigint, b: bigint): bigint {
  return b === 0n ? a : gcd(b, a % b);
}

export const ZERO = rational(0n);
export const HUNDRED = rational(100n);

export const add = (a: Rational, b: Rational): Rational =>
  rational(a.n * b.d + b.n * a.d, a.d * b.d);
export const times = (a: Rational, b: Rational): Rational => rational(a.n * b.n, a.d * b.d);
export const over = (a: Rational, b: Rational): Rational => rational(a.n * b.d, a.d * b.n);
export const minus = (a: Rational, b: Rational): Rational => add(a, times(b, rational(-1n)));

/** Negative, zero or positive, as `a` is below, at or above `b`. */
export function compare(a: Rational, b: Rational): number {
  const difference = a.n * b.d - b.n * a.d;
  return difference < 0n ? -1 : difference > 0n ? 1 : 0;
}

export const least = (values: readonly Rational[]): Rational =>
  values.reduce((a, b) => (compare(b, a) < 0 ? b : a));
export const greatest = (values: readonly Rational[]): Rational =>
  values.reduce((a, b) => (compare(b, a) > 0 ? b : a));
export const total = (values: readonly Rational[]): Rational => values.reduce(add, ZERO);

/** `1.5` → 3/2; `2/3`; numbers as they print. */
export function read(written: number | string): Rational {
  const [top = '', bottom = '1'] = String(written).split('/');
  const [whole = '', decimals = ''] = top.split('.');
  return rational(BigInt(whole + decimals), 10n ** BigInt(decimals.length) * BigInt(bottom));
}

export function show({ n, d }: Rational): string {
  return d === 1n ? String(n) : `${n}/${d}`;
}

export function floor({ n, d }: Rational): Rational {
  return rational(n >= 0n ? n / d : -((-n + d - 1n) / d));
}
