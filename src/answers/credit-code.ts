/** What does not fit about a 统一社会信用代码: its length, a sign that cannot stand in one, or its check sign. */
export type CreditCodeDoubt = 'length' | 'sign' | 'check';

// GB 32100-2015: 18 signs, without I, O, S, V and Z; the sum of the first 17, each times a power of 3,
// and of the last comes to a multiple of 31 (ISO 7064, MOD 31-3).
const SIGNS = '0123456789ABCDEFGHJKLMNPQRTUWXY';
const LENGTH = 18;
const FACTOR = 3;

/** Undefined where nothing speaks against a code; that the firm has it, no check can tell. */
export function doubtAboutCreditCode(text: string): CreditCodeDoubt | undefined {
  const code = text.normalize('NFKC').trim().toUpperCase();
  const values = Array.from(code, (sign) => SIGNS.indexOf(sign));
  if (values.length !== LENGTH) return 'length';
  if (values.includes(-1)) return 'sign';
  let sum = 0;
  let weight = 1;
  for (const [place, value] of values.entries()) {
    sum += place === LENGTH - 1 ? value : value * weight;
    weight = (weight * FACTOR) % SIGNS.length;
  }
  return sum % SIGNS.length === 0 ? undefined : 'check';
}
