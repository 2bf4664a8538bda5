import { describe, expect, test } from 'vitest';
import { makePlan } from '../../src/plan/make-plan.ts';
import type { PlanRequest } from '../../src/plan/make-plan.ts';
import type { Plan } from '../../src/plan/plan.ts';
import { planningFor } from '../../src/plan/planning.ts';
import type { Limits } from '../../src/plan/types.ts';
import { caseOf } from './small.ts';
import type { Drawn } from './small.ts';
import { solve } from './solver.ts';

// 25 of 100 takes four steps of 6.25.
const STEPS: readonly Drawn[] = [
  { id: 'all', lifts: ['a 0-1', 'b 0-1', 'c 0-1', 'd 0-1'], price: [80, 120], months: 3 },
  { id: 'deep', lifts: ['a 0-4'], price: [50, 200], months: 6 },
  { id: 'half', lifts: ['a 0-2'], price: 40, months: 2 },
  { id: 'rest', lifts: ['a 2-4'], price: 45, months: 2 },
];

function plan(
  limits: Partial<Limits> = {},
  aim: PlanRequest['aim'] = { kind: 'level', level: 1 },
  drawn: readonly Drawn[] = STEPS,
): Plan {
  const own = { people: 2, keep: [], without: [], isPriced: false, ...limits };
  const planning = planningFor(caseOf(drawn, '0000'), new Map());
  return makePlan(planning, { aim, limits: own, band: 'middle', isDetailed: true }, solve);
}

describe('a plan', () => {
  test('when steps build on each other, then they come one after the other, and each phase is scored', () => {
    const { steps, phases, after } = plan();
    expect(steps.map(({ id, phase, start, end }) => [id, phase, start, end])).toEqual([
      ['half', 1, 0, 2],
      ['rest', 2, 2, 4],
    ]);
    expect(phases.map((phase) => [phase.end, phase.after.score, phase.after.level?.value])).toEqual(
      [
        [2, 12.5, 0],
        [4, 25, 1],
      ],
    );
    expect(after.level?.value).toBe(1);
  });

  test('when it is told what each step lifts, then from where it stands to where it leads', () => {
    expect(plan().steps.map(({ lifts }) => lifts.map(({ from, to }) => [from, to]))).toEqual([
      [[0, 2]],
      [[2, 4]],
    ]);
  });

  test('when prices are at other ends of their bands, then another choice may be cheaper', () => {
    // low: deep 50; middle: half and rest 85 before deep 125 and all 100.
    expect(plan().bands.map(({ band, steps, cost }) => [band, steps.join(' '), cost])).toEqual([
      ['low', 'deep', 50],
      ['middle', 'half rest', 85],
      ['high', 'half rest', 85],
    ]);
  });

  test('when each level has its price, then the frontier tells the least', () => {
    // Everything together is seven steps, 43.75 points: levels 2 and 3 are out of reach.
    expect(plan().frontier.map(({ level, status, cost }) => [level, status, cost])).toEqual([
      [1, 'found', 85],
      [2, 'none', 0],
      [3, 'none', 0],
    ]);
  });

  test('when something costs more or less, then it is told where the choice changes', () => {
    const { sensitivities } = plan();
    // Without half, all at 100 does it: half could cost 40 + 15. A choice with deep costs 125, 40 more.
    expect(sensitivities).toContainEqual({
      kind: 'dearer',
      id: 'half',
      upTo: 55,
      instead: ['all'],
    });
    expect(sensitivities).toContainEqual({ kind: 'cheaper', id: 'deep', below: 85 });
    expect(sensitivities).toContainEqual({ kind: 'without_effect', id: 'rest', level: 0 });
  });

  test('when the goal is reached, then nothing is bought', () => {
    const { status, steps } = plan({}, { kind: 'level', level: 0 });
    expect([status, steps]).toEqual(['found', []]);
  });
});

