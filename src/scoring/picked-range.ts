import type { Question } from '../questionnaire/question-types.ts';
import { exact, highest, lowest, sum, ZERO } from './exact.ts';
import type { Exact } from './exact.ts';

/**
 * The range of a multiple choice: what as many options as may be ticked are worth at the least and at
 * the most. `alone` are the points of options that exclude the others.
 */
export function pickedRange(
  { combine, minimumPicks = 1, maximumPicks }: Question,
  alone: readonly Exact[],
  together: readonly Exact[],
): { readonly low: Exact; readonly high: Exact } {
  const count = together.length;
  const most = Math.min(maximumPicks ?? count, count);
  if (combine === 'share') {
    const high = count === 0 ? ZERO : exact(String(most)).div(exact(String(count)));
    return { low: ZERO, high };
  }
  const counts = Array.from({ length: count }, (_, index) => index + 1).filter(
    (picks) => picks >= minimumPicks && picks <= most,
  );
  const rising = together.toSorted((a, b) => a.compare(b));
  const falling = rising.toReversed();
  // With a number of ticks given, the least comes from the lowest options and the most from the highest.
  const worst = counts.map((picks) => COMBINED[combine](rising.slice(0, picks)));
  const best = counts.map((picks) => COMBINED[combine](falling.slice(0, picks)));
  return { low: lowest([...worst, ...alone]), high: highest([...best, ...alone]) };
}

const COMBINED = {
  sum,
  max: highest,
  min: lowest,
  mean: (points: readonly Exact[]): Exact => sum(points).div(exact(String(points.length))),
} as const;
