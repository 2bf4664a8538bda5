import { expect, test } from 'vitest';
import type { Case } from '../../src/advice/advise.ts';
import type { Found } from '../../src/plan/asked.ts';
import { findCheapest } from '../../src/plan/cheapest.ts';
import { choicesWithout } from '../../src/plan/choices-without.ts';
import { keepsTo, totalOf } from '../../src/plan/keeps-to.ts';
import { chosenOffers, planningFor } from '../../src/plan/planning.ts';
import type { Planning } from '../../src/plan/planning.ts';
import { standingWith } from '../../src/plan/standing.ts';
import type { Limits, Offer } from '../../src/plan/types.ts';
import type { LoadedQuestionnaire } from '../../src/questionnaire/load-questionnaire.ts';
import { score } from '../../src/scoring/score.ts';
import { bytesOf, catalogue, check, questionnaire } from '../load.ts';
import { solve } from './solver.ts';

const LIGHTING = questionnaire(bytesOf('questionnaires/lighting/questionnaire.yaml'));
const MIIT = questionnaire(bytesOf('questionnaires/miit-sme-2024/questionnaire.yaml'));
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

/** A firm that answers nothing stands at the lowest level everywhere. */
function lowestOf(loaded: LoadedQuestionnaire): Planning {
  const { id, version } = loaded.questionnaire;
  const profile = { name: '例', sector: 'lighting', staff: 68, revenue: 1650 };
  const file = { questionnaire: id, version, profile, answers: {} };
  const { answers } = check(loaded, JSON.stringify(file));
  if (!answers) throw new Error('no answers');
  const scored = { loaded, catalogue: CATALOGUE, answers, result: score(loaded, answers) };
  return planningFor(scored, new Map());
}

test('when a step is ruled out by itself, then the cheapest choice costs what it does among several at once', () => {
  const planning = lowestOf(MIIT);
  const goal = { kind: 'level', level: 2 } as const;
  const asked = { planning, goal, limits: FREE, band: 'middle' } as const;
  const costOf = (found: Found | undefined): number | undefined =>
    found?.status === 'found' ? totalOf(chosenOffers(planning, found.chosen), 'middle') : undefined;
  const own = findCheapest(asked, solve);
  if (own.status !== 'found') throw new Error(own.status);
  const steps = chosenOffers(planning, own.chosen).filter(({ price }) => (price?.high ?? 0) > 0);
  const ids = steps.map(({ id }) => id);
  const together = choicesWithout(asked, ids, solve);
  const alone = ids.map((id) =>
    findCheapest({ ...asked, limits: { ...FREE, without: [id] } }, solve),
  );
  expect(ids.length).toBeGreaterThan(4);
  expect(ids.map((id) => costOf(together.get(id)))).toEqual(alone.map(costOf));
  expect(alone.map(costOf).every((cost = 0) => cost >= (costOf(own) ?? 0))).toBe(true);
});
