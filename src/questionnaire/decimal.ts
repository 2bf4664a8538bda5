/**
 * A number as written in a file → exact decimal text. Reading a decimal into a double and writing
 * it back gives the same digits (up to 15 of them), so `0.7` stays `0.7`.
 */
export function toDecimal(value: number): string {
  const [digits = '', exponent] = String(value).split('e');
  if (exponent === undefined) return digits;
  // Exponents: spread out, so that every reader downstream sees plain digits.
  const sign = digits.startsWith('-') ? '-' : '';
  const [whole = '', decimals = ''] = digits.replace('-', '').split('.');
  const point = whole.length + Number(exponent);
  const all = whole + decimals;
  return point > 0
    ? sign + all.padEnd(point, '0')
    : `${sign}0.${all.padStart(all.length - point, '0')}`;
}

/** The same for every value of a record. */
export function toDecimals(
  values: Readonly<Record<string, number>>,
): Readonly<Record<string, string>> {
  return Object.fromEntries(Object.entries(values).map(([key, value]) => [key, toDecimal(value)]));
}

/** The exact sum of decimal texts. */
export function sumDecimals(decimals: readonly string[]): string {
  const places = Math.max(0, ...decimals.map((text) => text.split('.')[1]?.length ?? 0));
  const units = decimals.reduce((total, text) => {
    const [whole = '', after = ''] = text.split('.');
    return total + BigInt(whole + after.padEnd(places, '0'));
  }, 0n);
  const digits = (units < 0n ? -units : units).toString().padStart(places + 1, '0');
  const after = digits.slice(digits.length - places).replace(/0+$/, '');
  const text = digits.slice(0, digits.length - places) + (after === '' ? '' : `.${after}`);
  return units < 0n ? `-${text}` : text;
}
