import type { Asked, Found } from './asked.ts';
import { findBest, levelsOf } from './best.ts';
import { findCheapest } from './cheapest.ts';
import { totalOf } from './keeps-to.ts';
import { notNow } from './not-now.ts';
import { servedPains } from './pains.ts';
import type { Pain, ServedPain } from './pains.ts';
import type { Aim, BandChoice, FrontierPoint, Plan, PlanCost, PlanPhase } from './plan.ts';
import { chosenOffers, reaches } from './planning.ts';
import type { Planning } from './planning.ts';
import { relaxations } from './relax.ts';
import { sensitivities } from './sensitivity.ts';
import type { Solve } from './solver.ts';
import { standingWith } from './standing.ts';
import { stepsOf } from './steps.ts';
import type { Step } from './steps.ts';
import type { Band, Goal, Limits } from './types.ts';

export interface PlanRequest {
  readonly aim:
    | Exclude<Aim, { kind: 'pains' }>
    | { readonly kind: 'pains'; readonly pains: readonly Pain[]; readonly isNamed: boolean };
  readonly limits: Limits;
  readonly band: Band;
  /** Whether it is also told what would change the choice; that takes most of the time. */
  readonly isDetailed: boolean;
  readonly patience?: number;
}

/** A request of one firm → the plan. Without a solver by search, which may give up. */
export function makePlan(planning: Planning, request: PlanRequest, solve?: Solve): Plan {
  const { limits, band, isDetailed } = request;
  const { aim, asked, found } = choose(planning, request, solve);
  const chosen: ReadonlySet<string> = found.status === 'found' ? found.chosen : new Set();
  const steps = stepsOf(planning, chosen, limits.people);
  const isFound = found.status === 'found';
  return {
    aim,
    limits,
    band,
    status: found.status,
    proof: isFound ? found.proof : null,
    atLeast: atLeastOf(found),
    before: standingWith(planning, new Set()),
    after: standingWith(planning, chosen),
    steps,
    phases: phasesOf(planning, steps),
    cost: costOf(planning, chosen),
    months: Math.max(0, ...steps.map(({ end }) => end)),
    bands: isDetailed ? bandsOf(asked, found, solve) : [],
    frontier: isDetailed ? frontierOf(asked, solve) : [],
    relaxations: found.status === 'none' ? relaxations(asked, solve) : [],
    sensitivities: isProved(found) && isDetailed ? sensitivities(asked, chosen, solve) : [],
    notNow: notNow(planning, chosen, limits, band),
  };
}

/** What would change the cheapest choice is known only of the cheapest one. */
function isProved(found: Found): boolean {
  return found.status === 'found' && found.proof.method !== 'gap';
}

/** What no choice undercuts, where none is proved to be the cheapest. */
function atLeastOf(found: Found): number | null {
  if (found.status === 'stopped') return found.atLeast;
  return found.status === 'found' && found.proof.method === 'gap' ? found.proof.atLeast : null;
}

interface Choice {
  readonly aim: Aim;
  readonly asked: Asked;
  readonly found: Found;
}

function choose(
  planning: Planning,
  { aim, limits, band, patience }: PlanRequest,
  solve: Solve | undefined,
): Choice {
  const around = { planning, limits, band, ...(patience !== undefined && { patience }) };
  if (aim.kind === 'pains') {
    const pains = servedPains(planning, aim.pains);
    return { aim: { ...aim, pains }, ...choosePains(around, pains, solve) };
  }
  if (aim.kind === 'best') {
    const { goal, found } = findBest(around, solve);
    return { aim, asked: { ...around, goal }, found };
  }
  const asked = { ...around, goal: aim };
  return { aim, asked, found: findCheapest(asked, solve) };
}

/** All of them where the limits allow, else the first ones: they come in the firm's own order. */
function choosePains(
  around: Omit<Asked, 'goal'>,
  pains: readonly ServedPain[],
  solve: Solve | undefined,
): Omit<Choice, 'aim'> {
  const goalOf = (count: number): Goal => ({
    kind: 'questions',
    wanted: pains.slice(0, count).flatMap(({ wanted }) => wanted),
  });
  const all = { ...around, goal: goalOf(pains.length) };
  for (let count = pains.length; count > 0; count -= 1) {
    const asked = { ...around, goal: goalOf(count) };
    const found = findCheapest(asked, solve);
    if (found.status !== 'none') return { asked, found };
  }
  return { asked: all, found: findCheapest(all, solve) };
}

function phasesOf(planning: Planning, steps: readonly Step[]): readonly PlanPhase[] {
  const numbers = [...new Set(steps.map(({ phase }) => phase))];
  return numbers.map((number) => {
    const soFar = steps.filter(({ phase }) => phase <= number);
    return {
      number,
      steps: steps.filter(({ phase }) => phase === number).map(({ id }) => id),
      end: Math.max(...soFar.map(({ end }) => end)),
      after: standingWith(planning, new Set(soFar.map(({ id }) => id))),
    };
  });
}

function costOf(planning: Planning, chosen: ReadonlySet<string>): PlanCost {
  const own = chosenOffers(planning, chosen);
  return {
    low: totalOf(own, 'low'),
    middle: totalOf(own, 'middle'),
    high: totalOf(own, 'high'),
    unpriced: own.filter(({ price }) => price === null).map(({ id }) => id),
  };
}

const BANDS: readonly Band[] = ['low', 'middle', 'high'];

function bandsOf(asked: Asked, own: Found, solve: Solve | undefined): readonly BandChoice[] {
  return BANDS.map((band) => {
    const found = band === asked.band ? own : findCheapest({ ...asked, band }, solve);
    return { band, ...pointOf(asked.planning, found, band) };
  });
}

function frontierOf(asked: Asked, solve: Solve | undefined): readonly FrontierPoint[] {
  const { budget: _, ...limits } = asked.limits;
  const { planning, band } = asked;
  const now = planning.scoreAt(planning.levelsAfter(new Set())).main.level ?? -1;
  let found: Found = { status: 'found', chosen: new Set(), proof: { method: 'programme' } };
  return levelsOf(planning)
    .filter((level) => level > now)
    .map((level) => {
      found = higher({ ...asked, limits, goal: { kind: 'level', level } }, found, solve);
      const point = pointOf(planning, found, band);
      const unpriced = planning.offers.filter(
        ({ id, price }) => price === null && point.steps.includes(id),
      );
      return { level, ...point, unpriced: unpriced.length };
    });
}

/** What is not to be had for a level is not for a higher one; what is enough for both is cheapest for both. */
function higher(asked: Asked, lower: Found, solve: Solve | undefined): Found {
  if (lower.status === 'none') return lower;
  const isEnough = lower.status === 'found' && reaches(asked.planning, asked.goal, lower.chosen);
  return isEnough && lower.chosen.size > 0 ? lower : findCheapest(asked, solve);
}

function pointOf(planning: Planning, found: Found, band: Band): Omit<BandChoice, 'band'> {
  const atLeast = atLeastOf(found);
  const { status } = found;
  if (status !== 'found') return { status, steps: [], cost: 0, atLeast };
  const own = chosenOffers(planning, found.chosen);
  return { status, steps: own.map(({ id }) => id), cost: totalOf(own, band), atLeast };
}
