/** A number with a comma before every three digits of its whole part, as both languages write it. */
export function separated(number: number | string): string {
  return String(number).replaceAll(/\B(?<!\.\d*)(?=(\d{3})+(?!\d))/g, ',');
}

/** A decimal number; up to four digits, such as those of a year, stand together. */
export function inThousands(decimal: string): string {
  return /^-?\d{5}/.test(decimal) ? separated(decimal) : decimal;
}
