import { UsageError } from '../errors.ts';

const AMOUNT = /^(?<whole>\d{1,9})(?:\.(?<part>\d{1,4}))?(?<unit>[万亿]?)元?$/u;
const ZEROS: Readonly<Record<string, number>> = { '': 0, 万: 4, 亿: 8 };

/** `20万`, `3.5万`, `200,000` → whole yuan. */
export function readAmount(value: string): number {
  const found = AMOUNT.exec(value.normalize('NFKC').replaceAll(/[,\s]/g, ''))?.groups;
  const { whole = '', part = '', unit = '' } = found ?? {};
  const zeros = ZEROS[unit] ?? 0;
  if (!found || part.replace(/0+$/, '').length > zeros) {
    throw new UsageError('plan.bad-amount', { value });
  }
  return Number(`${whole}${part.slice(0, zeros).padEnd(zeros, '0')}`);
}

/** A number that is not negative, such as of months. */
export function readNumber(value: string, option: string): number {
  const text = value.normalize('NFKC').trim();
  if (!/^\d{1,6}(\.\d{1,6})?$/.test(text)) {
    throw new UsageError('plan.bad-number', { value, option });
  }
  return Number(text);
}
