import type { Finding } from '../source/finding.ts';
import type { Path } from '../source/source-index.ts';

/** The ends of a band; one that is open has no number. */
export interface Ends {
  readonly from?: string;
  readonly to?: string;
  readonly includesFrom: boolean;
  readonly includesTo: boolean;
}

/** Two bands that follow each other and leave a gap, or overlap. */
export function* bandsApart(
  before: Ends,
  after: Ends,
  path: Path,
  range: string,
): Generator<Finding> {
  const end = before.to === undefined ? Number.POSITIVE_INFINITY : Number(before.to);
  const start = after.from === undefined ? Number.NEGATIVE_INFINITY : Number(after.from);
  const joint = jointOf(before, after);
  const args = { range, end: before.to ?? '∞', start: after.from ?? '-∞', joint };
  const bothHold = before.includesTo && after.includesFrom;
  const noneHolds = !before.includesTo && !after.includesFrom;
  if (start < end || (start === end && bothHold)) yield { code: 'bands-overlap', path, args };
  else if (start > end || noneHolds) yield { code: 'bands-gap', path, args };
}

/** `falls`: the second lies below the first; `point`: they meet at one number. */
function jointOf(before: Ends, after: Ends): 'falls' | 'point' | 'other' {
  const [top, bottom] = [after.to, before.from];
  if (top !== undefined && bottom !== undefined && Number(top) <= Number(bottom)) return 'falls';
  return before.to !== undefined && before.to === after.from ? 'point' : 'other';
}
