import { hashValue } from './hash-value.ts';

/** Eight hexadecimal digits that change with a text: what a translation was made from. */
export function stampOf(text: string): string {
  return hashValue(text).slice(0, 8);
}
