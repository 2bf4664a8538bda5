import { expect, test } from 'vitest';
import type { Solution } from '../../src/catalogue/types.ts';
import { questionsOf } from '../../src/questionnaire/questions-of.ts';
import { bytesOf, catalogue, questionnaire } from '../load.ts';

const { solutions } = catalogue().catalogue;
const PACKS = ['lighting', 'miit-sme-2024', 'quick'];

function startsAt(level: number, capability: string): readonly Solution[] {
  return solutions.filter(({ lifts }) =>
    lifts.some((lift) => lift.capability === capability && lift.from <= level && lift.to > level),
  );
}

test.each(PACKS)(
  'when %s finds a gap at any level below the top, then a solution starts there',
  (pack) => {
    const { questionnaire: loaded } = questionnaire(
      bytesOf(`questionnaires/${pack}/questionnaire.yaml`),
    );
    const measured = new Set(questionsOf(loaded).flatMap(({ capability }) => capability ?? []));
    expect(measured.size).toBeGreaterThan(0);
    const uncovered = [...measured].flatMap((capability) =>
      [0, 1, 2, 3]
        .filter((level) => startsAt(level, capability).length === 0)
        .map((level) => `${capability} ${level}`),
    );
    expect(uncovered).toEqual([]);
  },
);

test('when what can be had for nothing is counted, then there are at least twenty first actions', () => {
  const free = solutions.filter(({ cost }) => cost?.high === 0);
  expect(free.length).toBeGreaterThanOrEqual(20);
});

test('when the catalogue is read, then every solution says what it costs, takes and leaves behind', () => {
  for (const { id, cost, people, evidence, risks, steps, prerequisites } of solutions) {
    expect(cost, id).toBeDefined();
    expect(people, id).toBeDefined();
    expect(
      [evidence, risks, steps, prerequisites].every((list) => list.length > 0),
      id,
    ).toBe(true);
  }
});

test('when a cost is called verified, then it is what doing it oneself costs: nothing', () => {
  const priced = solutions.filter(({ cost }) => cost?.verified === true && cost.high > 0);
  expect(priced.map(({ id }) => id)).toEqual([]);
});
