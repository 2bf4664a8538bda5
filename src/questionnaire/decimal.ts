/**
 * A number as written in a file → exact decimal text. Reading a decimal into a double and writing
 * it back gives the same digits (up to 15 of them), so `0.7` stays `0.7`.
 */
export function toDecimal(value: number): string {
  const text = String(value);
  if (!text.includes('e')) return text;
  // Exponents: spread out, so that every reader downstream sees plain digits.
  return value.toFixed(20).replace(/\.?0+$/, '');
}
