import { expect, test } from 'vitest';
import { readPrice } from '../../src/pool/read-price.ts';

const band = (low: number, high: number, per?: 'once' | 'year' | 'month') => ({
  kind: 'band',
  low,
  high,
  ...(per && { per }),
});

test.each([
  ['2.8万-13.4万/年', '价格', band(28_000, 134_000, 'year')],
  ['3-5万', '价格', band(30_000, 50_000)],
  ['8000元', '价格', band(8000, 8000)],
  ['２８，０００ 元／年', '价格', band(28_000, 28_000, 'year')],
  ['28,000', '价格（元）', band(28_000, 28_000)],
  ['1.15', '报价(万元/年)', band(11_500, 11_500, 'year')],
  ['300元/月', '价格（元/年）', band(300, 300, 'month')],
  ['¥6000 一次性', '价格（元）', band(6000, 6000, 'once')],
  ['面议', '价格', { kind: 'nothing' }],
  ['', '价格', { kind: 'nothing' }],
  ['6000', '价格', { kind: 'words', why: 'unit' }],
  ['2000元/用户/年', '价格', { kind: 'words', why: 'words' }],
  ['5万起', '价格', { kind: 'words', why: 'words' }],
  ['5-3万', '价格', { kind: 'words', why: 'words' }],
  ['800元/套', '价格', { kind: 'words', why: 'words' }],
  ["=cmd|'/c calc'!A1", '价格（元）', { kind: 'words', why: 'words' }],
])('when a cell says %j under %j, then it is %j', (cell, heading, expected) => {
  expect(readPrice(cell, heading)).toEqual(expected);
});
