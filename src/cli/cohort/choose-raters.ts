import { raterOf } from '../../cohort/reliability/pair-raters.ts';
import type { RatedFirm, Raters } from '../../cohort/reliability/pair-raters.ts';
import { UsageError } from '../errors.ts';

/** `COLUMN=A,B` → two raters that both occur in the column. */
export function chooseRaters(given: string, rows: readonly RatedFirm[]): Raters {
  const raters = ratersIn(given);
  if (!raters) throw new UsageError('reliability.bad-raters', { given });
  const { column, one, other } = raters;
  const known = new Set(rows.flatMap((row) => raterOf(row, column) ?? []));
  for (const rater of [one, other]) if (!known.has(rater)) throw unknown(column, rater, known);
  return raters;
}

function ratersIn(given: string): Raters | undefined {
  const [, column = '', one = '', other = ''] =
    /^([^=]+)=([^=,，、]+)[,，、]([^=,，、]+)$/.exec(given)?.map((word) => word.trim()) ?? [];
  const isPair = column !== '' && one !== '' && other !== '' && one !== other;
  return isPair ? { column, one, other } : undefined;
}

/** As many are named of those that there are. */
const MOST_NAMED = 10;

function unknown(column: string, rater: string, known: ReadonlySet<string>): UsageError {
  const named = [...known].slice(0, MOST_NAMED).join(', ');
  return new UsageError('reliability.no-such-rater', { column, rater, known: named });
}
