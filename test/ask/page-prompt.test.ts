import { render } from '@inquirer/testing';
import { Chalk } from 'chalk';
import stringWidth from 'string-width';
import { afterEach, expect, test } from 'vitest';
import { buildPage } from '../../src/ask/build-page.ts';
import { nextQuestion } from '../../src/ask/next-question.ts';
import type { Given } from '../../src/ask/next-question.ts';
import { pagePrompt } from '../../src/ask/page-prompt.ts';
import type { PageReply } from '../../src/ask/page.ts';
import type { PagePromptConfig } from '../../src/ask/page-prompt.ts';
import { symbolsFor } from '../../src/ask/symbols.ts';
import { sayIn } from '../../src/messages/message.ts';
import { loadSmall, NOTHING, PROFILE_GIVEN, SKIPPED } from './small-questionnaire.ts';

const loaded = loadSmall();
const say = sayIn('zh-CN');

function configFor(
  given: Given,
  change: Partial<{ columns: number; rows: number; terminal: string }> = {},
): PagePromptConfig {
  const item = nextQuestion(loaded, given);
  if (!item) throw new Error('nothing left to ask');
  const { columns = 80, rows = 24, terminal = 'xterm' } = change;
  return {
    page: buildPage({ loaded, item, given, canGoBack: true }, { say, language: 'zh-CN' }),
    screen: () => ({
      columns,
      rows,
      paint: new Chalk({ level: 0 }),
      symbols: symbolsFor({ TERM: terminal }),
      say,
    }),
    onResize: () => () => undefined,
    settleMilliseconds: 0,
    inWords: () => false,
  };
}

const opened: (() => Promise<void>)[] = [];

/** Pages left open would be broken off when the process ends. */
async function open(
  config: PagePromptConfig,
): ReturnType<typeof render<PageReply, PagePromptConfig>> {
  const leaving = new AbortController();
  const page = await render(pagePrompt, config, { signal: leaving.signal });
  opened.push(async () => {
    leaving.abort();
    await page.answer.catch(() => undefined);
  });
  return page;
}

afterEach(async () => {
  await Promise.all(opened.splice(0).map((leave) => leave()));
});

const skipped = (...ids: readonly string[]): Given['answers'] =>
  new Map(ids.map((id) => [id, SKIPPED]));
const ORDERS: Given = { profile: PROFILE_GIVEN, answers: new Map() };
const HAZARDS: Given = { profile: PROFILE_GIVEN, answers: skipped('orders', 'cio', 'cost') };
const COST: Given = { profile: PROFILE_GIVEN, answers: skipped('orders', 'cio') };

test('when a section opens, then the page shows where we are, the section, the question and the keys', async () => {
  const { getScreen } = await open(configFor(ORDERS));
  await expect(getScreen()).toMatchFileSnapshot('screens/section-opens.txt');
});

test('when the terminal knows ASCII only, then no other mark is drawn', async () => {
  const { getScreen, events } = await open(configFor(HAZARDS, { terminal: 'linux' }));
  events.keypress('down');
  events.keypress('space');
  expect(getScreen()).toMatchInlineSnapshot(`
    "第 2 部分，共 2 部分 · 第 4 题，共 4 题                                 示例厂
     #######################-------

     最后（2/2）

     有哪些情况

     > 1. [x] 乱接电线
       2. [ ] 堵通道
       3. [ ] 都没有
       4. [ ] 不清楚

       先跳过  Ctrl+P

     ^v 移动   空格或数字 打勾   回车 确定   Esc 上一题   Ctrl+G 跳转   Ctrl+N 备注
     Ctrl+E 佐证   Ctrl+C 存好离开"
  `);
});

test('when an option is picked by its number, then Enter answers', async () => {
  const { answer, events } = await open(configFor(ORDERS));
  events.type('2');
  events.keypress('return');
  await expect(answer).resolves.toEqual({ kind: 'option', code: 'B' });
});

test('when options are ticked, then Enter answers with all of them', async () => {
  const { answer, events, getScreen } = await open(configFor(HAZARDS));
  events.type('1');
  events.type('2');
  expect(getScreen()).toContain('2. [✔] 堵通道');
  events.keypress('return');
  await expect(answer).resolves.toEqual({ kind: 'ticked', codes: ['A', 'B'] });
});

test('when the firm is asked for its name, then Chinese text is taken and an empty line is not', async () => {
  const { answer, events, getScreen } = await open(configFor(NOTHING));
  events.keypress('return');
  expect(getScreen()).toContain('这一项必填');
  events.type('横栏示例灯饰厂');
  events.keypress('return');
  await expect(answer).resolves.toEqual({ kind: 'line', line: '横栏示例灯饰厂' });
});

test('when a typed number is out of range, then it stays to be corrected', async () => {
  const { answer, events, getScreen } = await open(configFor(COST));
  events.type('-5');
  events.keypress('return');
  expect(getScreen()).toContain('「-5」超出了范围，应不小于 0。');
  events.keypress('backspace');
  events.type('-5');
  events.keypress('up');
  events.keypress('return');
  await expect(answer).resolves.toEqual({ kind: 'option', code: 'high' });
});

test('when ? is pressed, then the reasons are shown, and any key returns', async () => {
  const { events, getScreen, input } = await open(configFor(ORDERS));
  input.write('?');
  expect(getScreen()).toContain('抄错要返工。');
  events.keypress('down');
  expect(getScreen()).toContain('1. 记本子');
});

