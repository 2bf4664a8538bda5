import { Chalk } from 'chalk';
import stringWidth from 'string-width';
import { expect, test } from 'vitest';
import type { Answer } from '../../src/answers/types.ts';
import { askInTerminal } from '../../src/ask/ask-in-terminal.ts';
import { buildPage } from '../../src/ask/build-page.ts';
import { drawPage } from '../../src/ask/draw-page.ts';
import { toFileAnswer } from '../../src/ask/file-answer.ts';
import { listItems } from '../../src/ask/next-question.ts';
import type { Given } from '../../src/ask/next-question.ts';
import type { Page, PageReply } from '../../src/ask/page.ts';
import { startPage } from '../../src/ask/press-key.ts';
import type { PageState } from '../../src/ask/press-key.ts';
import type { AskReply } from '../../src/ask/run-interview.ts';
import type { AskRequest } from '../../src/ask/speech.ts';
import { symbolsFor } from '../../src/ask/symbols.ts';
import { sayIn } from '../../src/messages/message.ts';
import type { Language } from '../../src/messages/message.ts';
import { loadKinds } from './kinds-questionnaire.ts';
import { loadFactory } from './small-browse.ts';
import { code, NOTHING, PROFILE_GIVEN } from './small-questionnaire.ts';
import { press } from './press.ts';

const loaded = loadKinds();

function requestFor(id: string, answers: readonly (readonly [string, Answer])[] = []): AskRequest {
  const given: Given = {
    profile: PROFILE_GIVEN,
    answers: new Map([['orders', code('B')], ...answers]),
  };
  const item = listItems(loaded, given).find((one) => one.id === id);
  if (!item) throw new Error(`"${id}" is not asked`);
  return { loaded, item, given, canGoBack: true };
}

const voice = { say: sayIn('zh-CN'), language: 'zh-CN' } as const;
const speaker = { voice: () => voice, turn: () => undefined };

function draw(page: Page, state: PageState, columns: number, language: Language = 'zh-CN'): string {
  const { lines } = drawPage(page, state, {
    columns,
    rows: 24,
    paint: new Chalk({ level: 0 }),
    symbols: symbolsFor({ TERM: 'xterm' }),
    say: sayIn(language),
  });
  for (const line of lines) expect(stringWidth(line)).toBeLessThan(columns);
  return lines.join('\n');
}

/** Plays a person who presses keys, page by page, until the question is answered. */
async function play(
  request: AskRequest,
  ...pages: readonly (readonly string[])[]
): Promise<{ reply: AskReply; shown: readonly Page[] }> {
  const left = [...pages];
  const shown: Page[] = [];
  const ask = askInTerminal((page) => {
    shown.push(page);
    const { reply } = press(page, ...(left.shift() ?? []));
    return Promise.resolve(reply ?? { kind: 'interrupted' });
  }, speaker);
  return { reply: await ask(request), shown };
}

function rowsOf(reply: AskReply): Readonly<Record<string, unknown>> {
  if (reply.kind !== 'rows') throw new Error(reply.kind);
  return Object.fromEntries(reply.answers);
}

const answered = (value: string, more: object = {}) => ({ ...code(value), ...more });

test.each([
  ['zh-CN', 80],
  ['en', 60],
] as const)(
  'when a matrix is asked in %s on %i columns, then rows, choices and keys are shown',
  async (language, columns) => {
    const page = buildPage(requestFor('logs'), { say: sayIn(language), language });
    const { state } = press(page, '2', '4');
    await expect(draw(page, state, columns, language)).toMatchFileSnapshot(
      `screens/matrix-${language}-${columns}.txt`,
    );
  },
);

test('when a number is pressed, then the row has it and the next row comes', () => {
  const { state } = press(buildPage(requestFor('logs'), voice), '2', '１', '9');
  expect([...state.chosen]).toEqual([
    ['logs.press', 1],
    ['logs.weld', 0],
  ]);
  expect(state.focus).toBe(2);
});

