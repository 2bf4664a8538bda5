import { separated } from './separated.ts';

/** Yuan with thousands separators. */
export function money(yuan: number): string {
  return separated(yuan);
}

/** A decimal number; up to four digits, such as those of a year, stand together. */
export function inThousands(decimal: string): string {
  return /^-?\d{5}/.test(decimal) ? separated(decimal) : decimal;
}
