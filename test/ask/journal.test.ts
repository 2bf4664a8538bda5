import { expect, test } from 'vitest';
import { formatEntry, parseJournal } from '../../src/ask/journal.ts';
import type { JournalEntry } from '../../src/ask/journal.ts';
import { replayJournal } from '../../src/ask/replay.ts';
import { code, loadSmall } from './small-questionnaire.ts';

const START: JournalEntry = {
  type: 'start',
  at: '2026-11-22T10:00:00+08:00',
  pack: 'small',
  questionnaire: { id: 'small', version: '1.0.0', hash: 'f00' },
};
const at = '2026-11-22T10:01:00+08:00';
const NAME: JournalEntry = { type: 'answer', at, group: 'profile', id: 'name', answer: '一厂' };
const ORDERS: JournalEntry = { type: 'answer', at, group: 'answers', id: 'orders', answer: 'A' };
const write = (...entries: readonly JournalEntry[]): string => entries.map(formatEntry).join('');

test('when a journal is read back, then it holds what was written', () => {
  const journal = parseJournal(write(START, NAME, ORDERS));
  expect(journal.start).toEqual(START);
  expect(journal.answers.map(({ id, answer }) => [id, answer])).toEqual([
    ['name', '一厂'],
    ['orders', 'A'],
  ]);
  expect(journal).toMatchObject({ finished: false, torn: false, last: at });
});

test('when the last line is torn, then all answers before it are kept', () => {
  const whole = write(START, NAME, ORDERS);
  for (let length = write(START, NAME).length; length < whole.length - 1; length += 1) {
    const journal = parseJournal(whole.slice(0, length));
    expect(journal.answers.map(({ id }) => id)).toEqual(['name']);
    expect(journal.torn).toBe(length > write(START, NAME).length);
  }
});

test('when lines in the middle cannot be read, then they are passed over', () => {
  const lines = [
    write(START),
    '{"type":"ans\n',
    'null\n',
    '[1]\n',
    '{"type":"answer","at":1}\n',
    '\n',
    write(ORDERS),
  ];
  expect(parseJournal(lines.join('')).answers.map(({ id }) => id)).toEqual(['orders']);
});

test('when the last entry says so, then the interview is finished', () => {
  expect(parseJournal(write(START, NAME, { type: 'finished', at })).finished).toBe(true);
  // Taken up again afterwards.
  expect(parseJournal(write(START, { type: 'finished', at }, NAME)).finished).toBe(false);
});

test('when a file is empty or no journal, then nothing is started', () => {
  expect(parseJournal('').start).toBeUndefined();
  expect(parseJournal('hello').start).toBeUndefined();
});

test('when a question is answered twice, then the later answer holds', () => {
  const journal = parseJournal(write(START, ORDERS, { ...ORDERS, answer: 'B' }));
  expect(replayJournal(journal, loadSmall()).given.answers).toEqual(
    new Map([['orders', code('B')]]),
  );
});

test('when an answer no longer fits, then it is asked again and named', () => {
  const journal = parseJournal(
    write(
      START,
      { ...ORDERS, answer: 'Z' },
      { ...ORDERS, id: 'gone' },
      { ...ORDERS, id: 'cio', answer: 'yes' },
    ),
  );
  const { given, dropped } = replayJournal(journal, loadSmall());
  expect([...given.answers.keys()]).toEqual(['cio']);
  expect(dropped).toEqual(['orders', 'gone']);
});

test('when an interview was planned, then the plan is read back, without what makes no sense, and its basis heads the answers', () => {
  const plan = {
    respondent: '李工',
    sections: ['a', 'b'],
    basis: 'verified',
    baseline: '/old.yaml',
    onlyChanged: true,
  } as const;
  const journal = parseJournal(write({ ...START, plan }));
  expect(journal.start?.plan).toEqual(plan);
  expect(journal.head).toEqual({ basis: 'verified' });
  const broken = `${JSON.stringify({ ...START, plan: { basis: 'proven', sections: [1, 'a'], respondent: 7 } })}\n`;
  expect(parseJournal(broken).start?.plan).toEqual({ sections: ['a'] });
});
