import fc from 'fast-check';
import { expect, test } from 'vitest';
import { toFraction } from '../../src/scoring/exact.ts';
import { pointsOfAnswer, rangeOf } from '../../src/scoring/measure.ts';
import type { Combine, Question } from '../../src/questionnaire/question-types.ts';
import { buildQuestion } from '../../src/questionnaire/build-question.ts';

const COMBINES: readonly Combine[] = ['sum', 'max', 'min', 'mean', 'share'];

interface Given {
  readonly values: readonly number[];
  readonly alone?: number;
  readonly least?: number;
  readonly most?: number;
  readonly combine: Combine;
}

function questionOf({ values, alone, least, most, combine }: Given): Question {
  const options = values.map((value, index) => ({ code: `c${index}`, label: 'x', value }));
  return buildQuestion(
    {
      id: 'q',
      kind: 'multiple',
      title: 'q',
      combine,
      ...(least !== undefined && { minimum_picks: least }),
      ...(most !== undefined && { maximum_picks: most }),
      options:
        alone === undefined
          ? options
          : [...options, { code: 'alone', label: 'x', value: alone, exclusive: true }],
    },
    [],
    {},
    [],
  );
}

function rangeText(given: Given): string {
  const { low, high } = rangeOf(questionOf(given));
  return `${toFraction(low)} to ${toFraction(high)}`;
}

test.each([
  [{ values: [1, 1, 1], combine: 'sum' }, '1 to 3'],
  [{ values: [1, 1, 1], most: 2, combine: 'sum' }, '1 to 2'],
  [{ values: [3, 2, 1], least: 2, combine: 'sum' }, '3 to 6'],
  [{ values: [3, 2, 1], least: 2, most: 2, combine: 'sum' }, '3 to 5'],
  [{ values: [3, 2, 1], least: 2, alone: 0, combine: 'sum' }, '0 to 6'],
  [{ values: [3, -2, 1], combine: 'sum' }, '-2 to 4'],
  [{ values: [-1, -2, -3], combine: 'sum' }, '-6 to -1'],
  [{ values: [3, -2, 1], least: 3, combine: 'sum' }, '2 to 2'],
  [{ values: [3, 2, 1], least: 2, combine: 'max' }, '2 to 3'],
  [{ values: [3, 2, 1], least: 2, combine: 'min' }, '1 to 2'],
  [{ values: [3, 2, 1], least: 2, combine: 'mean' }, '3/2 to 5/2'],
  [{ values: [3, 2, 1], most: 2, combine: 'share' }, '0 to 2/3'],
] as const)('when ticks are worth %j, then they range from %s', (given, range) => {
  expect(rangeText(given)).toBe(range);
});

test('when every allowed way of ticking is tried, then none is outside the range and both ends are met', () => {
  const given = fc
    .record({
      values: fc.array(fc.integer({ min: -3, max: 5 }), { minLength: 1, maxLength: 5 }),
      combine: fc.constantFrom(...COMBINES),
      ends: fc.tuple(fc.integer({ min: 1, max: 5 }), fc.integer({ min: 1, max: 5 })),
    })
    .map(({ values, combine, ends: [one, other] }) => ({
      values,
      combine,
      least: Math.min(one, other, values.length),
      most: Math.min(Math.max(one, other), values.length),
    }));
  fc.assert(
    fc.property(given, ({ values, combine, least, most }) => {
      const question = questionOf({ values, combine, least, most });
      const { low, high } = rangeOf(question);
      const all = Array.from({ length: 2 ** values.length }, (_, ticked) =>
        values.flatMap((__, index) => (ticked & (2 ** index) ? [`c${index}`] : [])),
      ).filter((codes) => codes.length >= least && codes.length <= most);
      const points = all.map((codes) => {
        const value = { kind: 'codes', codes } as const;
        return pointsOfAnswer(question, { state: 'answered', value, evidence: [] });
      });
      const inside = points.every((one) => one !== null && one.gte(low) && one.lte(high));
      const met = (end: typeof low): boolean => points.some((one) => one?.equals(end));
      // A share counts from nothing ticked, whatever must be ticked.
      expect([inside, combine === 'share' || met(low), met(high)]).toEqual([true, true, true]);
    }),
    { seed: 20261122 },
  );
});
