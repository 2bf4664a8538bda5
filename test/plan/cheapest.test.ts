import { describe, expect, test } from 'vitest';
import { findBest } from '../../src/plan/best.ts';
import { findCheapest } from '../../src/plan/cheapest.ts';
import { planningFor } from '../../src/plan/planning.ts';
import type { Goal, Limits } from '../../src/plan/types.ts';
import { caseOf } from './small.ts';
import type { Drawn, Shape } from './small.ts';
import { solve } from './solver.ts';

const FREE: Limits = { people: 9, keep: [], without: [], isPriced: false };
const LEVEL_ONE: Goal = { kind: 'level', level: 1 };

interface Given {
  readonly drawn: readonly Drawn[];
  readonly levels?: string;
  readonly shape?: Shape;
  readonly limits?: Partial<Limits>;
  readonly goal?: Goal;
}

/** Ids of what is chosen by the programme and by search, which must agree. */
function cheapest({ drawn, levels = '0000', shape, limits, goal = LEVEL_ONE }: Given): unknown {
  const planning = planningFor(caseOf(drawn, levels, shape), new Map());
  const asked = { planning, goal, limits: { ...FREE, ...limits }, band: 'middle' } as const;
  const [one, other] = [findCheapest(asked, solve), findCheapest(asked, undefined)].map((found) =>
    found.status === 'found' ? [...found.chosen].toSorted() : found.status,
  );
  expect(one).toEqual(other);
  return one;
}

// 25 of 100 takes four steps of 6.25, such as one question from 0 to 4 or all four from 0 to 1.
const STEPS: readonly Drawn[] = [
  { id: 'all', lifts: ['a 0-1', 'b 0-1', 'c 0-1', 'd 0-1'], price: 100 },
  { id: 'deep', lifts: ['a 0-4'], price: 90 },
  { id: 'half', lifts: ['a 0-2'], price: 40 },
  { id: 'rest', lifts: ['a 2-4'], price: 45 },
];

describe('the cheapest choice', () => {
  test('when a chain is cheaper than one leap, then the chain is chosen', () => {
    expect(cheapest({ drawn: STEPS })).toEqual(['half', 'rest']);
  });

  test('when a lift begins above what others bring, then it is no way to where it begins, and one programme tells', () => {
    const drawn: readonly Drawn[] = [
      { id: 'deep', lifts: ['b 0-4'], price: 90 },
      { id: 'floating', lifts: ['a 1-3'], price: 5 },
      { id: 'above', lifts: ['a 3-4'], price: 5 },
    ];
    let programmes = 0;
    const planning = planningFor(caseOf([...drawn, ...STEPS.slice(0, 1)], '0000'), new Map());
    const asked = { planning, goal: LEVEL_ONE, limits: FREE, band: 'middle' } as const;
    const found = findCheapest(asked, (programme) => {
      programmes += 1;
      return solve(programme);
    });
    expect([found.status === 'found' && [...found.chosen], programmes]).toEqual([['deep'], 1]);
  });

  test('when what comes first is dear, then it counts', () => {
    const drawn = STEPS.map((one) => (one.id === 'half' ? { ...one, after: ['all'] } : one));
    expect(cheapest({ drawn })).toEqual(['deep']);
  });

  test('when two exclude each other, then only one is bought', () => {
    const drawn = STEPS.map((one) => (one.id === 'rest' ? { ...one, excludes: ['half'] } : one));
    expect(cheapest({ drawn })).toEqual(['deep']);
  });

  test('when nobody names a price, then it is chosen only where nothing else will do', () => {
    const drawn: readonly Drawn[] = [
      { id: 'asked', lifts: ['a 0-4'] },
      { id: 'dear', lifts: ['b 0-4'], price: 9_000_000 },
    ];
    expect(cheapest({ drawn })).toEqual(['dear']);
    expect(cheapest({ drawn, limits: { budget: 8_999_999 } })).toEqual(['asked']);
    expect(cheapest({ drawn, limits: { budget: 8_999_999, isPriced: true } })).toBe('none');
  });

  test('when what costs nothing is not needed, then it is left out', () => {
    const drawn = [...STEPS, { id: 'extra', lifts: ['b 0-1'], price: 0 }];
    expect(cheapest({ drawn })).toEqual(['half', 'rest']);
  });

  test('when the firm wants one, then it is in', () => {
    expect(cheapest({ drawn: STEPS, limits: { keep: ['all'] } })).toEqual(['all']);
  });

  test('when time is short, then what takes long is out', () => {
    const drawn = STEPS.map((one) => ({ ...one, months: one.id === 'all' ? 1 : 2 }));
    expect(cheapest({ drawn, limits: { months: 4 } })).toEqual(['half', 'rest']);
    expect(cheapest({ drawn, limits: { months: 3.9 } })).toEqual(['deep']);
    expect(cheapest({ drawn, limits: { months: 1.9 } })).toEqual(['all']);
    expect(cheapest({ drawn, limits: { months: 0.9 } })).toBe('none');
  });

  test('when people are few, then work queues up', () => {
    const drawn: readonly Drawn[] = [
      { id: 'one', lifts: ['a 0-2'], price: 10 },
      { id: 'two', lifts: ['b 0-2'], price: 10 },
      { id: 'big', lifts: ['c 0-4'], price: 50, people: 2 },
    ];
    expect(cheapest({ drawn, limits: { months: 1, people: 2 } })).toEqual(['one', 'two']);
    expect(cheapest({ drawn, limits: { months: 1, people: 1 } })).toBe('none');
    expect(cheapest({ drawn, limits: { months: 2, people: 1 } })).toEqual(['one', 'two']);
  });

  test('when an answer is not known, then what lifts from the lowest level settles it', () => {
    expect(cheapest({ drawn: STEPS, levels: '???0' })).toEqual(['half', 'rest']);
  });

  test('when one yuan is missing, then the plan is another at exactly that point', () => {
    expect(cheapest({ drawn: STEPS, limits: { budget: 85 } })).toEqual(['half', 'rest']);
    expect(cheapest({ drawn: STEPS, limits: { budget: 84 } })).toBe('none');
    const best = (budget: number): unknown => {
      const planning = planningFor(caseOf(STEPS, '0000'), new Map());
      const { found } = findBest(
        { planning, limits: { ...FREE, budget, isPriced: true }, band: 'middle' },
        solve,
      );
      return found.status === 'found' && [...found.chosen].toSorted();
    };
    // deep 90; all and half, five steps 140; all, half, rest, seven steps 185.
    expect([84, 85, 139, 140, 184, 185].map(best)).toEqual([
      ['half'],
      ['half', 'rest'],
      ['half', 'rest'],
      ['all', 'half'],
      ['all', 'half'],
      ['all', 'half', 'rest'],
    ]);
  });
});

test('when the scoring is no sum, then choices are tried from the cheapest on', () => {
  const drawn: readonly Drawn[] = [
    { id: 'a', lifts: ['a 0-1'], price: 4 },
    { id: 'b', lifts: ['b 0-1'], price: 3 },
    { id: 'cd', lifts: ['c 0-1', 'd 0-1'], price: 2 },
  ];
  expect(cheapest({ drawn, shape: { main: { rule: 'min' } } })).toEqual(['a', 'b', 'cd']);
});
