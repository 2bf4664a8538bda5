import type { QuestionCounts } from '../cohort.ts';
import { holds, partHolds } from './holds.ts';
import { roundedCount } from './round-counts.ts';

/**
 * Of each question as much as may be shown: the firms at every level; else those below the target and those
 * without a level; else those below the target; else nothing. All of it rounded: where a level asks for an
 * answer, exact counts of both would tell how many of the level gave another.
 */
export function publicQuestions(
  questions: readonly QuestionCounts[],
  firms: number,
  least: number,
): readonly QuestionCounts[] {
  return questions.map((one) => {
    const { gaps } = one;
    const without = one.without ?? 0;
    const levels = (one.reaches ?? []).map((count) => count ?? 0);
    if (holds(least, without, ...levels)) return rounded(one, least);
    if (gaps !== null && holds(least, gaps, without, firms - without - gaps)) {
      return rounded({ ...one, reaches: null }, least);
    }
    const isTold = partHolds(least, gaps, firms);
    const shown = { ...one, reaches: null, without: null, gaps: isTold ? gaps : null };
    return rounded(shown, least);
  });
}

function rounded(one: QuestionCounts, least: number): QuestionCounts {
  const count = (exact: number | null): number | null => roundedCount(exact, least);
  const { reaches, without, gaps } = one;
  return {
    ...one,
    reaches: reaches && reaches.map(count),
    without: count(without),
    gaps: count(gaps),
  };
}
