import { expect, test } from 'vitest';
import { judgeScale } from '../../../src/cohort/reliability/judge-scale.ts';
import { firms, LOADED } from './firms.ts';

const { questionnaire } = LOADED;

test('a firm with a gap counts for no correlation, but for the items that it answered', () => {
  const whole = Array.from({ length: 6 }, () => ['ACA', 'CAB', 'BBC']).flat();
  const scale = judgeScale(questionnaire, 'pair', firms(60, [...whole, 'A-C', 'NAB']));
  expect(scale).toMatchObject({ node: 'pair', common: 2, n: 54, incomplete: 6 });
  expect(scale.items.map(({ question, turned, n }) => [question, turned, n])).toEqual([
    ['one', false, 57],
    ['two', true, 57],
  ]);
});

test('a question that fewer than nine in ten answered stays out of alpha and takes no firm out', () => {
  const scale = judgeScale(questionnaire, 'total', firms(100, ['ACA', 'CAB', 'BBC', 'BB-']));
  expect(scale).toMatchObject({ common: 2, n: 100, incomplete: 0, alpha: { value: 1 } });
  expect(scale.items[2]).toMatchObject({
    question: 'three',
    common: false,
    n: 75,
    mean: 0.5,
    item_rest: null,
  });
});

test('a reversed item is turned round: what says the same in reverse has alpha 1', () => {
  const scale = judgeScale(questionnaire, 'pair', firms(30, ['ACA', 'CAB', 'BBC']));
  expect(scale.alpha).toMatchObject({ value: 1, low: 1, high: 1 });
  expect(scale.items[1]).toMatchObject({ item_rest: 1, alpha_if_dropped: null, mean: 0.5 });
});

test('below 30 whole firms no correlation is told, below 50 no share at the ends', () => {
  const scale = judgeScale(questionnaire, 'total', firms(29, ['ACA', 'CAB', 'BBC']));
  expect(scale.alpha).toEqual({ refused: 'too_few_firms', n: 29, least: 30 });
  expect(scale.ends).toEqual({ refused: 'too_few_firms', n: 29, least: 50 });
  expect(scale.items[0]).toMatchObject({ item_rest: null, alpha_if_dropped: null });
});

test('more than 15 % at an end is an effect, 15 % is none', () => {
  const scale = judgeScale(
    questionnaire,
    'total',
    firms(100, [...Array(15).fill('ACA'), ...Array(16).fill('CAC'), ...Array(69).fill('BBB')]),
  );
  expect(scale.ends).toEqual({
    n: 100,
    floor: 0.15,
    ceiling: 0.16,
    floor_effect: false,
    ceiling_effect: true,
  });
});

test('without firms everything is refused and nothing fails', () => {
  const scale = judgeScale(questionnaire, 'total', []);
  expect(scale).toMatchObject({ n: 0, incomplete: 0, alpha: { refused: 'too_few_firms', n: 0 } });
  expect(scale.items[0]?.mean).toBeNull();
});
