import type { Case } from '../advice/advise.ts';
import type { PlanFile, PlanFileStep, PlanStanding } from './plan-file.ts';
import { standingIn } from './plan-file.ts';
import { planningFor } from './planning.ts';
import { standingWith } from './standing.ts';

/** How far a plan that was filled in has come. */
export interface Progress {
  readonly done: readonly PlanFileStep[];
  /** Not done, and due before today. */
  readonly late: readonly PlanFileStep[];
  /** Done, and nothing kept that shows it. */
  readonly unproved: readonly PlanFileStep[];
  readonly open: readonly PlanFileStep[];
  readonly dropped: readonly PlanFileStep[];
  /** Where the firm stands by its answers, with what is done, and once what is open is done too. */
  readonly now: PlanStanding;
  readonly withDone: PlanStanding;
  readonly withAll: PlanStanding;
  /** Whether the answers are others than those that the plan was made from. */
  readonly isRescored: boolean;
  /** Steps that the catalogue no longer knows. */
  readonly unknown: readonly string[];
}

/** The answers of today beside the plan; `today` is an ISO date. */
export function followPlan(scored: Case, file: PlanFile, today: string): Progress {
  const planning = planningFor(scored, new Map());
  const { steps } = file;
  const standing = (own: readonly PlanFileStep[]): PlanStanding =>
    standingIn(standingWith(planning, new Set(own.map(({ id }) => id))), scored);
  const done = steps.filter(({ status }) => status === 'done');
  const open = steps.filter(({ status }) => status === 'open' || status === 'doing');
  const known = new Set(scored.catalogue.catalogue.solutions.map(({ id }) => id));
  return {
    done,
    open,
    late: open.filter(({ due }) => due < today),
    unproved: done.filter(({ evidence }) => evidence.length === 0),
    dropped: steps.filter(({ status }) => status === 'dropped'),
    now: standing([]),
    withDone: standing(done),
    withAll: standing([...done, ...open]),
    isRescored: file.answers !== scored.answers.hash,
    unknown: steps.map(({ id }) => id).filter((id) => !known.has(id)),
  };
}
