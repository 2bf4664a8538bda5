import { expect, test } from 'vitest';
import { isReached } from '../../src/cohort/follow-stages.ts';
import { cohort, firm } from './firms.ts';

test.each([
  ['已走访', true],
  ['是', true],
  ['2026-03-02', true],
  ['1', true],
  ['未走访', false],
  ['无', false],
  ['不需要', false],
  ['否', false],
  ['0', false],
  ['No', false],
  ['１', true],
  ['', undefined],
  ['—', undefined],
  [undefined, undefined],
])('when a status column says %j, then the stage is reached: %j', (cell, expected) => {
  expect(isReached(cell)).toBe(expected);
});

test('when a stage is known of some firms only, then the rate is over those', () => {
  const { stages } = cohort([
    firm({ firm: '甲', kept: { 走访: '是', 方案: '已出' } }),
    firm({ firm: '乙', kept: { 走访: '是', 方案: '未出' } }),
    firm({ firm: '丙', kept: { 走访: '是' } }),
    firm({ firm: '丁', kept: { 走访: '否', 方案: '已出' } }),
    firm({ firm: '丁', kept: { 走访: '否', 方案: '已出' } }),
  ]);
  expect(stages).toEqual([
    { name: '走访', known: 4, reached: 3, from: null },
    { name: '方案', known: 3, reached: 2, from: { firms: 2, reached: 1 } },
  ]);
});

test('when one column names the step of a loan, then who is at one has passed those before', () => {
  const { loans } = cohort([
    firm({ firm: '甲', kept: { 贷款: '备案' } }),
    firm({ firm: '乙', kept: { 贷款: '已放款' } }),
    firm({ firm: '丙', kept: { 贷款: '未备案' } }),
    firm({ firm: '丁' }),
  ]);
  expect(loans.map(({ name, known, reached }) => [name, known, reached])).toEqual([
    ['备案', 3, 2],
    ['授信', 3, 1],
    ['放款', 3, 1],
  ]);
});
