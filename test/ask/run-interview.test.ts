import { expect, test } from 'vitest';
import type { AskRequest } from '../../src/ask/speech.ts';
import { runInterview } from '../../src/ask/run-interview.ts';
import type { AskReply, InterviewOutcome, Saved } from '../../src/ask/run-interview.ts';
import { loadKinds } from './kinds-questionnaire.ts';
import { code, loadSmall, NOTHING, PROFILE_GIVEN, SKIPPED, text } from './small-questionnaire.ts';
import { ONWARD } from './onward.ts';

const loaded = loadSmall();
const skip: AskReply = { kind: 'answer', answer: SKIPPED };
const back: AskReply = { kind: 'back' };

interface Played {
  readonly outcome: InterviewOutcome;
  /** Ids in the order they were asked, each with what was saved by then. */
  readonly asked: readonly string[];
  readonly saved: readonly Saved[];
}

async function play(script: readonly AskReply[], start = NOTHING): Promise<Played> {
  const asked: string[] = [];
  const saved: Saved[] = [];
  const replies = [...script];
  const outcome = await runInterview({
    ...ONWARD,
    loaded,
    start,
    ask: ({ item }: AskRequest) => {
      asked.push(`${item.question.id} ${saved.length}`);
      return Promise.resolve(replies.shift() ?? { kind: 'interrupted' });
    },
    tellHidden: () => Promise.resolve('go_on'),
    save: async (one) => {
      await new Promise((resolve) => setImmediate(resolve));
      saved.push(one);
    },
  });
  return { outcome, asked, saved };
}

test('when every question is answered, then each is saved before the next appears', async () => {
  const { outcome, asked } = await play([
    { kind: 'answer', answer: text('厂') },
    skip,
    skip,
    skip,
    skip,
    skip,
    skip,
  ]);
  expect(outcome.kind).toBe('finished');
  expect(asked).toEqual([
    'name 0',
    'staff 1',
    'town 2',
    'orders 3',
    'cio 4',
    'cost 5',
    'hazards 6',
  ]);
});

test('when the person leaves, then the outcome holds what was answered', async () => {
  const { outcome } = await play([{ kind: 'answer', answer: text('厂') }]);
  expect(outcome).toEqual({
    kind: 'interrupted',
    given: { ...NOTHING, profile: new Map([['name', text('厂')]]) },
  });
});

test('when the person goes back, then the questions follow one by one again and nothing is saved twice', async () => {
  const start = { profile: PROFILE_GIVEN, answers: new Map() };
  const a: AskReply = { kind: 'answer', answer: code('A') };
  const { asked, saved } = await play([a, skip, back, back, a, skip, skip, skip], start);
  expect(asked.map((one) => one.split(' ')[0])).toEqual([
    'orders',
    'cio',
    'cost',
    'cio',
    'orders',
    'cio',
    'cost',
    'hazards',
  ]);
  expect(saved.map(({ id }) => id)).toEqual(['orders', 'cio', 'cost', 'hazards']);
});

test('when a changed answer shows another question, then it is asked in its place', async () => {
  const start = {
    profile: PROFILE_GIVEN,
    answers: new Map([
      ['orders', code('A')],
      ['cio', SKIPPED],
    ]),
  };
  const b: AskReply = { kind: 'answer', answer: code('B') };
  const { asked } = await play([back, back, b, skip, skip, skip, skip], start);
  expect(asked.map((one) => one.split(' ')[0])).toEqual([
    'cost',
    'cio',
    'orders',
    'cio',
    'note',
    'cost',
    'hazards',
  ]);
});

test('when an answer cannot be saved, then the next question does not appear', async () => {
  const asked: string[] = [];
  const interview = runInterview({
    ...ONWARD,
    loaded,
    start: NOTHING,
    ask: ({ item }) => {
      asked.push(item.question.id);
      return Promise.resolve({ kind: 'answer', answer: text('厂') });
    },
    tellHidden: () => Promise.resolve('go_on'),
    save: () => Promise.reject(new Error('disk full')),
  });
  await expect(interview).rejects.toThrow('disk full');
  expect(asked).toEqual(['name']);
});

const HIDING = {
  profile: PROFILE_GIVEN,
  answers: new Map([
    ['orders', code('B')],
    ['logs.press', code('A')],
    ['logs.weld', SKIPPED],
    ['logs.paint', SKIPPED],
    ['day', SKIPPED],
  ]),
};

async function changeOrders(
  told: 'go_on' | 'back' | 'interrupted',
  start = HIDING,
): Promise<Played & { readonly hidden: readonly string[] }> {
  const asked: string[] = [];
  const saved: Saved[] = [];
  const hidden: string[] = [];
  const toA: AskReply = { kind: 'answer', answer: code('A') };
  const script: AskReply[] = [back, back, back, toA];
  const outcome = await runInterview({
    ...ONWARD,
    loaded: loadKinds(),
    start,
    ask: ({ item }) => {
      asked.push(item.id);
      return Promise.resolve(script.shift() ?? { kind: 'interrupted' });
    },
    tellHidden: (items) => {
      hidden.push(...items.map(({ id }) => id));
      return Promise.resolve(told);
    },
    save: (one) => Promise.resolve(void saved.push(one)),
  });
  return { outcome, asked, saved, hidden };
}

test('when a changed answer hides answers, then the person is told before it is saved', async () => {
  const { asked, saved, hidden, outcome } = await changeOrders('go_on');
  expect(asked).toEqual(['wishes', 'day', 'logs', 'orders', 'day']);
  expect(hidden).toEqual(['logs']);
  expect(saved.map(({ id, answer }) => [id, answer])).toEqual([['orders', 'A']]);
  // They are kept, should the answer be changed back.
  expect(outcome.given.answers.get('logs.press')).toEqual(code('A'));
});

test('when the person would rather leave it, then the answer stays and is asked again', async () => {
  const { asked, saved, outcome } = await changeOrders('back');
  expect(asked).toEqual(['wishes', 'day', 'logs', 'orders', 'orders']);
  expect(saved).toEqual([]);
  expect(outcome.given.answers.get('orders')).toEqual(code('B'));
});

test('when the person leaves there, then nothing is changed', async () => {
  const { saved, outcome } = await changeOrders('interrupted');
  expect(outcome.kind).toBe('interrupted');
  expect(saved).toEqual([]);
});

test('when what is hidden was only skipped, then nothing is said', async () => {
  const answers = new Map([...HIDING.answers, ['logs.press', SKIPPED] as const]);
  const { hidden, saved } = await changeOrders('back', { ...HIDING, answers });
  expect(hidden).toEqual([]);
  expect(saved).toHaveLength(1);
});

test('when the rows of a matrix are answered, then they are saved as one', async () => {
  const saved: Saved[] = [];
  const answers = new Map([
    ['logs.press', code('A')],
    ['logs.weld', { ...code('B'), note: '旧' }],
    ['logs.paint', SKIPPED],
  ]);
  const replies: AskReply[] = [{ kind: 'rows', answers }];
  await runInterview({
    ...ONWARD,
    loaded: loadKinds(),
    start: { profile: PROFILE_GIVEN, answers: new Map([['orders', code('B')]]) },
    ask: () => Promise.resolve(replies.shift() ?? { kind: 'interrupted' }),
    tellHidden: () => Promise.resolve('go_on'),
    save: (one) => Promise.resolve(void saved.push(one)),
  });
  expect(saved.map(({ id, answer }) => [id, answer])).toEqual([
    ['logs', { press: 'A', weld: { value: 'B', note: '旧' }, paint: { state: 'skipped' } }],
  ]);
});
