/** Yuan with thousands separators. */
export function money(yuan: number): string {
  return separated(String(yuan));
}

/** A decimal number; up to four digits, such as those of a year, stand together. */
export function inThousands(decimal: string): string {
  const [whole = '', ...decimals] = decimal.split('.');
  return [/\d{5}/.test(whole) ? separated(whole) : whole, ...decimals].join('.');
}

function separated(digits: string): string {
  return digits.replace(/\B(?=(\d{3})+(?!\d))/g, ',');
}
