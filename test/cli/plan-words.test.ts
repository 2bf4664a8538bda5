import { expect, test } from 'vitest';
import { readAmount } from '../../src/cli/plan/read-amount.ts';
import { readPain } from '../../src/cli/plan/read-pains.ts';
import { advise } from '../../src/advice/advise.ts';
import { checkPlanWords } from '../../src/cli/plan/plan-case.ts';
import { readRequest } from '../../src/cli/plan/read-request.ts';
import { caseOf } from '../plan/small.ts';

test.each([
  ['20万', 200_000],
  ['3.5万', 35_000],
  ['0.0001万', 1],
  ['200,000', 200_000],
  ['２０万元', 200_000],
  ['1亿', 100_000_000],
])('when an amount is written as %s, then it is %s yuan', (text, yuan) => {
  expect(readAmount(text)).toBe(yuan);
});

test.each(['', '万', '-5', '1.5', '0.00001万', '20w', '1e5'])(
  'when an amount is written as "%s", then it is refused',
  (text) => {
    expect(() => readAmount(text)).toThrow('plan.bad-amount');
  },
);

test('when a pain is named by a word of the shop floor, then what it comes from is found', () => {
  const scored = caseOf([], '0000');
  const wording = { text: (text: unknown) => String(text) };
  expect(readPain('返工=每月 30 件', scored, wording)).toEqual({
    name: '返工',
    count: '每月 30 件',
    capabilities: ['quality'],
  });
  expect(() => readPain('天气', scored, wording)).toThrow('plan.no-such-pain');
});

test('when two goals are written, then neither is taken silently', () => {
  const scored = caseOf([], '0000');
  const advice = advise(scored, '2026-11-23');
  const wording = { text: (text: unknown) => String(text) };
  const asked = (words: object): unknown => readRequest(words, scored, () => advice, wording);
  expect(() => asked({ target: '2', score: '50' })).toThrow('plan.one-goal');
  expect(() => asked({ target: '2', pain: ['返工'] })).toThrow('plan.one-goal');
  expect(asked({ target: '2' })).toMatchObject({ request: { aim: { kind: 'level', level: 2 } } });
});

test.each([
  [{ loan: '10万', rate: '385' }, 'funding.bad-rate'],
  [{ months: '-3' }, 'plan.bad-number'],
  [{ keep: ['a'], without: ['b', 'a'] }, 'plan.kept-and-unwanted'],
])('when words of a plan contradict themselves or cannot be, then they are refused', (words, key) => {
  const scored = caseOf([{ id: 'a', lifts: ['a 0-1'] }, { id: 'b', lifts: ['b 0-1'] }], '0000');
  expect(() => {
    checkPlanWords(words, scored, { text: (text: unknown) => String(text) });
  }).toThrow(key);
});
