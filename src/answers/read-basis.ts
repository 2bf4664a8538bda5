import { closestWord } from '../source/closest-word.ts';
import { BASES } from './basis.ts';
import { shown } from './check-value.ts';
import type { ValueContext } from './check-value.ts';
import type { Answer } from './types.ts';

/** What an entry says it rests on; who says that there is evidence names it. */
export function readBasis(
  raw: unknown,
  evidence: readonly string[],
  { path, findings, id }: ValueContext & { readonly id: string },
): Pick<Answer, 'basis'> {
  if (raw === undefined || raw === null) return {};
  const at = [...path, 'basis'];
  const basis = BASES.find((one) => one === raw);
  if (basis === undefined) {
    const value = shown(raw);
    const args = { value, allowed: BASES, suggestion: closestWord(value, BASES) ?? '' };
    findings.push({ code: 'value-not-allowed', path: at, args });
    return {};
  }
  if (basis === 'evidenced' && evidence.length === 0) {
    findings.push({ code: 'evidence-missing', path: at, args: { id } });
  }
  return { basis };
}
