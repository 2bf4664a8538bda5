import { expect, test } from 'vitest';
import { buildPage } from '../../src/ask/build-page.ts';
import { listItems, nextQuestion } from '../../src/ask/next-question.ts';
import type { Given } from '../../src/ask/next-question.ts';
import type { Page } from '../../src/ask/page.ts';
import { plainHelp, plainPage } from '../../src/ask/plain-page.ts';
import { takeLine } from '../../src/ask/take-line.ts';
import { doubtAboutLine } from '../../src/ask/problem-with-line.ts';
import { sayIn } from '../../src/messages/message.ts';
import type { LoadedQuestionnaire } from '../../src/questionnaire/load-questionnaire.ts';
import { SHIPPED_PROFILE } from '../load.ts';
import { loadKinds } from './kinds-questionnaire.ts';
import { loadFactory } from './small-browse.ts';
import { code, loadSmall, NOTHING, PROFILE_GIVEN, SKIPPED } from './small-questionnaire.ts';

const say = sayIn('zh-CN');
const small = loadSmall();
const kinds = loadKinds();
const START: Given = { profile: PROFILE_GIVEN, answers: new Map() };

function pageOf(id: string, loaded: LoadedQuestionnaire, given: Given = START): Page {
  const item = listItems(loaded, given).find((one) => one.id === id);
  if (!item) throw new Error(id);
  return buildPage({ loaded, item, given, canGoBack: true }, { say, language: 'zh-CN' });
}

const take = (page: Page, line: string, chosen: ReadonlyMap<string, number> = new Map()) =>
  takeLine(page, chosen, line, say);
const reply = (one: unknown): unknown => ({ kind: 'reply', reply: one });

test('when a page is read out, then it has its options by number and no mark that draws', () => {
  expect(plainPage(pageOf('orders', small), say)).toEqual([
    '',
    '第 1 部分，共 2 部分 · 第 1 题，共 4 题',
    '第一部分（1/2）',
    '先问这些。',
    '订单: 怎么记？',
    '看最近十张。',
    '几条都像，就选最靠下、天天在用的那条。',
    '  1  记本子',
    '  2  记表格',
    '  3  不清楚',
    '  4  不适用',
    '  5  先跳过',
  ]);
  expect(plainHelp(pageOf('orders', small), say)).toContain('抄错要返工。');
});

test.each([
  ['2', reply({ kind: 'option', code: 'B' })],
  [' ２ ', reply({ kind: 'option', code: 'B' })],
  ['3', reply({ kind: 'state', state: 'dont_know' })],
  [':k', reply({ kind: 'state', state: 'dont_know' })],
  ['：ｘ', reply({ kind: 'state', state: 'not_applicable' })],
  ['<', reply({ kind: 'back' })],
  [':q', reply({ kind: 'interrupted' })],
  ['?', { kind: 'help' }],
  ['？', { kind: 'help' }],
  ['/', { kind: 'reply', reply: { kind: 'jump' } }],
  [':n', { kind: 'reply', reply: { kind: 'remark', part: 'note', of: 'orders' } }],
  ['9', { kind: 'problem' }],
  ['', { kind: 'problem' }],
  ['1 2', { kind: 'problem' }],
  [':w', { kind: 'problem' }],
])('when %j answers a single choice, then it is taken for what it says', (line, taken) => {
  expect(take(pageOf('orders', small), line)).toMatchObject(taken as object);
});

test('when a question was answered before, then an empty line leaves it', () => {
  const given = { ...START, answers: new Map([['orders', code('B')]]) };
  expect(take(pageOf('orders', small, given), '')).toEqual(reply({ kind: 'option', code: 'B' }));
});

test.each([
  ['1 2', reply({ kind: 'ticked', codes: ['A', 'B'] })],
  ['１，2，2', reply({ kind: 'ticked', codes: ['A', 'B'] })],
  ['3', reply({ kind: 'ticked', codes: ['C'] })],
  ['1 3', { kind: 'problem', sentence: '「都没有」只能单独选。' }],
  [':k', reply({ kind: 'ticked', codes: ['D'] })],
])('when %j ticks options, then exclusive ones stand alone', (line, taken) => {
  expect(take(pageOf('hazards', small), line)).toEqual(taken);
});

test('when too few are ticked, then it is said', () => {
  const given = {
    ...START,
    answers: new Map([
      ['orders', code('A')],
      ['day', SKIPPED],
    ]),
  };
  expect(take(pageOf('wishes', kinds, given), '2')).toMatchObject({ kind: 'problem' });
  expect(take(pageOf('wishes', kinds, given), '2 3')).toEqual(
    reply({ kind: 'ticked', codes: ['B', 'C'] }),
  );
});