describe('what would have to give way', () => {
  test('when money is short, then how much', () => {
    expect(plan({ budget: 60 }).relaxations).toEqual([{ kind: 'budget', need: 85, more: 25 }]);
  });

  test('when time is short, then how long at the least', () => {
    expect(plan({ months: 1 }).relaxations).toEqual([{ kind: 'months', need: 3, more: 2 }]);
  });

  test('when people are short, then how many', () => {
    const drawn: readonly Drawn[] = [{ id: 'big', lifts: ['a 0-4'], price: 5, people: 3 }];
    expect(plan({}, { kind: 'level', level: 1 }, drawn).relaxations).toEqual([
      { kind: 'people', need: 3, more: 1 },
    ]);
  });

  test('when the firm does not want what is needed, then which', () => {
    const drawn = STEPS.slice(0, 1);
    expect(plan({ without: ['all'] }, { kind: 'level', level: 1 }, drawn).relaxations).toEqual([
      { kind: 'without', id: 'all' },
    ]);
  });

  test('when a price must be asked for, then which', () => {
    const drawn: readonly Drawn[] = [{ id: 'asked', lifts: ['a 0-4'] }];
    expect(plan({ isPriced: true }, { kind: 'level', level: 1 }, drawn).relaxations).toEqual([
      { kind: 'prices', ids: ['asked'] },
    ]);
  });

  test('when no limit alone is enough, then together; when nothing is, then how far it goes', () => {
    expect(plan({ budget: 60, months: 1 }).relaxations).toEqual([{ kind: 'together' }]);
    expect(plan({}, { kind: 'level', level: 3 }).relaxations).toEqual([
      { kind: 'out_of_reach', highest: 1 },
      { kind: 'level', level: 1 },
    ]);
  });

  test('when what the firm wants leaves no money for the goal, then which', () => {
    expect(plan({ keep: ['deep'], without: ['all'], budget: 85 }).relaxations).toEqual([
      { kind: 'budget', need: 125, more: 40 },
      { kind: 'keep', id: 'deep' },
    ]);
    const drawn = STEPS.map((one) => (one.id === 'rest' ? { ...one, excludes: ['half'] } : one));
    const apart = plan({ keep: ['half', 'rest'] }, { kind: 'level', level: 1 }, drawn);
    expect(apart.relaxations).toEqual([
      { kind: 'keep', id: 'half' },
      { kind: 'keep', id: 'rest' },
    ]);
  });

  test('when the goal is too high, then what can be reached within the limits', () => {
    // half, 40, brings two steps of 6.25; with rest, 85, four; everything, 310, seven.
    expect(plan({ budget: 60 }, { kind: 'score', score: 25 }).relaxations).toEqual([
      { kind: 'budget', need: 85, more: 25 },
      { kind: 'score', score: 12.5 },
    ]);
    expect(plan({ budget: 90 }, { kind: 'level', level: 2 }).relaxations).toEqual([
      { kind: 'out_of_reach', highest: 1 },
      { kind: 'level', level: 1 },
    ]);
  });
});

describe('the firm’s own pains', () => {
  const pains = (...capabilities: readonly string[]): PlanRequest['aim'] => ({
    kind: 'pains',
    isNamed: true,
    pains: capabilities.map((id) => ({ name: id, count: '每月 12 张', capabilities: [id] })),
  });

  test('when a pain is named, then what it comes from is lifted as far as the target or solutions go', () => {
    const { steps, aim } = plan({}, pains('order_intake', 'bom'));
    expect(steps.map(({ id }) => id).toSorted()).toEqual(['all', 'half', 'rest']);
    expect(aim.kind === 'pains' && aim.pains.map(({ wanted }) => wanted)).toEqual([
      [{ question: 'a', level: 3 }],
      [{ question: 'b', level: 1 }],
    ]);
  });

  test('when money is not enough for all of them, then the first ones are served', () => {
    const { steps, status } = plan({ budget: 99 }, pains('order_intake', 'bom'));
    expect([status, steps.map(({ id }) => id)]).toEqual(['found', ['half', 'rest']]);
  });
});

test('when a purchase is not advised, then the reason is told', () => {
  const drawn: readonly Drawn[] = [
    ...STEPS,
    { id: 'later', lifts: ['b 3-4'], price: 10 },
    { id: 'never', lifts: ['c 0-1'], after: ['later'], price: 10 },
    { id: 'climb', lifts: ['b 0-3'], price: 500 },
  ];
  const { notNow } = plan({ budget: 90 }, { kind: 'level', level: 1 }, drawn);
  expect(notNow.map(({ id, because }) => [id, because.kind])).toEqual([
    ['all', 'too_dear'],
    ['deep', 'too_dear'],
    ['later', 'too_early'],
    ['never', 'not_needed'],
    ['climb', 'too_dear'],
  ]);
});

describe('a search that gives up', () => {
  const drawn: readonly Drawn[] = [
    { id: 'a', lifts: ['a 0-1'], price: 4 },
    { id: 'b', lifts: ['b 0-1'], price: 3 },
    { id: 'cd', lifts: ['c 0-1', 'd 0-1'], price: 2 },
    { id: 'dear', lifts: ['c 0-1', 'd 0-1'], price: 50 },
  ];
  const searched = (patience: number, budget: number): Plan =>
    makePlan(planningFor(caseOf(drawn, '0000', { main: { rule: 'min' } }), new Map()), {
      aim: { kind: 'level', level: 1 },
      limits: { people: 2, keep: [], without: [], isPriced: false, budget },
      band: 'middle',
      isDetailed: true,
      patience,
    });

  test('when it is stopped, then a plan that does, what cannot be undercut, and no claim about what would change it', () => {
    const { status, proof, atLeast, cost, steps, sensitivities } = searched(4, 100);
    expect([status, proof?.method, cost.middle, steps.length]).toEqual(['found', 'gap', 9, 3]);
    expect(atLeast).toBeGreaterThan(0);
    expect(atLeast).toBeLessThan(9);
    expect(sensitivities).toEqual([]);
  });

  test('when it may go on, then it proves the same plan', () => {
    const { proof, atLeast, cost } = searched(1000, 100);
    expect([proof?.method, atLeast, cost.middle]).toEqual(['search', null, 9]);
  });

  test('when nothing that does is at hand either, then only the bound is told', () => {
    const { status, proof, atLeast } = searched(4, 8);
    expect([status, proof, typeof atLeast]).toEqual(['stopped', null, 'number']);
  });
});
