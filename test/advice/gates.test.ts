import { expect, test } from 'vitest';
import { findGaps } from '../../src/advice/find-gaps.ts';
import type { Gap } from '../../src/advice/advice.ts';
import { score } from '../../src/scoring/score.ts';
import { answers, bytesOf, questionnaire } from '../load.ts';

// The national questionnaire: scenarios earn no points but count for the level.

const miit = questionnaire(bytesOf('questionnaires/miit-sme-2024/questionnaire.yaml'));
const LEVEL_TWO = { q01: ['B', 'C', 'D', 'E'], q02: 'E', q03: 'E', q05: 'E', q08: 'F', q11: 'A' };

function gapsOf(values: Readonly<Record<string, unknown>>): readonly Gap[] {
  const given = answers(miit, values);
  return findGaps(miit, given, score(miit, given));
}

const shape = (gaps: readonly Gap[]): readonly unknown[] =>
  gaps.map(({ question, worth, gates }) => [question, worth.levels, gates.map(({ gain }) => gain)]);

test('when one binding scenario is missing, then the binding ones that lift the level come first', () => {
  // 37.5 points; level 2 needs 40, six scenarios and three binding: two of six are binding here.
  const scenarios = { s01: 2, s03: 2, s02: 2, s04: 2, s05: 2, s14: 2, s06: 1, s15: 1 };
  expect(shape(gapsOf({ ...LEVEL_TWO, q06: ['B', 'C', 'D'], ...scenarios }))).toEqual([
    // binding: 41.25 points are enough, so it alone lifts the level
    ['s06', 1, [1]],
    // not binding and no points: nothing that the next level lacks
    ['s15', 0, []],
  ]);
});

test('when scenarios and binding ones are missing, then a binding one stands before another', () => {
  // Four scenarios at level 2, one of them binding: two short of six, two short of three.
  const scenarios = { s01: 2, s02: 2, s04: 2, s05: 2, s14: 1, s06: 1, s15: 1, s07: 1 };
  expect(shape(gapsOf({ ...LEVEL_TWO, q06: ['B', 'C', 'D'], ...scenarios }))).toEqual([
    ['s06', 0, [1, 1]],
    ['s07', 0, [1, 1]],
    ['s14', 0, [1]],
    ['s15', 0, [1]],
  ]);
});

test('when points are missing too, then the share of what is missing decides', () => {
  // 37.5 of 40 points, five of six scenarios, two of three binding. Raising q06 from none to two
  // ticks brings 2.5 points, a sixteenth of 40; s06 a sixth and a third; s14 a sixth.
  const scenarios = { s01: 2, s03: 2, s02: 2, s04: 2, s05: 2, s14: 1, s06: 1 };
  const gaps = gapsOf({ ...LEVEL_TWO, q06: ['A'], ...scenarios });
  expect(shape(gaps)).toEqual([
    ['s06', 0, [1, 1]],
    ['s14', 0, [1]],
    ['q06', 0, [2.5]],
  ]);
  expect(gaps.map(({ worth }) => worth.next)).toEqual([
    expect.closeTo(1 / 6 + 1 / 3, 9),
    expect.closeTo(1 / 6, 9),
    expect.closeTo(2.5 / 40, 9),
  ]);
});

test('when lighting is far from the next stage, then its gaps still come by their points', () => {
  const lighting = questionnaire(bytesOf('questionnaires/lighting/questionnaire.yaml'));
  const given = answers(lighting, { purchasing: 'A', bom: 'A', quality: 'B', energy: 'B' });
  const gaps = findGaps(lighting, given, score(lighting, given));
  expect(gaps.map(({ worth }) => worth.points)).toEqual(
    gaps.map(({ worth }) => worth.points).toSorted((a, b) => b - a),
  );
});
