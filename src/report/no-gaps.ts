import { questionsOf } from '../questionnaire/questions-of.ts';
import type { ReportContext } from './context.ts';

type NoGaps = 'report.no-gaps' | 'report.no-gaps-known' | 'report.no-answers' | 'report.no-targets';

/** Whether any question aims at a level: without, there are no gaps, and nothing to advise. */
export function hasTargets({ scored }: Pick<ReportContext, 'scored'>): boolean {
  return questionsOf(scored.loaded.questionnaire).some(
    ({ capability }) => capability !== undefined,
  );
}

/** Why no gap is told: nothing is below the target, or nobody can tell. */
export function noGapsKey(
  { scored }: Pick<ReportContext, 'scored'>,
  ids: readonly string[] = Object.keys(scored.result.questions),
): NoGaps {
  const questions = questionsOf(scored.loaded.questionnaire);
  const aimed = questions.filter(
    ({ id, capability }) => capability !== undefined && ids.includes(id),
  );
  const asked = aimed.filter(({ id }) => {
    const state = scored.result.questions[id]?.state ?? 'hidden';
    return state !== 'hidden' && state !== 'not_applicable';
  });
  if (asked.length === 0) return 'report.no-targets';
  const open = asked.filter(({ id }) => {
    const state = scored.result.questions[id]?.state;
    return state === 'skipped' || state === 'dont_know';
  });
  if (open.length === 0) return 'report.no-gaps';
  return open.length === asked.length ? 'report.no-answers' : 'report.no-gaps-known';
}
