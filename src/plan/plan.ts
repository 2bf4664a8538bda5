import type { NodeResult } from '../scoring/result.ts';
import type { Proof } from './asked.ts';
import type { NotNow } from './not-now.ts';
import type { ServedPain } from './pains.ts';
import type { Relaxation } from './relax.ts';
import type { Sensitivity } from './sensitivity.ts';
import type { Step } from './steps.ts';
import type { Band, Limits } from './types.ts';

/** What the firm asked for. */
export type Aim =
  /** The pains that it named, or its dearest gaps where it named none. */
  | { readonly kind: 'pains'; readonly pains: readonly ServedPain[]; readonly isNamed: boolean }
  | { readonly kind: 'level'; readonly level: number }
  | { readonly kind: 'score'; readonly score: number }
  /** As high as the limits allow. */
  | { readonly kind: 'best' };

export interface Plan {
  readonly aim: Aim;
  readonly limits: Limits;
  readonly band: Band;
  /** `found` with no steps: all is there already. */
  readonly status: 'found' | 'none' | 'stopped';
  readonly proof: Proof | null;
  /** Whole yuan that no plan undercuts; null where this is proved to be the cheapest, or none. */
  readonly atLeast: number | null;
  /** The main node now, and once everything is done. */
  readonly before: NodeResult;
  readonly after: NodeResult;
  /** By phase, then by start. */
  readonly steps: readonly Step[];
  readonly phases: readonly PlanPhase[];
  readonly cost: PlanCost;
  readonly months: number;
  /** The cheapest choice at each end of the cost bands. */
  readonly bands: readonly BandChoice[];
  /** The least that each higher level costs, whatever the budget. */
  readonly frontier: readonly FrontierPoint[];
  readonly relaxations: readonly Relaxation[];
  readonly sensitivities: readonly Sensitivity[];
  readonly notNow: readonly NotNow[];
}

/** Steps that need nothing of each other, and where the firm stands after them. */
export interface PlanPhase {
  readonly number: number;
  readonly steps: readonly string[];
  /** Months from the start until all of it is done. */
  readonly end: number;
  readonly after: NodeResult;
}

/** Of what has a price. Whole yuan. */
export interface PlanCost {
  readonly low: number;
  readonly middle: number;
  readonly high: number;
  /** Ids of the steps whose price nobody has named. */
  readonly unpriced: readonly string[];
}

export interface BandChoice {
  readonly band: Band;
  readonly status: Plan['status'];
  readonly steps: readonly string[];
  readonly cost: number;
  readonly atLeast: number | null;
}

export interface FrontierPoint {
  readonly level: number;
  readonly status: Plan['status'];
  readonly steps: readonly string[];
  readonly cost: number;
  readonly atLeast: number | null;
  readonly unpriced: number;
}
