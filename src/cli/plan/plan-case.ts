import { makePlan } from '../../plan/make-plan.ts';
import type { Plan } from '../../plan/plan.ts';
import { planningFor } from '../../plan/planning.ts';
import type { Planning } from '../../plan/planning.ts';
import type { Advice } from '../../advice/advice.ts';
import type { Case } from '../../advice/advise.ts';
import type { PlanWords } from './add-plan-options.ts';
import { loadSolver } from './highs-solver.ts';
import type { Wording } from './read-pains.ts';
import { readRequest } from './read-request.ts';

/** The plan that the command line asks for. */
export async function planCase(
  words: PlanWords,
  scored: Case,
  advice: Advice,
  wording: Wording,
): Promise<{ readonly plan: Plan; readonly planning: Planning }> {
  const { request, quotes } = readRequest(words, scored, advice, wording);
  const planning = planningFor(scored, quotes);
  return { plan: makePlan(planning, request, await loadSolver()), planning };
}
