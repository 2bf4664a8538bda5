import { expect, test } from 'vitest';
import { compareRaters } from '../../../src/cohort/reliability/compare-raters.ts';
import { firm, LOADED } from './firms.ts';

const { questionnaire } = LOADED;
const RATERS = { column: '评估人', one: '自评', other: '专家' };
const self = { 评估人: '自评' };
const expert = { 评估人: '专家' };

test('rows of one firm by the two raters are paired; who has one only is counted', () => {
  const agreement = compareRaters(
    questionnaire,
    [
      firm('a', 'CAC', self),
      firm('b', 'BBB', expert),
      firm('a', 'BAB', expert),
      firm('c', 'BBB', self),
      firm('d', 'BBB', { 评估人: '学生' }),
      firm('e', 'BBB'),
    ],
    RATERS,
  );
  expect(agreement).toMatchObject({ pairs: 1, only_one: 1, only_other: 1 });
  expect(agreement.questions.find(({ question }) => question === 'one')).toMatchObject({
    n: 1,
    categories: 3,
    same: 0,
    above: 1,
    below: 0,
    linear: { refused: 'too_few_firms', n: 1, least: 18 },
  });
  // 100 and 66⅔: C over B at a third of two thirds, and at a third.
  expect(agreement.scores[0]?.difference).toBeCloseTo(100 - (2 * 75 + 50) / 3, 9);
});

test('other waves are other pairs, unless the wave tells the raters apart', () => {
  const rows = [firm('a', 'CAC', self, '春'), firm('a', 'CAC', expert, '秋')];
  expect(compareRaters(questionnaire, rows, RATERS).pairs).toBe(0);
  const waves = { column: 'wave', one: '春', other: '秋' };
  expect(compareRaters(questionnaire, rows, waves)).toMatchObject({
    pairs: 1,
    levels: { same: 1, above: 0, below: 0 },
  });
});

test('of several rows by one rater the fuller counts, of equals the later', () => {
  const rows = [
    firm('a', 'CAC', self),
    firm('a', 'C-C', self),
    firm('a', 'AAA', expert),
    firm('a', 'CAC', expert),
  ];
  expect(compareRaters(questionnaire, rows, RATERS).levels).toMatchObject({ n: 1, same: 1 });
});

test('a self-assessment always one step above keeps the order and loses the agreement', () => {
  const low = [firm('k', 'BAB', self), firm('k', 'AAB', expert)];
  const high = [firm('k', 'CAB', self), firm('k', 'BAB', expert)];
  const rows = Array.from({ length: 40 }, (_, at) =>
    (at % 2 === 0 ? low : high).map((row) => ({ ...row, key: `k${at}` })),
  ).flat();
  const { questions, scores } = compareRaters(questionnaire, rows, RATERS);
  const one = questions.find(({ question }) => question === 'one');
  // Counts 20 at (B, A) and 20 at (C, B). Linear: agreement ½, by chance (¼·½ + ¼·0 + ¼·1 + ¼·½) = ½.
  expect(one).toMatchObject({ n: 40, same: 0, above: 40, linear: { value: 0, n: 40 } });
  expect(scores[0]).toMatchObject({ n: 40, correlation: { consistency: { value: 1 } } });
  // What both always say alike has nothing beyond chance.
  expect(questions.find(({ question }) => question === 'two')).toMatchObject({
    same: 40,
    linear: { refused: 'no_spread' },
  });
});
