import type { QuestionCounts } from '../cohort.ts';
import { holds, partHolds } from './holds.ts';

/**
 * Of each question as much as may be shown: the firms at every level; else those below the target and those
 * without a level; else those below the target; else nothing.
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
    if (holds(least, without, ...levels)) return one;
    if (gaps !== null && holds(least, gaps, without, firms - without - gaps)) {
      return { ...one, reaches: null };
    }
    const isTold = partHolds(least, gaps, firms);
    return { ...one, reaches: null, without: null, gaps: isTold ? gaps : null };
  });
}
