import type { ScoreNode } from '../questionnaire/scoring-types.ts';
import { exact, toDouble } from '../scoring/exact.ts';
import type { Interval } from '../scoring/intervals.ts';
import type { Finding } from '../source/finding.ts';
import type { Path } from '../source/source-index.ts';

/** A node that can score more, or never as much, as it declares. */
export function* maximumDiffers(
  { id, declaredMaximum }: ScoreNode,
  path: Path,
  reach: Interval | undefined,
): Generator<Finding> {
  if (declaredMaximum === undefined || !reach) return;
  if (reach.high.equals(exact(declaredMaximum))) return;
  const args = { id, declared: declaredMaximum, highest: toDouble(reach.high) };
  yield { code: 'maximum-differs', path: [...path, 'maximum'], args };
}
