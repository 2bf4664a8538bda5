import { viewOf } from '../../src/scoring/view.ts';
import { expect, test } from 'vitest';
import { checkAnswers, parseAnswers } from '../../src/answers/load-answers.ts';
import { formatAnswersFile } from '../../src/ask/answers-file.ts';
import type { Given } from '../../src/ask/next-question.ts';
import { sayIn } from '../../src/messages/message.ts';
import { parseJournal } from '../../src/ask/journal.ts';
import { replayJournal } from '../../src/ask/replay.ts';
import { loadKinds } from './kinds-questionnaire.ts';
import {
  code,
  loadSmall,
  number,
  PROFILE,
  PROFILE_GIVEN,
  SKIPPED,
  text,
} from './small-questionnaire.ts';

const loaded = loadSmall();
const format = (given: Given): string =>
  formatAnswersFile(loaded, given, { say: sayIn('zh-CN'), language: 'zh-CN' });

function readBack(given: Given): ReturnType<typeof checkAnswers> {
  const { parsed, diagnostics } = parseAnswers(
    new TextEncoder().encode(format(given)),
    'answers.yaml',
  );
  if (!parsed) throw new Error(JSON.stringify(diagnostics));
  return checkAnswers(parsed, { loaded, profile: PROFILE, look: viewOf });
}

const FULL: Given = {
  profile: new Map([
    ['name', text('示例厂: #1 "甲" - 乙')],
    ['staff', number('50')],
    ['town', { ...code('other'), text: '东升\n镇' }],
  ]),
  answers: new Map([
    ['orders', code('B')],
    ['cio', { state: 'dont_know', evidence: [] }],
    ['note', text('yes')],
    ['cost', number('12.5')],
    [
      'hazards',
      { state: 'answered', value: { kind: 'codes', codes: ['A', 'B'] }, evidence: ['照片'] },
    ],
  ]),
};

test('when every kind of answer is written, then it reads back as it was', () => {
  const { answers, diagnostics } = readBack(FULL);
  expect(diagnostics).toEqual([]);
  expect(answers?.profile).toEqual(FULL.profile);
  expect(answers?.answers).toEqual(FULL.answers);
});

test.each([
  ['skipped', SKIPPED],
  ['not applicable', { state: 'not_applicable', reason: '没有: 这道', evidence: [] }],
  ['a band', code('low')],
  ['a number of many digits', number('123456789012345.123')],
] as const)('when an answer is %s, then it reads back as it was', (_, answer) => {
  const given = { profile: PROFILE_GIVEN, answers: new Map([['cost', answer]]) };
  const { answers, diagnostics } = readBack(given);
  expect(diagnostics).toEqual([]);
  expect(answers?.answers).toEqual(given.answers);
});

test('when a question is hidden now, then its answer is left out', () => {
  const answers = new Map([
    ['orders', code('A')],
    ['note', text('早先写的')],
  ]);
  expect(format({ profile: PROFILE_GIVEN, answers })).not.toContain('早先写的');
});

test('when a person opens the file, then titles and labels stand beside the codes', () => {
  const profile = new Map([['name', text('示例厂')]]);
  const answers = new Map([
    ['orders', code('B')],
    ['cost', number('12.5')],
  ]);
  const lines = format({ profile, answers }).split('\n').slice(3);
  expect(lines.join('\n').replace(/hash: \w+/, 'hash: …')).toMatchInlineSnapshot(`
    "questionnaire: small
    version: 1.0.0
    hash: …

    # 企业信息
    profile:
      # 企业名称
      name: 示例厂

    answers:
      # 【第一部分】
      # 订单: 怎么记？
      orders: B # 记表格

      # 【最后】
      # 花了多少
      cost: 12.5
    "
  `);
});

test('when a matrix is written, then it stands row by row and comes back from file and journal', () => {
  const kinds = loadKinds();
  const answers = new Map([
    ['orders', code('B')],
    ['logs.press', code('A')],
    ['logs.weld', { state: 'not_applicable', reason: '外协', evidence: [] } as const],
    ['logs.paint', { ...code('Z'), text: '看板', note: '旧' }],
    ['day', text('2026-05')],
  ]);
  const given: Given = { profile: PROFILE_GIVEN, answers };
  const written = formatAnswersFile(kinds, given, { say: sayIn('zh-CN'), language: 'zh-CN' });
  expect(written.slice(written.indexOf('  # 报工'))).toMatchInlineSnapshot(`
    "  # 报工记在哪里？
      logs:
        press: A # 压铸：没有记录
        weld: {state: not_applicable, reason: 外协} # 焊接
        paint: {value: Z, text: 看板, note: 旧} # 喷涂、喷粉和电泳前处理：别的办法
      # 从哪天起记在系统里？
      day: 2026-05
    "
  `);
  const { parsed } = parseAnswers(new TextEncoder().encode(written), 'answers.yaml');
  const read = parsed && checkAnswers(parsed, { loaded: kinds, profile: PROFILE, look: viewOf });
  expect(read?.answers?.answers).toEqual(answers);
  const line = (id: string, answer: unknown): string =>
    `${JSON.stringify({ type: 'answer', at: '2026', group: 'answers', id, answer })}\n`;
  const journal = parseJournal(
    line('logs', { press: 'B', weld: 'B', paint: 'B' }) + line('logs', { press: 'A', weld: 'X' }),
  );
  const replayed = replayJournal(journal, kinds);
  expect([...replayed.given.answers]).toEqual([['logs.press', code('A')]]);
  expect(replayed.dropped).toEqual(['logs']);
});
