import { readDecimal } from '../answers/check-value.ts';
import type { Diagnostic } from '../diagnostics/diagnostic.ts';
import type { ScoredFirm } from '../cohort/scored-firm.ts';
import type { Scoring } from '../questionnaire/scoring-types.ts';
import { exactOf, toFixed } from '../scoring/exact.ts';
import type { Draft } from './draft.ts';
import { fileFinding } from './file-finding.ts';

/**
 * Totals that came with the file and are not what the answers give, compared with as many decimals
 * as the file has. Platforms write 0 where a survey is not scored: that says nothing.
 */
export function* differingTotals(
  { totals, place }: Draft,
  { nodes }: Pick<ScoredFirm, 'nodes'>,
  { places, rounding }: Pick<Scoring, 'places' | 'rounding'>,
): Generator<Diagnostic> {
  for (const total of totals) {
    const exact = nodes[total.node]?.exact ?? null;
    if (agrees(total.written, exact)) continue;
    const expected = exact === null ? '–' : toFixed(exactOf(exact), places, rounding);
    const args = { heading: total.heading, found: total.written, expected };
    yield fileFinding(place.file, 'total-differs', args, [place.row, total.column]);
  }
}

function agrees(written: string, exact: string | null): boolean {
  const decimal = readDecimal(written);
  if (decimal === undefined) return false;
  if (Number(decimal) === 0) return true;
  const places = decimal.split('.')[1]?.length ?? 0;
  return exact !== null && Number(toFixed(exactOf(exact), places)) === Number(decimal);
}
