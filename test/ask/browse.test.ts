import { expect, test } from 'vitest';
import { browse, reviewInterview } from '../../src/ask/browse.ts';
import type { Answer } from '../../src/answers/types.ts';
import { listItems } from '../../src/ask/next-question.ts';
import type { Given, Item } from '../../src/ask/next-question.ts';
import type { Page } from '../../src/ask/page.ts';
import { runInterview } from '../../src/ask/run-interview.ts';
import type { AskReply } from '../../src/ask/run-interview.ts';
import { sayIn } from '../../src/messages/message.ts';
import { loadFactory } from './small-browse.ts';
import { ONWARD } from './onward.ts';
import { press } from './press.ts';
import { code, number, PROFILE_GIVEN, SKIPPED } from './small-questionnaire.ts';

const loaded = loadFactory();
const DONT_KNOW: Answer = { state: 'dont_know', evidence: [] };

function givenWith(answers: Readonly<Record<string, Answer>>): Given {
  return { profile: PROFILE_GIVEN, answers: new Map(Object.entries(answers)) };
}

function itemOf(id: string, given: Given): Item {
  const item = listItems(loaded, given).find((one) => one.id === id);
  if (!item) throw new Error(id);
  return item;
}

/** A person who presses keys page by page, in Chinese until the language is turned. */
function personWith(...pages: readonly (readonly string[])[]) {
  const left = [...pages];
  const shown: Page[] = [];
  let language: 'zh-CN' | 'en' = 'zh-CN';
  return {
    shown,
    speaker: {
      voice: () => ({ say: sayIn(language), language }),
      turn: () => {
        language = language === 'en' ? 'zh-CN' : 'en';
      },
    },
    show: (page: Page) => {
      shown.push(page);
      return Promise.resolve(
        press(page, ...(left.shift() ?? [])).reply ?? { kind: 'interrupted' as const },
      );
    },
  };
}

const labels = ({ rows }: Page): readonly string[] =>
  rows.map((row) =>
    row.kind === 'option' && row.aside !== undefined ? `${row.label} | ${row.aside}` : row.label,
  );

const HALF = givenWith({ total: number('5'), online: number('9'), count: DONT_KNOW });

test('when a person looks where to go, then every part stands there with what is done of it', async () => {
  const { show, speaker, shown } = personWith(['escape']);
  const item = itemOf('lists', HALF);
  await expect(browse({ loaded, given: HALF, item }, show, speaker)).resolves.toEqual({
    kind: 'back',
  });
  const [page] = shown;
  expect(page && labels(page)).toEqual([
    '企业信息 | 3/3',
    '车间 | 2/2',
    '仓库 | 1/2',
    '最后：要看账本的题 | 0/1',
    '检查一遍：没答的、不清楚的、对不上的',
    'Switch to English',
    '找题目',
  ]);
  expect(page?.start.focus).toBe(2);
});

test('when a section and a question of it are chosen, then it leads there', async () => {
  const { show, speaker, shown } = personWith(['up', 'return'], ['2', 'return']);
  const gone = await browse({ loaded, given: HALF, item: itemOf('lists', HALF) }, show, speaker);
  expect(gone).toMatchObject({ kind: 'go', item: { id: 'online' } });
  expect(shown[1] && labels(shown[1])).toEqual(['一共几台机器？ | 5', '联网几台？ | 9']);
});

test('when a word is searched for, then titles come first, width does not matter, and nothing found can be tried again', async () => {
  const item = itemOf('lists', HALF);
  const { show, speaker, shown } = personWith(
    ['仓', '库', 'return'],
    ['escape'],
    ['l', 'e', 'd', 'return'],
    ['return'],
  );
  const gone = await browse({ loaded, given: HALF, item }, show, speaker);
  expect(shown[1]?.title).toBe('带「仓库」的题：1 道');
  expect(shown[3] && labels(shown[3])).toEqual(['多久盘一次点？ | 不清楚']);
  expect(gone).toMatchObject({ kind: 'go', item: { id: 'count' } });
  const nothing = personWith(['x', 'y', 'return'], ['return'], ['escape']);
  await expect(
    browse({ loaded, given: HALF, item }, nothing.show, nothing.speaker),
  ).resolves.toEqual({ kind: 'back' });
  expect(nothing.shown[1] && labels(nothing.shown[1])).toEqual(['没有找到，换个词再找']);
});

