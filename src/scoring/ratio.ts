/**
 * A fraction of two safe integers, the lower one above 0; not always in lowest terms. Sums and
 * products that leave the safe integers are `LOST`; what is made of a lost number is lost.
 */
export interface Ratio {
  readonly n: number;
  readonly d: number;
}

export const LOST: Ratio = { n: Number.NaN, d: Number.NaN };
export const NOTHING: Ratio = { n: 0, d: 1 };
export const WHOLE: Ratio = { n: 100, d: 1 };

export function isLost({ n }: Ratio): boolean {
  return Number.isNaN(n);
}

/** `n` over `d`, which is above 0; lost where either is no safe integer. */
export function ratio(n: number, d: number): Ratio {
  // Finding the divisor of small numbers takes longer than all the rest.
  if (isSmall(n, d)) return { n: n + 0, d };
  return isSafe(n) && isSafe(d) ? reduced({ n, d }) : LOST;
}

/** Whether a fraction may stay as it is. */
export function isSmall(n: number, d: number): boolean {
  return Math.abs(n) <= SMALL && d <= SMALL;
}

/** Two of them can be multiplied, and two such products added, in safe integers. */
const SMALL = 67_108_864;

/** In lowest terms. */
export function reduced({ n, d }: Ratio): Ratio {
  const by = greatestDivisor(n, d);
  // Adding 0 makes a 0 of -0.
  return { n: n / by + 0, d: d / by };
}

/** The double nearest to it. */
export function nearest({ n, d }: Ratio): number {
  return n / d;
}

export function plus(a: Ratio, b: Ratio): Ratio {
  if (a.d === b.d) return ratio(a.n + b.n, a.d);
  const shared = greatestDivisor(a.d, b.d);
  const left = safe(a.n * (b.d / shared));
  const right = safe(b.n * (a.d / shared));
  return ratio(left + right, safe(a.d * (b.d / shared)));
}

export function minus(a: Ratio, b: Ratio): Ratio {
  return plus(a, { n: -b.n, d: b.d });
}

export function times(a: Ratio, b: Ratio): Ratio {
  const first = greatestDivisor(a.n, b.d);
  const second = greatestDivisor(b.n, a.d);
  return kept((a.n / first) * (b.n / second), (a.d / second) * (b.d / first));
}

function kept(n: number, d: number): Ratio {
  // Adding 0 makes a 0 of -0.
  return isSafe(n) && isSafe(d) ? { n: n + 0, d } : LOST;
}

/** Divided by what is not 0. */
export function over(a: Ratio, b: Ratio): Ratio {
  return times(a, b.n < 0 ? { n: -b.d, d: -b.n } : { n: b.d, d: b.n });
}

/** Below 0 where `a` is less, above 0 where it is more. Never ask it of a lost number. */
export function compare(a: Ratio, b: Ratio): number {
  const left = a.n * b.d;
  const right = b.n * a.d;
  if (isSafe(left) && isSafe(right)) return left - right;
  const difference = BigInt(a.n) * BigInt(b.d) - BigInt(b.n) * BigInt(a.d);
  return difference < 0n ? -1 : Number(difference > 0n);
}

export function isSafe(integer: number): boolean {
  return Math.abs(integer) <= Number.MAX_SAFE_INTEGER;
}

/** Itself, or NaN where it is no safe integer. */
function safe(integer: number): number {
  return isSafe(integer) ? integer : Number.NaN;
}

/** The greatest integer that divides both; 1 where one is lost. */
function greatestDivisor(a: number, b: number): number {
  let larger = Math.abs(a);
  let smaller = Math.abs(b);
  while (smaller > 0) {
    if (larger <= INT32 && smaller <= INT32) return divisorOfSmall(larger | 0, smaller | 0);
    const rest = larger % smaller;
    larger = smaller;
    smaller = rest;
  }
  return larger > 0 ? larger : 1;
}

const INT32 = 2_147_483_647;

/** The same in 32-bit integers, which machines divide many times faster. */
function divisorOfSmall(a: number, b: number): number {
  let larger = a;
  let smaller = b;
  while (smaller !== 0) {
    const rest = (larger % smaller) | 0;
    larger = smaller;
    smaller = rest;
  }
  return larger > 0 ? larger : 1;
}

/** The least integer that all of them divide; 1 of none. Infinite where it is no safe integer. */
export function leastMultiple(integers: readonly number[]): number {
  return integers.reduce((multiple, integer) => {
    const next = (multiple / greatestDivisor(multiple, integer)) * integer;
    return isSafe(next) ? next : Number.POSITIVE_INFINITY;
  }, 1);
}