test('when left and right are pressed, then the choice of the row goes round', () => {
  const page = buildPage(requestFor('logs'), voice);
  const chosen = (...keys: readonly string[]) =>
    press(page, ...keys).state.chosen.get('logs.press');
  expect(chosen('right')).toBe(0);
  expect(chosen('right', 'right')).toBe(1);
  expect(chosen('right', 'left')).toBe(5);
  expect(chosen('left')).toBe(5);
});

test('when Enter comes while a row is open, then that row is shown and nothing is answered', () => {
  const { state, reply } = press(buildPage(requestFor('logs'), voice), '1', 'down', '1', 'return');
  expect(reply).toBeUndefined();
  expect(state).toMatchObject({ focus: 1, problem: 'row-open' });
});

test('when Escape is pressed on a matrix, then the interview goes back', () => {
  expect(press(buildPage(requestFor('logs'), voice), 'escape').reply).toEqual({ kind: 'back' });
});

test('when every row has a choice, then each is answered, also with a state', async () => {
  const { reply } = await play(requestFor('logs'), ['1', '4', '6', 'return']);
  expect(rowsOf(reply)).toEqual({
    'logs.press': answered('A'),
    'logs.weld': { state: 'dont_know', evidence: [] },
    'logs.paint': { state: 'skipped', evidence: [] },
  });
});

test('when several rows do not apply, then one reason is asked for and holds for all', async () => {
  const keys = ['5', '5', '3', 'return'];
  const { reply, shown } = await play(
    requestFor('logs'),
    keys,
    ['没有', 'return'],
    ['看板', 'return'],
  );
  expect(shown.map(({ title }) => title)).toEqual([
    '报工记在哪里？',
    '报工记在哪里？',
    '喷涂、喷粉和电泳前处理',
  ]);
  expect(rowsOf(reply)).toEqual({
    'logs.press': { state: 'not_applicable', reason: '没有', evidence: [] },
    'logs.weld': { state: 'not_applicable', reason: '没有', evidence: [] },
    'logs.paint': answered('Z', { text: '看板' }),
  });
});

test('when the person goes back from the reason, then the rows are as they were left', async () => {
  const { reply, shown } = await play(
    requestFor('logs'),
    ['5', '1', '1', 'return'],
    ['escape'],
    ['1', 'return'],
  );
  expect(shown[2]?.start.chosen?.get('logs.weld')).toBe(0);
  expect(rowsOf(reply)).toMatchObject({ 'logs.press': answered('A') });
});

test('when a person comes back to a matrix, then what was chosen, noted and given as reason is there', async () => {
  const request = requestFor('logs', [
    ['logs.press', answered('B', { note: '两台' })],
    ['logs.weld', { state: 'not_applicable', reason: '外协', evidence: [] }],
    ['logs.paint', answered('A')],
  ]);
  const { reply, shown } = await play(request, ['return']);
  expect(shown).toHaveLength(1);
  expect({ orders: code('B'), ...rowsOf(reply) }).toEqual(
    Object.fromEntries(request.given.answers),
  );
  const page = buildPage(request, voice);
  expect(draw(page, startPage(page), 80)).toContain('备注：两台');
});

test('when a note and evidence are written, then they go with the answer and are shown', async () => {
  const { reply, shown } = await play(
    requestFor('orders'),
    ['1', 'note'],
    ['问过王工', 'return'],
    ['evidence'],
    ['订单本；截图 3', 'return'],
    ['return'],
  );
  expect(reply).toEqual({
    kind: 'answer',
    answer: answered('A', { note: '问过王工', evidence: ['订单本', '截图 3'] }),
  });
  const last = shown.at(-1);
  expect(last?.start.focus).toBe(0);
  const screen = last ? draw(last, startPage(last), 60) : '';
  expect(screen).toContain('备注：问过王工');
  expect(screen).toContain('佐证：订单本；截图 3');
});

test('when a note is emptied, or left by Escape, then it is gone, or as it was', async () => {
  const request = requestFor('orders', [
    ['orders', answered('B', { note: '旧', evidence: ['单据'] })],
  ]);
  const replies: PageReply[] = [
    { kind: 'remark', part: 'note', of: 'orders', start: { focus: 1, ticked: [], line: '' } },
    { kind: 'line', line: ' ' },
    { kind: 'option', code: 'B' },
  ];
  const ask = askInTerminal(() => Promise.resolve(replies.shift() ?? { kind: 'back' }), speaker);
  expect(await ask(request)).toEqual({
    kind: 'answer',
    answer: answered('B', { evidence: ['单据'] }),
  });
  const left = await play(request, ['note'], ['escape'], ['return']);
  expect(left.shown[1]?.start.line).toBe('旧');
  expect(left.reply).toMatchObject({ answer: { note: '旧', evidence: ['单据'] } });
});

