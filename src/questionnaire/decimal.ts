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
