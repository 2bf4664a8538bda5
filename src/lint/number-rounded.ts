import type { Diagnostic } from '../diagnostics/diagnostic.ts';
import { toDecimal } from '../questionnaire/decimal.ts';
import type { WrittenNumber } from '../source/written-numbers.ts';

/** So many digits are always kept. */
const KEPT = 15;

/** A number of more digits than are kept: it counts as another one than is written. */
export function* numberRounded(numbers: readonly WrittenNumber[]): Generator<Diagnostic> {
  for (const { text, value, place } of numbers) {
    if (text.length <= KEPT || !/^[+-]?\d*\.?\d*$/.test(text)) continue;
    const counted = toDecimal(value);
    if (plainly(text) === plainly(counted)) continue;
    yield { ...place(), code: 'number-rounded', severity: 'warning', args: { text, counted } };
  }
}

/** Digits without those that say nothing. */
function plainly(text: string): string {
  const [whole = '', after = ''] = text.replace('+', '').split('.');
  return `${whole.replace(/^(-?)0+(?=\d)/, '$1')}.${after.replace(/0+$/, '')}`;
}
