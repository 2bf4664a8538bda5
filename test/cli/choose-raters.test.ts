import { expect, test } from 'vitest';
import { chooseRaters } from '../../src/cli/cohort/choose-raters.ts';
import { firm } from '../cohort/reliability/firms.ts';

const rows = [
  firm('甲', 'ABC', { 评估人: '自评' }, '2025'),
  firm('甲', 'ABC', { 评估人: ' 专家 ' }, '2026'),
];

test('two raters of a column, or two waves, are taken as they are written', () => {
  const raters = { column: '评估人', one: '自评', other: '专家' };
  expect(chooseRaters('评估人=自评,专家', rows)).toEqual(raters);
  expect(chooseRaters(' 评估人 = 自评、专家 ', rows)).toEqual(raters);
  expect(chooseRaters('wave=2025,2026', rows)).toEqual({
    column: 'wave',
    one: '2025',
    other: '2026',
  });
});

test.each(['评估人', '评估人=自评', '评估人=自评,自评', '=自评,专家', '评估人=a,b,c', 'a=b,c=d'])(
  'when raters are written as %s, then it is refused',
  (given) => {
    expect(() => chooseRaters(given, rows)).toThrow('reliability.bad-raters');
  },
);

test('a rater that nobody is, or a column that no row has, is refused with those that there are', () => {
  expect(() => chooseRaters('评估人=自评,外人', rows)).toThrow('reliability.no-such-rater');
  expect(() => chooseRaters('不存在=自评,外人', rows)).toThrow('reliability.no-such-rater');
});
