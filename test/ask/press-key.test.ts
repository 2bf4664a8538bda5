import { expect, test } from 'vitest';
import { buildPage } from '../../src/ask/build-page.ts';
import { nextQuestion } from '../../src/ask/next-question.ts';
import type { Given } from '../../src/ask/next-question.ts';
import type { Page } from '../../src/ask/page.ts';
import { sayIn } from '../../src/messages/message.ts';
import type { Answer } from '../../src/answers/types.ts';
import { code, loadSmall, PROFILE_GIVEN, SKIPPED } from './small-questionnaire.ts';
import { press } from './press.ts';

const loaded = loadSmall();
const voice = { say: sayIn('zh-CN'), language: 'zh-CN' } as const;

/** The page of a question once those before it are skipped. */
function pageOf(id: string, earlier?: Answer, canGoBack = true): Page {
  const ids = ['orders', 'cio', 'cost', 'hazards'];
  const before = ids.slice(0, ids.indexOf(id)).map((one) => [one, SKIPPED] as const);
  const given: Given =
    id === 'staff'
      ? { profile: new Map([['name', SKIPPED]]), answers: new Map() }
      : { profile: PROFILE_GIVEN, answers: new Map(before) };
  const item = nextQuestion(loaded, given);
  if (item?.question.id !== id) throw new Error(`asked ${item?.question.id}, not ${id}`);
  const answered = new Map([...given[item.group], ...(earlier ? [[id, earlier] as const] : [])]);
  return buildPage({ loaded, item, given: { ...given, [item.group]: answered }, canGoBack }, voice);
}

test('when Enter comes before a choice, then nothing is answered and the page says what to do', () => {
  const { state, reply } = press(pageOf('orders'), 'return');
  expect(reply).toBeUndefined();
  expect(state.problem).toBe('nothing-chosen');
});

test.each([
  [['1', 'return'], { kind: 'option', code: 'A' }],
  [['２', 'return'], { kind: 'option', code: 'B' }],
  [['down', 'down', 'return'], { kind: 'option', code: 'B' }],
  [['up', 'return'], { kind: 'state', state: 'skipped' }],
  [['2', 'down', 'return'], { kind: 'state', state: 'dont_know' }],
  [['2', 'down', 'down', 'return'], { kind: 'state', state: 'not_applicable' }],
  [['9', '1', 'return'], { kind: 'option', code: 'A' }],
  [['left'], { kind: 'back' }],
  [['escape'], { kind: 'back' }],
  [['《'], { kind: 'back' }],
  [['?', 'left', '1', 'return'], { kind: 'option', code: 'A' }],
] as const)('when %j is pressed on a single choice, then the reply is %j', (keys, reply) => {
  expect(press(pageOf('orders'), ...keys).reply).toEqual(reply);
});

test('when there is nothing before, then going back does nothing', () => {
  expect(press(pageOf('orders', undefined, false), 'left', 'escape', '<').reply).toBeUndefined();
});

test.each([
  [
    ['1', '2', 'return'],
    ['A', 'B'],
  ],
  [['1', '2', '1', 'return'], ['B']],
  [['down', 'space', 'return'], ['A']],
  [['down', '　', 'return'], ['A']],
  [['1', '2', '3', 'return'], ['C']],
  [['3', '1', 'return'], ['A']],
] as const)('when %j is pressed on a multiple choice, then %j are ticked', (keys, codes) => {
  expect(press(pageOf('hazards'), ...keys).reply).toEqual({ kind: 'ticked', codes });
});

test('when nothing is ticked, then Enter says how to tick', () => {
  expect(press(pageOf('hazards'), 'down', 'return').state.problem).toBe('nothing-ticked');
});

test('when the questionnaire has its own 「不清楚」, then there is no second one', () => {
  const labels = pageOf('hazards').rows.map((row) => row.label);
  expect(labels).toEqual(['乱接电线', '堵通道', '都没有', '不清楚', '先跳过']);
});

test('when digits are typed beside bands, then they are a number and never choose a band', () => {
  expect(press(pageOf('cost'), '1', '2', 'return').reply).toEqual({ kind: 'line', line: '12' });
  expect(press(pageOf('cost'), 'down', 'down', 'return').reply).toEqual({
    kind: 'option',
    code: 'high',
  });
});

test.each([
  ['0', '「0」超出了范围，应在 1 到 100,000 之间。'],
  ['2.5', '这里要填整数，「2.5」带了小数。'],
  ['很多', '「很多」看不出是多少；请只写数字，例如 120 或 3.5。'],
])(
  'when %j is typed for a number of people, then the page says what is wrong',
  (typed, sentence) => {
    expect(press(pageOf('staff'), typed, 'return').state.problem).toEqual({ sentence });
  },
);

test('when a person comes back, then the earlier answer is where they stand', () => {
  expect(press(pageOf('orders', code('B')), 'return').reply).toEqual({ kind: 'option', code: 'B' });
  expect(press(pageOf('orders', SKIPPED), 'return').reply).toEqual({
    kind: 'state',
    state: 'skipped',
  });
  expect(press(pageOf('cost', code('high')), 'return').reply).toEqual({
    kind: 'option',
    code: 'high',
  });
});

test('when words need not be given, then Enter alone leaves them out, and what was there too once it is gone', () => {
  const page = { ...pageOf('staff'), emptySkips: true };
  expect(press(page, 'return').reply).toEqual({ kind: 'state', state: 'skipped' });
  expect(press(pageOf('staff'), 'return').reply).toBeUndefined();
});

test('when a line is doubtful, then Enter says so once, and the same line again is taken', () => {
  const doubtful = (line: string): string | undefined => (line === '12' ? 'sure?' : undefined);
  const page = { ...pageOf('staff'), doubtAbout: doubtful };
  const told = press(page, '1', '2', 'return');
  expect(told.reply).toBeUndefined();
  expect(told.state.problem).toEqual({ sentence: 'sure?' });
  expect(press(page, '1', '2', 'return', 'return').reply).toEqual({ kind: 'line', line: '12' });
  expect(press(page, '1', '2', 'return', '3', 'return').reply).toEqual({
    kind: 'line',
    line: '123',
  });
});
