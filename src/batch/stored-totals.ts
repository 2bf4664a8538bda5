import { readDecimal } from '../answers/check-value.ts';
import type { Diagnostic } from '../diagnostics/diagnostic.ts';
import { exactOf, toFixed } from '../scoring/exact.ts';
import type { Result } from '../scoring/result.ts';
import type { Draft } from './draft.ts';
import { fileFinding } from './file-finding.ts';

/**
 * Totals that came with the file and are not what the answers give, compared with as many decimals
 * as the file has. Platforms write 0 where a survey is not scored: that says nothing.
 */
export function* differingTotals({ totals, place }: Draft, result: Result): Generator<Diagnostic> {
  for (const { node, heading, column, written } of totals) {
    const decimal = readDecimal(written);
    const exact = result.nodes[node]?.exact ?? null;
    if (decimal !== undefined && Number(decimal) === 0) continue;
    const places = decimal?.split('.')[1]?.length ?? 0;
    const expected = exact === null ? '–' : toFixed(exactOf(exact), places);
    if (decimal !== undefined && Number(expected) === Number(decimal)) continue;
    const shown = exact === null ? '–' : (result.nodes[node]?.shown ?? exact);
    const args = { heading, found: written, expected: shown };
    yield fileFinding(place.file, 'total-differs', args, place.row, column);
  }
}