test('when a number may be typed, then bands have letters, so that digits are the number', () => {
  const page = pageOf('cost', small);
  expect(plainPage(page, say)).toContain('  a  不到 10 万元');
  expect(take(page, 'b')).toEqual(reply({ kind: 'option', code: 'high' }));
  expect(take(page, '１，200')).toEqual(reply({ kind: 'line', line: '１，200' }));
  expect(take(page, 'abc')).toMatchObject({ kind: 'problem' });
  expect(take(page, ':p')).toEqual(reply({ kind: 'state', state: 'skipped' }));
});

test('when the firm gives its name, then words are words', () => {
  const item = nextQuestion(small, NOTHING);
  const page = pageOf(item?.id ?? '', small, NOTHING);
  expect(take(page, '横栏示例厂 ')).toEqual(reply({ kind: 'line', line: '横栏示例厂' }));
  expect(take(page, '')).toMatchObject({ kind: 'problem' });
});

test('when a matrix is answered, then one line may do a row or all of them', () => {
  const given = { ...START, answers: new Map([['orders', code('B')]]) };
  const page = pageOf('logs', kinds, given);
  const one = take(page, '2');
  expect(one).toEqual({ kind: 'rows', chosen: new Map([['logs.press', 1]]) });
  const rest = take(page, '1 1', new Map([['logs.press', 1]]));
  const chosen = new Map([
    ['logs.press', 1],
    ['logs.weld', 0],
    ['logs.paint', 0],
  ]);
  expect(rest).toEqual(reply({ kind: 'rows', chosen }));
  expect(take(page, '1 1 1 1')).toMatchObject({ kind: 'problem' });
  expect(take(page, '9')).toMatchObject({ kind: 'problem' });
});

test('when the books know the answer, then it can be left to someone else, and said who it was', () => {
  const page = pageOf('spend', loadFactory());
  expect(take(page, ':t')).toEqual(reply({ kind: 'state', state: 'skipped', toOther: true }));
  expect(page.introduction).toContain('会计');
});

test('when a question is gone back to, then it is said what an empty line answers', () => {
  const given = { ...START, answers: new Map([['orders', code('B')]]) };
  expect(plainPage(pageOf('orders', small, given), say).at(-1)).toBe('直接按回车，就答：记表格');
});

test('when a number is left empty, then the command that skips it is named', () => {
  const given = { ...NOTHING, profile: new Map([['name', SKIPPED]]) };
  expect(take(pageOf('staff', small, given), '')).toEqual({
    kind: 'problem',
    sentence: '还没有填；答不上来，请输入 :p 先跳过。',
  });
});

test('when words need not be given, then an empty line leaves them out', () => {
  const page: Page = { ...pageOf('staff', small), emptySkips: true };
  expect(take({ ...page, start: { focus: 0, ticked: [], line: '' } }, '')).toEqual(
    reply({ kind: 'state', state: 'skipped' }),
  );
});

test('when a line is doubtful, then it is taken, and what may be wrong is told', () => {
  const page: Page = {
    ...pageOf('orders', small),
    rows: [{ kind: 'input', label: '', note: '' }],
    problemWith: () => undefined,
    doubtAbout: (line, when) => `${line} ${when}`,
  };
  expect(take(page, '9111')).toEqual({
    kind: 'reply',
    reply: { kind: 'line', line: '9111' },
    doubt: '9111 kept',
  });
});

test('when the credit code of a firm may be wrong, then it is said what about it', () => {
  const asked = SHIPPED_PROFILE.find(({ id }) => id === 'credit_code');
  if (!asked) throw new Error('no such field');
  const doubt = (line: string): string | undefined =>
    doubtAboutLine(line, asked, 'before', { say, language: 'zh-CN' });
  expect(doubt('91110000600037341L')).toBeUndefined();
  expect(doubt('91110000600037314L')).toContain('校验码');
  expect(doubt('9111')).toContain('18 位');
  const voice = { say, language: 'zh-CN' } as const;
  expect(doubtAboutLine('9111', { ...asked, id: 'name' }, 'before', voice)).toBeUndefined();
});

test('when a typed amount may be meant as the place of a band, then that is asked before it is kept', () => {
  const asked = SHIPPED_PROFILE.find(({ bands }) => bands.length > 0);
  if (!asked) throw new Error('no field with bands');
  const doubt = (line: string, when: 'before' | 'kept' = 'before'): string | undefined =>
    doubtAboutLine(line, asked, when, { say, language: 'zh-CN' });
  const label = asked.bands[1]?.label;
  const words = typeof label === 'string' ? label : (label?.['zh-CN'] ?? '');
  expect(words).not.toBe('');
  expect(doubt('2')).toContain(`想选「${words}」`);
  expect(doubt('２')).toBe(doubt('2'));
  expect(doubt('2', 'kept')).toBeUndefined();
  expect(doubt('0')).toBeUndefined();
  expect(doubt('1.5')).toBeUndefined();
  expect(doubt(String(asked.bands.length + 1))).toBeUndefined();
});
