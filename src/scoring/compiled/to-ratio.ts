import { exact } from '../exact.ts';
import type { Exact } from '../exact.ts';
import { ratio } from '../ratio.ts';
import type { Ratio } from '../ratio.ts';

/** Lost where the number is large. */
export function toRatio({ n, d }: Exact): Ratio {
  return ratio(n, d);
}

export function decimalRatio(decimal: string): Ratio {
  return toRatio(exact(decimal));
}