test('when text is pasted, then its line ends answer nothing', async () => {
  const { answer, events } = await open(configFor(NOTHING));
  events.keypress('paste-start');
  events.type('一厂');
  events.keypress('return');
  events.keypress('paste-end');
  events.type('分部');
  events.keypress('return');
  await expect(answer).resolves.toEqual({ kind: 'line', line: '一厂分部' });
});

test.each([
  ['of options', ORDERS],
  ['of ticks', HAZARDS],
])(
  'when an input method hands over words on a page %s, then no character is a key',
  async (_, given) => {
    const { events, getScreen } = await open({ ...configFor(given), inWords: () => true });
    const before = getScreen();
    events.type('《2 号》？');
    events.keypress('space');
    expect(getScreen()).toBe(before);
  },
);

test('when words begin with what is a key on its own, then all of them are typed', async () => {
  let inWords = true;
  const { answer, events } = await open({ ...configFor(NOTHING), inWords: () => inWords });
  events.type('？《一 2》厂');
  inWords = false;
  events.keypress('return');
  await expect(answer).resolves.toEqual({ kind: 'line', line: '？《一 2》厂' });
});

test('when words come while an option is in focus, then they go into the line of the page', async () => {
  const { answer, events } = await open({ ...configFor(COST), inWords: () => true });
  events.keypress('down');
  events.type('１２');
  events.keypress('return');
  await expect(answer).resolves.toEqual({ kind: 'line', line: '１２' });
});

test('when several lines are pasted, then a space stands where they met, and a tab is one too', async () => {
  const { answer, events } = await open(configFor(NOTHING));
  events.keypress('paste-start');
  events.type('一厂');
  events.keypress('return');
  events.keypress('enter');
  events.type('二厂\t三厂');
  events.keypress('return');
  events.keypress('paste-end');
  events.keypress('return');
  await expect(answer).resolves.toEqual({ kind: 'line', line: '一厂 二厂 三厂' });
});

test('when more is typed than the line takes, then the rest is refused at once', async () => {
  const { answer, events, getScreen } = await open(configFor(NOTHING));
  const [row] = configFor(NOTHING).page.rows;
  const most = row?.kind === 'input' ? (row.longest ?? 0) : 0;
  events.keypress('paste-start');
  events.type('灯'.repeat(most + 200));
  events.keypress('paste-end');
  expect(getScreen()).toContain('写不下了');
  events.keypress('return');
  await expect(answer).resolves.toEqual({ kind: 'line', line: '灯'.repeat(most) });
});

test('when the terminal goes away, then the interview is interrupted', async () => {
  const { answer, input } = await open(configFor(ORDERS));
  input.emit('end');
  await expect(answer).resolves.toEqual({ kind: 'interrupted' });
});

test.each([
  [80, 24],
  [60, 20],
  [40, 12],
])(
  'when the window has %i columns and %i rows, then the page fits and shows the question',
  async (columns, rows) => {
    const { getScreen, events } = await open(configFor(HAZARDS, { columns, rows }));
    events.keypress('down');
    const lines = getScreen().split('\n');
    expect(lines.length).toBeLessThan(rows);
    for (const line of lines) expect(stringWidth(line)).toBeLessThan(columns);
    expect(getScreen()).toContain('乱接电线');
  },
);

test.each([
  ['k', { kind: 'state', state: 'dont_know' }],
  ['x', { kind: 'state', state: 'not_applicable' }],
  ['p', { kind: 'state', state: 'skipped' }],
  ['g', { kind: 'jump', start: { focus: 2, ticked: [], line: '12', chosen: new Map() } }],
] as const)(
  'when Ctrl and %s are pressed while a number is typed, then it counts on any page',
  async (name, reply) => {
    const { answer, events } = await open(configFor(COST));
    events.type('12');
    events.keypress({ name, ctrl: true });
    await expect(answer).resolves.toEqual(reply);
  },
);

test('when a page has its own 「不清楚」, then the key ticks that, and one that is not offered does nothing', async () => {
  const { answer, events } = await open(configFor(HAZARDS));
  events.keypress({ name: 'x', ctrl: true });
  events.keypress({ name: 'k', ctrl: true });
  await expect(answer).resolves.toEqual({ kind: 'ticked', codes: ['D'] });
});

test.each([ORDERS, HAZARDS, COST, NOTHING])(
  'when Ctrl-C is pressed on a page of any kind, then the prompt is left',
  async (given) => {
    const { answer, events } = await open(configFor(given));
    events.keypress({ name: 'c', ctrl: true });
    await expect(answer).rejects.toThrow('User force closed');
  },
);

test('when the window is made smaller, then the page is drawn anew to fit', async () => {
  let size = { columns: 80, rows: 24 };
  let redraw = (): void => undefined;
  const config = configFor(HAZARDS);
  const { getScreen } = await open({
    ...config,
    screen: () => ({ ...config.screen(), ...size }),
    onResize: (told) => {
      redraw = told;
      return () => undefined;
    },
  });
  size = { columns: 40, rows: 14 };
  redraw();
  await expect
    .poll(() =>
      Math.max(
        ...getScreen()
          .split('\n')
          .map((line) => stringWidth(line)),
      ),
    )
    .toBeLessThan(40);
});
