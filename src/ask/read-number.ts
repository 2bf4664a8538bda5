/**
 * A number as people type it → exact decimal text: full-width digits, thousands separators and the
 * unit behind it are accepted. Undefined when it is not a number, or cannot be sure to be the one meant.
 */
export function readNumber(typed: string, unit: string): string | undefined {
  // NFKC makes full-width digits, points and signs plain ones.
  const plain = typed.normalize('NFKC').replaceAll('。', '.').replaceAll(/[\s_]/g, '');
  const suffix = unit.normalize('NFKC').replaceAll(/\s/g, '');
  const bare = suffix !== '' && plain.endsWith(suffix) ? plain.slice(0, -suffix.length) : plain;
  const separated = /^[-+]?\d{1,3}([,、]\d{3})+(\.\d+)?$/.test(bare);
  const digits = separated ? bare.replaceAll(/[,、]/g, '') : bare;
  const match = /^([-+]?)0*(\d{1,15})(?:\.(\d{1,15}))?$/.exec(digits);
  if (!match) return undefined;
  const [, sign, whole = '', fraction = ''] = match;
  const rest = fraction.replace(/0+$/, '');
  const decimal = rest === '' ? whole : `${whole}.${rest}`;
  return sign === '-' && /[1-9]/.test(decimal) ? `-${decimal}` : decimal;
}
