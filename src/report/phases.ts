import type { Phase, Recommendation } from '../advice/advice.ts';
import type { ReportContext } from './context.ts';
import type { Tone } from './document.ts';

export const PHASES: readonly Phase[] = ['first', 'next', 'later'];

/** Colours of the phases; their names stand beside them everywhere. */
export const PHASE_TONE: Readonly<Record<Phase, Tone>> = {
  first: 'good',
  next: 'fair',
  later: 'neutral',
};

/** A short report tells in full only what can be begun at once. */
export function isTold(phase: Phase, { short }: ReportContext): boolean {
  return !short || phase === 'first';
}

/** The solutions of this round in one phase. */
export function inPhase(phase: Phase, { advice }: ReportContext): readonly Recommendation[] {
  return advice.recommendations.filter((one) => one.focus && one.phase === phase);
}

/** The solutions of this round, in all batches. */
export function inRound({ advice }: Pick<ReportContext, 'advice'>): readonly Recommendation[] {
  return advice.recommendations.filter((one) => one.focus);
}

/** What is not told in full: what serves smaller gaps, and in a short report what comes later. */
export function otherRecommendations(context: ReportContext): readonly Recommendation[] {
  return context.advice.recommendations.filter(
    ({ focus, phase }) => !focus || !isTold(phase, context),
  );
}
