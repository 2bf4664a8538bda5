import { expect, test } from 'vitest';
import type { Case } from '../../src/advice/advise.ts';
import { findCheapest } from '../../src/plan/cheapest.ts';
import { keepsTo, totalOf } from '../../src/plan/keeps-to.ts';
import { chosenOffers, planningFor } from '../../src/plan/planning.ts';
import type { Planning } from '../../src/plan/planning.ts';
import { standingWith } from '../../src/plan/standing.ts';
import type { Limits, Offer } from '../../src/plan/types.ts';
import { score } from '../../src/scoring/score.ts';
import { bytesOf, catalogue, check, questionnaire } from '../load.ts';
import { solve } from './solver.ts';

const LIGHTING = questionnaire(bytesOf('questionnaires/lighting/questionnaire.yaml'));
const CATALOGUE = catalogue();
const FREE: Limits = { people: 2, keep: [], without: [], isPriced: false };
const SOLUTIONS = 8;

/** An example beside a few shipped solutions: those that cost and lift, with what they need. */
function exampleOf(file: string): Planning {
  const { answers } = check(LIGHTING, bytesOf(`examples/${file}`));
  if (!answers) throw new Error('no answers');
  const result = score(LIGHTING, answers);
  const scored: Case = { loaded: LIGHTING, catalogue: CATALOGUE, answers, result };
  const whole = planningFor(scored, new Map());
  const now = standingWith(whole, new Set()).min;
  let taken: ReadonlySet<string> = new Set();
  for (const offer of whole.offers) {
    const own = withBefore(offer, whole);
    const more = new Set([...taken, ...own]);
    const brings = standingWith(whole, own).min > now && (offer.price?.high ?? 0) > 0;
    if (brings && more.size <= SOLUTIONS) taken = more;
  }
  // What comes first and is not taken is there already.
  const solutions = CATALOGUE.catalogue.solutions
    .filter(({ id }) => taken.has(id))
    .map((one) => ({ ...one, after: one.after.filter((id) => taken.has(id)) }));
  const few = { ...CATALOGUE, catalogue: { ...CATALOGUE.catalogue, solutions } };
  return planningFor({ ...scored, catalogue: few }, new Map());
}

function withBefore({ id, before }: Offer, planning: Planning): ReadonlySet<string> {
  const first = planning.offers.filter((offer) => before.includes(offer.id));
  return new Set([id, ...first.flatMap((offer) => [...withBefore(offer, planning)])]);
}

/** Every choice, scored by the exact scorer and not by sums. */
function scoresOf(planning: Planning): readonly { readonly cost: number; readonly min: number }[] {
  const ids = planning.offers.map(({ id }) => id);
  return Array.from({ length: 2 ** ids.length }, (_, bits) =>
    ids.filter((_id, at) => (bits >> at) % 2 === 1),
  ).flatMap((own) => {
    const chosen = new Set(own);
    if (!keepsTo(planning, chosen, FREE, 'middle')) return [];
    const cost = totalOf(chosenOffers(planning, chosen), 'middle');
    return [{ cost, min: standingWith(planning, chosen).min }];
  });
}

test.each(['small.yaml', 'micro.yaml', 'above-scale.yaml'])(
  'when every choice of shipped solutions is tried for %s, then none is cheaper, and one yuan less changes the plan',
  (file) => {
    const planning = exampleOf(file);
    const all = scoresOf(planning);
    const now = standingWith(planning, new Set()).min;
    const most = Math.max(...all.map(({ min }) => min));
    expect(most).toBeGreaterThan(now);
    for (const part of [0.3, 0.6, 0.9]) {
      const goal = { kind: 'score', score: now + part * (most - now) } as const;
      const enough = all.filter(({ min }) => min >= goal.score);
      const cheapest = Math.min(...enough.map(({ cost }) => cost));
      const costWithin = (budget: number): number | string => {
        const limits = { ...FREE, budget };
        const found = findCheapest({ planning, goal, limits, band: 'middle' }, solve);
        if (found.status !== 'found') return found.status;
        expect(standingWith(planning, found.chosen).min).toBeGreaterThanOrEqual(goal.score);
        return totalOf(chosenOffers(planning, found.chosen), 'middle');
      };
      expect(cheapest).toBeGreaterThan(0);
      expect(costWithin(Number.MAX_SAFE_INTEGER)).toBe(cheapest);
      expect([costWithin(cheapest), costWithin(cheapest - 1)]).toEqual([cheapest, 'none']);
    }
  },
);
