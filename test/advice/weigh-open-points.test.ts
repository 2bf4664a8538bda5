import { describe, expect, test } from 'vitest';
import { weighOpenPoints } from '../../src/advice/weigh-open-points.ts';
import type { WeighedPoint } from '../../src/advice/weigh-open-points.ts';
import { score } from '../../src/scoring/score.ts';
import { answers, bytesOf, questionnaire } from '../load.ts';

const miit = questionnaire(bytesOf('questionnaires/miit-sme-2024/questionnaire.yaml'));

/** Points 30.75 without q04, by hand: 8 + 6 + 4.5 + 5 + 1.25 + 6. */
const POINTS = { q01: ['B', 'C', 'D', 'E'], q02: 'E', q03: 'D', q05: 'C', q06: ['B'], q08: 'E' };
const AT_TWO = { s01: 2, s03: 2, s06: 2, s02: 2, s04: 2, s05: 2 };
const ALL_TICKED = ['B', 'C', 'D', 'E', 'F', 'G', 'H', 'I', 'J', 'K', 'L', 'M', 'N', 'O'];

function weigh(values: Readonly<Record<string, unknown>>): readonly WeighedPoint[] {
  const given = answers(miit, values);
  return weighOpenPoints(miit, given, score(miit, given));
}

const exactOf = (point: WeighedPoint | undefined): readonly unknown[] =>
  (point?.readings ?? []).map(({ exact, level }) => [exact, level?.value]);

describe('the open points of the national questionnaire', () => {
  test('when thirteen stages are ticked, then an equal split of indicator 4 lifts 39.85 over 40', () => {
    const points = weigh({ ...POINTS, ...AT_TWO, q04: ALL_TICKED.slice(0, 13) });
    // 30.75 + 13 × 5/7 = 30.75 + 65/7 = 1121/28
    expect(exactOf(points[1])).toEqual([['1121/28', 2]]);
    expect(points[1]?.changesLevel).toBe(true);
  });

  test('when all or none are ticked, then the split of indicator 4 changes nothing', () => {
    for (const q04 of [['A'], ALL_TICKED]) {
      expect(weigh({ ...POINTS, ...AT_TWO, q04 })[1]?.changesLevel).toBe(false);
    }
  });

  test('when six scenarios with three binding stand at 3, then the lower counts make it level 3', () => {
    const three = { s01: 3, s03: 3, s06: 3, s02: 3, s04: 3, s05: 3 };
    // 62.5 points: 8 + 6 + 6 + 10 + 5 + 7.5, and 20 for q12 to q15.
    const best = {
      q06: ['B', 'C', 'D', 'E'],
      q02: 'E',
      q03: 'E',
      q05: 'E',
      q08: 'F',
      q12: 'C',
      q13: 'C',
      q14: 'C',
      q15: 'C',
    };
    const points = weigh({ ...POINTS, ...best, ...three });
    expect(points[8]?.readings.map(({ level }) => level?.value)).toEqual([3]);
    expect(points[8]?.changesLevel).toBe(true);
    // Levels 3 and 4 the other way round: s01, s02 and s04 would stand at 4, which still counts for 3.
    expect(points[7]?.changesLevel).toBe(false);
  });

  test('when the warehouse is the third binding scenario, then leaving it out costs the level', () => {
    const scenarios = { s01: 2, s03: 2, s12: 2, s02: 2, s04: 2, s05: 2, s06: 1 };
    const given = { ...POINTS, q04: ALL_TICKED, ...scenarios };
    const [, , , , , , , , , binding] = weigh(given);
    expect(binding?.readings.map(({ level }) => level?.value)).toEqual([1]);
  });

  test('when no retrofit was made, then the best reading of indicators 12 and 13 brings 14 points', () => {
    const points = weigh({ ...POINTS, q12: 'none', q13: 'none' });
    expect(points[5]?.readings.map(({ exact }) => exact)).toEqual(['179/4']);
    expect(weigh({ ...POINTS, q12: 'A' })[5]?.readings.map(({ exact }) => exact)).toEqual([
      '123/4',
    ]);
  });

  test('when a point has no other reading, then none is calculated', () => {
    expect(weigh({})[0]).toMatchObject({ readings: [], changesLevel: false });
  });
});

test('when a questionnaire is verified, then nothing is open', () => {
  const verified = { ...miit, questionnaire: { ...miit.questionnaire, verified: true } };
  const given = answers(verified, {});
  expect(weighOpenPoints(verified, given, score(verified, given))).toEqual([]);
});

test('when a score is not computable, then it stays so under every reading', () => {
  const quick = questionnaire(bytesOf('questionnaires/quick/questionnaire.yaml'));
  const given = answers(quick, {});
  expect(weighOpenPoints(quick, given, score(quick, given))).toEqual([]);
});
