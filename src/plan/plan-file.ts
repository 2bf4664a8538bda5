import type { Text } from '../questionnaire/question-types.ts';
import type { NodeResult } from '../scoring/result.ts';
import { monthsAfter } from './dates.ts';
import type { Aim, BandChoice, FrontierPoint, Plan } from './plan.ts';
import type { Planning } from './planning.ts';
import type { Step } from './steps.ts';
import type { Price } from './types.ts';

export type StepStatus = 'open' | 'doing' | 'done' | 'dropped';

/** One step as a firm fills it in. */
export interface PlanFileStep {
  readonly id: string;
  readonly title: string;
  readonly phase: number;
  /** ISO dates. */
  readonly start: string;
  readonly due: string;
  readonly cost?: Price;
  readonly after?: readonly string[];
  readonly owner: string;
  readonly status: StepStatus;
  readonly evidence: readonly string[];
  readonly note?: string;
}

export interface PlanStanding {
  readonly score: number | null;
  readonly level: number | null;
}

/** A plan as a file; what `PLAN_SCHEMA` describes. */
export interface PlanFile {
  readonly questionnaire: { readonly id: string; readonly version: string };
  readonly answers: string;
  readonly made: string;
  readonly status: Plan['status'];
  readonly aim: {
    readonly kind: Aim['kind'];
    readonly level?: number;
    readonly score?: number;
    readonly pains?: readonly { readonly name: string; readonly count?: string }[];
  };
  readonly before: PlanStanding;
  readonly after: PlanStanding;
  readonly steps: readonly PlanFileStep[];
  readonly [more: string]: unknown;
}

/** A plan that starts on a day → its file. */
export function planFile(
  plan: Plan,
  { scored }: Planning,
  today: string,
  text: (text: Text) => string,
): PlanFile {
  const { budget, months, people, keep, without, isPriced } = plan.limits;
  const { id, version } = scored.loaded.questionnaire;
  const titles = new Map(scored.catalogue.catalogue.solutions.map((one) => [one.id, one.title]));
  const standing = (node: NodeResult): PlanStanding => standingIn(node, scored);
  return {
    questionnaire: { id, version },
    answers: scored.answers.hash,
    made: today,
    status: plan.status,
    ...(plan.proof && { proof: plan.proof.method }),
    ...(plan.atLeast !== null && { at_least: plan.atLeast }),
    aim: aimIn(plan.aim),
    limits: {
      ...(budget !== undefined && { budget }),
      ...(months !== undefined && { months }),
      people,
      keep,
      without,
      priced: isPriced,
      band: plan.band,
    },
    before: standing(plan.before),
    after: standing(plan.after),
    months: plan.months,
    cost: plan.cost,
    steps: plan.steps.map((step) => stepIn(step, today, text(titles.get(step.id) ?? step.id))),
    phases: plan.phases.map(({ number, end, after }) => ({
      phase: number,
      end,
      after: standing(after),
    })),
    frontier: plan.frontier.map(pointIn),
    bands: plan.bands.map(pointIn),
    relaxations: plan.relaxations,
    sensitivities: plan.sensitivities,
    not_now: plan.notNow,
  };
}

function pointIn({ atLeast, ...point }: BandChoice | FrontierPoint): object {
  return { ...point, ...(atLeast !== null && { at_least: atLeast }) };
}

/** The score on which levels are awarded. */
export function standingIn(
  { score, min, level }: NodeResult,
  { loaded }: Planning['scored'],
): PlanStanding {
  const { main, nodes } = loaded.questionnaire.scoring;
  const basis = nodes.find(({ id }) => id === main)?.levels?.awardedOn;
  return { score: basis === 'lower_bound' ? min : score, level: level?.value ?? null };
}

function aimIn(aim: Aim): PlanFile['aim'] {
  switch (aim.kind) {
    case 'best':
      return { kind: 'best' };
    case 'level':
      return { kind: 'level', level: aim.level };
    case 'score':
      return { kind: 'score', score: aim.score };
    case 'pains': {
      const pains = aim.pains.map(({ name, count }) => ({
        name,
        ...(count !== undefined && { count }),
      }));
      return { kind: 'pains', pains };
    }
  }
}

function stepIn(step: Step, today: string, title: string): PlanFileStep {
  const { id, phase, start, end, price, after } = step;
  return {
    id,
    title,
    phase,
    start: monthsAfter(today, start),
    due: monthsAfter(today, end),
    ...(price && { cost: price }),
    after,
    owner: '',
    status: 'open',
    evidence: [],
  };
}
