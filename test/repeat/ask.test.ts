import { expect, test } from 'vitest';
import type { Answer } from '../../src/answers/types.ts';
import { formatAnswersFile } from '../../src/ask/answers-file.ts';
import { parseJournal } from '../../src/ask/journal.ts';
import { replayJournal } from '../../src/ask/replay.ts';
import { runInterview } from '../../src/ask/run-interview.ts';
import type { AskReply, InterviewOutcome, Saved } from '../../src/ask/run-interview.ts';
import { sayIn } from '../../src/messages/message.ts';
import { previewText } from '../../src/cli/preview-text.ts';
import { code, number, text } from '../ask/small-questionnaire.ts';
import { answersIn, loadBySite } from './by-site.ts';
import { ONWARD } from '../ask/onward.ts';

const loaded = { ...loadBySite(), profile: [] };
const say = sayIn('zh-CN');
const given = (answer: Answer): AskReply => ({ kind: 'answer', answer });
const back: AskReply = { kind: 'back' };
const TWO = [
  code('yes'),
  number('2'),
  number('30'),
  code('C'),
  number('10'),
  code('A'),
  text('还没装'),
  code('no'),
].map(given);

interface Played {
  readonly outcome: InterviewOutcome;
  readonly asked: readonly string[];
  readonly hidden: readonly string[];
  readonly saved: readonly Saved[];
}

async function play(script: readonly AskReply[]): Promise<Played> {
  const [asked, hidden, saved]: [string[], string[], Saved[]] = [[], [], []];
  const replies = [...script];
  const outcome = await runInterview({
    ...ONWARD,
    loaded,
    start: { profile: new Map(), answers: new Map() },
    ask: ({ item }) => {
      asked.push(item.id);
      return Promise.resolve(replies.shift() ?? { kind: 'interrupted' });
    },
    tellHidden: (items) => {
      hidden.push(...items.map(({ id }) => id));
      return Promise.resolve('go_on');
    },
    save: (one) => {
      saved.push(one);
      return Promise.resolve();
    },
  });
  return { outcome, asked, hidden, saved };
}

test('when there are two workshops, then the questions of each are asked in turn', async () => {
  const { outcome, asked } = await play(TWO);
  expect(outcome.kind).toBe('finished');
  expect(asked).toEqual([
    'owner',
    'sites',
    'sites.1.heads',
    'sites.1.dust',
    'sites.2.heads',
    'sites.2.dust',
    'sites.2.why',
    'moving',
  ]);
});

test('when the number is lowered, then what was said of the others is told to drop out', async () => {
  const { asked, hidden } = await play([
    ...TWO.slice(0, 4),
    given(number('10')),
    back,
    back,
    back,
    back,
    given(number('1')),
  ]);
  expect(asked.slice(5)).toEqual([
    'sites.2.dust',
    'sites.2.heads',
    'sites.1.dust',
    'sites.1.heads',
    'sites',
    'sites.1.heads',
  ]);
  expect(hidden).toEqual(['sites.2.heads']);
});

test('when answers are saved, then the file has a list, and gives the same answers back', async () => {
  const { outcome, saved } = await play(TWO);
  const file = formatAnswersFile(loaded, outcome.given, { say, language: 'zh-CN' });
  expect(file.slice(file.indexOf('answers:'))).toMatchSnapshot();
  expect(answersIn(file.replace('profile: {}', 'profile: { name: 厂 }')).answers).toEqual(
    outcome.given.answers,
  );
  const lines = saved.map(({ group, id, answer }) =>
    JSON.stringify({ type: 'answer', at: '2026-11-22T08:00:00Z', group, id, answer }),
  );
  expect(replayJournal(parseJournal(`${lines.join('\n')}\n`), loaded)).toEqual({
    given: outcome.given,
    dropped: [],
  });
});

test('when the number has a note, then the list stands beside it', async () => {
  const noted = { ...number('1'), note: '租的', evidence: ['合同'] };
  const { outcome } = await play([given(code('yes')), given(noted), given(number('5'))]);
  const file = formatAnswersFile(loaded, outcome.given, { say, language: 'zh-CN' });
  expect(file.slice(file.indexOf('  # 有几个'))).toMatchSnapshot();
  expect(answersIn(file.replace('profile: {}', 'profile: { name: 厂 }')).answers).toEqual(
    outcome.given.answers,
  );
});

test('when it is previewed, then the questions of the group stand once', () => {
  const preview = previewText(loaded, { say, language: 'zh-CN' }, 80);
  expect(preview).toContain('车间 1：除尘怎么样？');
  expect(preview).not.toContain('车间 2');
  expect(preview).not.toContain('[');
});