test('when the language is changed, then the page comes again in the other one', async () => {
  const { show, speaker, shown } = personWith(['down', 'down', 'down', 'return'], ['escape']);
  await browse({ loaded, given: HALF, item: itemOf('lists', HALF) }, show, speaker);
  expect(shown.map(({ title }) => title)).toEqual(['去哪里？', 'Where to?']);
});

test('when the review is shown, then contradictions come first, then what is open, then what is unsure', async () => {
  const { show, speaker, shown } = personWith(['2', 'return'], ['1', 'return']);
  const gone = await reviewInterview({ loaded, given: HALF }, show, speaker);
  expect(shown[0]?.help).toContain('互相对不上的 1 处。没答的 2 题。不清楚的 1 题。');
  expect(shown[0] && labels(shown[0])).toEqual([
    '出报告',
    '联网的比总数多。 | 对不上',
    '账记在哪里？ | 还没答',
    '花了多少钱？ | 还没答',
    '多久盘一次点？ | 不清楚',
    'Switch to English',
  ]);
  expect(shown[1] && labels(shown[1])).toEqual(['一共几台机器？ | 5', '联网几台？ | 9']);
  expect(gone).toMatchObject({ kind: 'go', item: { id: 'total' } });
});

test('when nothing is left to look at, then Enter ends it', async () => {
  const given = givenWith({
    total: number('5'),
    online: number('5'),
    count: code('A'),
    lists: code('A'),
    spend: number('1'),
  });
  const { show, speaker, shown } = personWith(['return']);
  await expect(reviewInterview({ loaded, given }, show, speaker)).resolves.toEqual({
    kind: 'finished',
  });
  expect(shown[0]?.title).toBe('都答完了');
});

/** Where a person gets to who jumps: what was asked, in order. */
async function walk(
  start: Given,
  replies: readonly AskReply[],
  goTo: string,
): Promise<readonly string[]> {
  const asked: string[] = [];
  const left = [...replies];
  await runInterview({
    ...ONWARD,
    loaded,
    start,
    ask: ({ item }) => {
      asked.push(item.id);
      return Promise.resolve(left.shift() ?? { kind: 'interrupted' });
    },
    browse: ({ given }) => Promise.resolve({ kind: 'go', item: itemOf(goTo, given) }),
    tellHidden: () => Promise.resolve('go_on'),
    save: () => Promise.resolve(),
  });
  return asked;
}

const JUMP: AskReply = { kind: 'jump', start: { focus: 0, ticked: [], line: '' } };
const SKIP: AskReply = { kind: 'answer', answer: SKIPPED };

test('when a person jumps back to an answer and changes it, then he is where he was', async () => {
  expect(await walk(HALF, [JUMP, { kind: 'answer', answer: number('20') }, SKIP], 'total')).toEqual(
    ['lists', 'total', 'lists', 'spend'],
  );
});

test('when a person jumps back and only looks, then back leads to where he was', async () => {
  expect(await walk(HALF, [JUMP, { kind: 'back' }], 'total')).toEqual(['lists', 'total', 'lists']);
});

test('when a person jumps ahead, then it goes on from there, and what was passed over comes after it', async () => {
  const start = givenWith({});
  expect(await walk(start, [JUMP, SKIP, SKIP, SKIP], 'lists')).toEqual([
    'total',
    'lists',
    'spend',
    'total',
    'online',
  ]);
});

test('when the books know an answer, then its question comes after all sections', () => {
  expect(
    listItems(loaded, HALF).map(
      ({ id, late, progress }) =>
        `${id} ${late} ${progress.part}/${progress.parts} ${progress.position}`,
    ),
  ).toEqual([
    'name false 0/3 1',
    'staff false 0/3 2',
    'town false 0/3 3',
    'total false 1/3 1',
    'online false 1/3 2',
    'count false 2/3 3',
    'lists false 2/3 4',
    'spend true 3/3 5',
  ]);
});