test('when a note is written for a row, then it goes with that row', async () => {
  const { reply, shown } = await play(
    requestFor('logs'),
    ['1', 'note'],
    ['新线', 'return'],
    ['1', '1', 'return'],
  );
  expect(shown[1]?.title).toBe('焊接');
  expect(rowsOf(reply)).toMatchObject({ 'logs.weld': { note: '新线' } });
  expect(rowsOf(reply)['logs.press']).toEqual(answered('A'));
});

test('when a number is being typed, then a note does not lose it', async () => {
  const { reply } = await play(
    requestFor('day'),
    ['2026/5', 'note'],
    ['大概', 'return'],
    ['return'],
  );
  expect(reply).toEqual({
    kind: 'answer',
    answer: {
      state: 'answered',
      value: { kind: 'text', text: '2026-05' },
      evidence: [],
      note: '大概',
    },
  });
});

test('when the profile is asked, then there are no notes', () => {
  const [item] = listItems(loaded, { profile: new Map(), answers: new Map() });
  if (!item) throw new Error('nothing is asked');
  const given = { profile: new Map(), answers: new Map() };
  const page = buildPage({ loaded, item, given, canGoBack: false }, voice);
  expect(page.remarks).toBeUndefined();
  expect(press(page, 'note').reply).toBeUndefined();
});

test.each([
  ['昨天', '「昨天」看不出是哪一天；请写成 2026-11-22 这样。'],
  ['2026-02-30', '日历上没有「2026-02-30」这一天，请核对。'],
  ['2019-12', '「2019-12」超出了范围，应在 2020-01 到 2026-12-31 之间。'],
])('when %j is typed for a date, then the page says what is wrong', (typed, sentence) => {
  const page = buildPage(requestFor('day'), voice);
  expect(press(page, typed, 'return').state.problem).toEqual({ sentence });
});

test('when a title speaks of an earlier answer, then the page shows it', () => {
  expect(buildPage(requestFor('day'), voice).title).toBe('从哪天起记在系统里？');
});

test('when too few or too many are ticked, then the page says how many; an exclusive one may stand alone', () => {
  const page = buildPage(requestFor('wishes'), voice);
  expect(page.hint).toBe('要选 2 项。');
  const sentence = (count: number) => `已经勾了 ${count} 项，要正好 2 项；按空格勾上或去掉。`;
  expect(press(page, '2', 'return').state.problem).toEqual({ sentence: sentence(1) });
  expect(press(page, '2', '3', '4', 'return').state.problem).toEqual({ sentence: sentence(3) });
  expect(press(page, '2', '3', 'return').reply).toEqual({ kind: 'ticked', codes: ['B', 'C'] });
  expect(press(page, '1', 'return').reply).toEqual({ kind: 'ticked', codes: ['A'] });
});

test('when a question is left to someone else, then the answer says to whom, and the name is there for the next', async () => {
  const factory = loadFactory();
  const ask = async (given: Given, ...pages: readonly (readonly string[])[]) => {
    const item = listItems(factory, given).find(({ id }) => id === 'spend');
    if (!item) throw new Error('spend');
    return play({ loaded: factory, item, given, canGoBack: true }, ...pages);
  };
  const { reply } = await ask(NOTHING, ['down', 'return'], ['王', '会', '计', 'return']);
  const left: Answer = { state: 'skipped', assigned: '王会计', evidence: [] };
  expect(reply).toEqual({ kind: 'answer', answer: left });
  const { shown } = await ask({ ...NOTHING, answers: new Map([['total', left]]) }, [
    'down',
    'return',
  ]);
  expect(shown[1]?.start.line).toBe('王会计');
  expect(toFileAnswer(left)).toEqual({ state: 'skipped', assigned: '王会计' });
});
