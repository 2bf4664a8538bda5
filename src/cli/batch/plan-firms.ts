import type { Advice } from '../../advice/advice.ts';
import type { Case } from '../../advice/advise.ts';
import { firmPlan } from '../../funding/firm-plan.ts';
import type { FirmPlan } from '../../funding/firm-plan.ts';
import { sayIn } from '../../messages/message.ts';
import { textIn } from '../../messages/text-in.ts';
import type { PlanWords } from '../plan/add-plan-options.ts';
import { loadSolver } from '../plan/highs-solver.ts';
import { planWith } from '../plan/plan-case.ts';
import type { Planned } from '../plan/plan-case.ts';
import { planYaml } from '../plan/plan-yaml.ts';
import { writtenPlan } from '../plan/written-plan.ts';
import type { Session } from '../session.ts';
import { dayOf } from '../today.ts';

/** A firm's plan: for its report, for the sums of all, and as a file to be filled in. */
export interface FirmPlanned extends Pick<Planned, 'plan' | 'funding'> {
  readonly record: FirmPlan;
  readonly yaml: string;
}

/** Plans for one firm after the other, with one solver. What would change a choice is left to `plan`. */
export async function firmPlanner(
  words: PlanWords,
  { fileLanguage, io }: Session,
): Promise<(scored: Case, advice: () => Advice) => FirmPlanned> {
  const solve = await loadSolver('many');
  const say = sayIn(fileLanguage);
  const day = dayOf(io.now);
  const text: Parameters<typeof writtenPlan>[1]['text'] = (own) => textIn(own, fileLanguage);
  return (scored, advice) => {
    const planned = planWith(words, scored, advice, { text, day, solve, isDetailed: false });
    const { plan, funding } = planned;
    const yaml = planYaml(writtenPlan(planned, { day, text }), say);
    return { plan, funding, record: firmPlan(plan, funding), yaml };
  };
}
