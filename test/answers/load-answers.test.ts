import { describe, expect, test } from 'vitest';
import { stateOf } from '../../src/answers/visibility.ts';
import { viewOf } from '../../src/scoring/view.ts';
import type { Answer } from '../../src/answers/types.ts';
import { answers, brief, bytesOf, check, questionnaire } from '../load.ts';

const small = questionnaire(bytesOf('test/lint/context/questionnaire.yaml'));

function one(id: string, raw: unknown): Answer | undefined {
  return answers(small, { [id]: raw }).answers.get(id);
}

function findings(id: string, raw: unknown): readonly string[] {
  const file = { questionnaire: 'small', profile: { name: '厂' }, answers: { [id]: raw } };
  return check(small, JSON.stringify(file)).diagnostics.map(({ code }) => code);
}

/** The revenue as conditions see it. */
function seen(revenue: unknown): unknown {
  return viewOf(small, answers(small, {}, { revenue })).facts.profile['revenue'];
}

describe('values', () => {
  test.each<[string, unknown, unknown]>([
    ['one', 'A', { kind: 'code', code: 'A' }],
    ['one', ' A ', { kind: 'code', code: 'A' }],
    ['many', ['C', 'B'], { kind: 'codes', codes: ['B', 'C'] }],
    ['many', ['A'], { kind: 'codes', codes: ['A'] }],
    ['yes', true, { kind: 'code', code: 'yes' }],
    ['yes', false, { kind: 'code', code: 'no' }],
    ['yes', 'no', { kind: 'code', code: 'no' }],
    ['count', 10, { kind: 'number', decimal: '10' }],
    ['count', '10', { kind: 'number', decimal: '10' }],
    ['count', 'lots', { kind: 'code', code: 'lots' }],
    ['note', ' 一二三 ', { kind: 'text', text: '一二三' }],
    ['note', 12, { kind: 'text', text: '12' }],
    ['note', '💡💡💡💡💡', { kind: 'text', text: '💡💡💡💡💡' }],
  ])('when %s is answered with %j, then it holds %j', (id, raw, value) => {
    expect(one(id, raw)).toEqual({ state: 'answered', value, evidence: [] });
    expect(one(id, { value: raw, note: '看过' })).toEqual({
      state: 'answered',
      value,
      note: '看过',
      evidence: [],
    });
    expect(one(id, { state: 'answered', value: raw })?.value).toEqual(value);
  });

  test.each<[string, unknown, string]>([
    ['one', null, 'skipped'],
    ['one', { state: 'skipped' }, 'skipped'],
    ['one', { state: 'dont_know' }, 'dont_know'],
    ['many', { state: 'not_applicable', reason: '没有' }, 'not_applicable'],
    ['note', '', 'skipped'],
    ['note', '   ', 'skipped'],
  ])('when %s is answered with %j, then its state is %s', (id, raw, state) => {
    expect(one(id, raw)?.state).toBe(state);
  });

  test('when a question is left out, hidden or answered, then the states differ', () => {
    const given = answers(small, { one: 'A', extra: 'B', note: { state: 'dont_know' } });
    const view = viewOf(small, given);
    expect(['one', 'many', 'extra', 'note'].map((id) => stateOf(id, view, given.answers))).toEqual([
      'answered',
      'skipped',
      'hidden',
      'dont_know',
    ]);
    expect(view.facts.answers['extra']).toBeNull();
    expect(view.facts.states['extra']).toBe('hidden');
  });
});

describe('what does not fit', () => {
  const RAW: readonly (readonly [string, unknown])[] = [
    ['[]', []],
    ['{}', {}],
    ['true', true],
    ['""', ''],
    ['0', 0],
    ['[[]]', [[]]],
    ['[{}]', [{}]],
    ['[null]', [null]],
    ['"toString"', 'toString'],
    ['{value: null}', { value: null }],
    ['{value: {}}', { value: {} }],
    ['{state: []}', { state: [] }],
    ['{state: null}', { state: null }],
  ];
  const EXPECTED: Readonly<Record<string, readonly string[]>> = {
    //        []                   {}             true                 ""                   0                    [[]]                 [{}]                 [null]               toString             value null           value {}             state [], state null
    one: [
      'wrong-answer-kind',
      'missing-key',
      'wrong-answer-kind',
      'unknown-option',
      'unknown-option',
      'wrong-answer-kind',
      'wrong-answer-kind',
      'wrong-answer-kind',
      'unknown-option',
      'wrong-answer-kind',
      'wrong-answer-kind',
      'value-not-allowed',
      'value-not-allowed',
    ],
    many: [
      'wrong-length',
      'missing-key',
      'wrong-answer-kind',
      'wrong-answer-kind',
      'wrong-answer-kind',
      'wrong-answer-kind',
      'wrong-answer-kind',
      'wrong-answer-kind',
      'wrong-answer-kind',
      'wrong-answer-kind',
      'wrong-answer-kind',
      'value-not-allowed',
      'value-not-allowed',
    ],
    yes: [
      'wrong-answer-kind',
      'missing-key',
      '',
      'unknown-option',
      'unknown-option',
      'wrong-answer-kind',
      'wrong-answer-kind',
      'wrong-answer-kind',
      'unknown-option',
      'wrong-answer-kind',
      'wrong-answer-kind',
      'value-not-allowed',
      'value-not-allowed',
    ],
    count: [
      'wrong-answer-kind',
      'missing-key',
      'wrong-answer-kind',
      'wrong-answer-kind',
      '',
      'wrong-answer-kind',
      'wrong-answer-kind',
      'wrong-answer-kind',
      'wrong-answer-kind',
      'wrong-answer-kind',
      'wrong-answer-kind',
      'value-not-allowed',
      'value-not-allowed',
    ],
    note: [
      'wrong-answer-kind',
      'missing-key',
      'wrong-answer-kind',
      '',
      '',
      'wrong-answer-kind',
      'wrong-answer-kind',
      'wrong-answer-kind',
      'text-too-long',
      'wrong-answer-kind',
      'wrong-answer-kind',
      'value-not-allowed',
      'value-not-allowed',
    ],
  };
  const cases = Object.entries(EXPECTED).flatMap(([id, codes]) =>
    RAW.map(([shown, raw], position) => [id, shown, codes[position] ?? '', raw] as const),
  );

  test.each(cases)('when %s is answered with %s, then the finding is %j', (id, _, code, raw) => {
    expect(findings(id, raw)).toEqual(code === '' ? [] : [code]);
  });

  test.each<[unknown, string]>([
    [-0.5, 'number-out-of-range'],
    [100.5, 'number-out-of-range'],
    [1e300, 'number-out-of-range'],
    ['1e3', 'wrong-answer-kind'],
    ['1,000', 'wrong-answer-kind'],
    ['十', 'wrong-answer-kind'],
    ['+5', 'wrong-answer-kind'],
    [5.5, 'number-not-whole'],
    ['5.50', 'number-not-whole'],
  ])('when a number from 0 to 100 is answered with %j, then the finding is %s', (raw, code) => {
    expect(findings('count', raw)).toEqual([code]);
  });

  test('when a number lies in no band, then it is out of range and never silently worth nothing', () => {
    const loaded = questionnaire(`
id: bands
version: 1.0.0
title: 档
languages: [zh-CN]
sections:
  - id: sec
    title: 部分
    questions:
      - id: q
        kind: number
        title: 数
        bands:
          - { code: a, range: '[0,10]', label: 少, value: 1 }
          - { code: b, range: '(10,20)', label: 多, value: 2 }
scoring: { main: n, nodes: [{ id: n, title: 总分, rule: sum, of: [q] }] }
`);
    const codes = (raw: unknown): readonly string[] =>
      check(
        loaded,
        JSON.stringify({ questionnaire: 'bands', profile: { name: 'x' }, answers: { q: raw } }),
      ).diagnostics.map(({ code }) => code);
    expect([-0.1, 0, 19.9, 20].map(codes)).toEqual([
      ['number-out-of-range'],
      [],
      [],
      ['number-out-of-range'],
    ]);
  });
});

describe('the profile', () => {
  test.each<[string, unknown, unknown]>([
    ['town', '横栏', { state: 'answered', value: { kind: 'code', code: 'henglan' }, evidence: [] }],
    [
      'town',
      'guzhen',
      { state: 'answered', value: { kind: 'code', code: 'guzhen' }, evidence: [] },
    ],
    [
      'town',
      '板芙',
      { state: 'answered', value: { kind: 'code', code: 'other' }, text: '板芙', evidence: [] },
    ],
    [
      'revenue',
      260,
      { state: 'answered', value: { kind: 'number', decimal: '260' }, evidence: [] },
    ],
    [
      'revenue',
      'lt_300',
      { state: 'answered', value: { kind: 'code', code: 'lt_300' }, evidence: [] },
    ],
    [
      'revenue',
      '不到 300 万元',
      { state: 'answered', value: { kind: 'code', code: 'lt_300' }, evidence: [] },
    ],
    [
      'processes',
      ['电镀', 'smt'],
      { state: 'answered', value: { kind: 'codes', codes: ['plating', 'smt'] }, evidence: [] },
    ],
  ])('when %s is %j, then it holds %j', (id, raw, expected) => {
    expect(answers(small, {}, { [id]: raw }).profile.get(id)).toEqual(expected);
  });

  test('when a band is given for a number, then a condition sees its lower end', () => {
    expect([seen('2000_10000'), seen(2500), seen(null)]).toEqual([2000, 2500, null]);
  });

  test('when an answer to a question is a label, then it is no option', () => {
    expect(findings('one', '有')).toEqual(['unknown-option']);
  });
});

describe('the file', () => {
  const TEXT = 'questionnaire: small\nprofile:\n  name: 灯饰厂\nanswers:\n  one: B\n  note: 好\n';

  test.each([
    ['LF', TEXT],
    ['CRLF', TEXT.replaceAll('\n', '\r\n')],
    ['a BOM', `\uFEFF${TEXT}`],
    ['a BOM and CRLF', `\uFEFF${TEXT.replaceAll('\n', '\r\n')}`],
    [
      'JSON',
      JSON.stringify({
        questionnaire: 'small',
        profile: { name: '灯饰厂' },
        answers: { note: '好', one: 'B' },
      }),
    ],
  ])('when it is written with %s, then it says the same', (_, text) => {
    expect(check(small, text).answers?.hash).toBe(check(small, TEXT).answers?.hash);
    expect(check(small, text).diagnostics).toEqual([]);
  });

  test('when the profile or the answers are empty, then only the name is missing', () => {
    expect(brief(check(small, 'questionnaire: small\nprofile:\nanswers:\n').diagnostics)).toEqual([
      '1:1 profile-name-missing',
    ]);
  });

  test('when several things are wrong, then all are found in one pass, each at its place', () => {
    const text =
      'questionnaire: small\nversion: 0.9.0\nprofile: { nam: x }\nanswers:\n  one: C\n  count: 1.5\n  nope: 1\n';
    expect(brief(check(small, text).diagnostics)).toEqual([
      '2:10 other-version',
      '3:12 unknown-profile-field',
      '5:8 unknown-option',
      '6:10 number-not-whole',
      '7:3 unknown-question',
      '3:1 profile-name-missing',
    ]);
  });
});

test.each([
  ['{ name: }', ['profile-name-missing']],
  ['{ name: "" }', ['profile-name-missing']],
  ['{ name: [a] }', ['wrong-answer-kind']],
  [`{ name: ${'灯'.repeat(61)} }`, ['text-too-long']],
  ['{ name: { state: not_applicable, reason: 无 } }', ['not-applicable-refused']],
  ['{ name: { state: dont_know } }', ['profile-name-missing']],
])('when the profile is %s, then there is one finding about the name', (profile, codes) => {
  const { diagnostics } = check(small, `questionnaire: small\nprofile: ${profile}\n`);
  expect(diagnostics.map(({ code }) => code)).toEqual(codes);
});

test('when a wrong answer is very long, then its finding is short', () => {
  for (const [id, raw] of [
    ['one', '长'.repeat(5000)],
    ['count', '长'.repeat(5000)],
    ['many', ['长'.repeat(5000)]],
  ] as const) {
    const file = { questionnaire: 'small', profile: { name: '厂' }, answers: { [id]: raw } };
    const [finding] = check(small, JSON.stringify(file)).diagnostics;
    expect(JSON.stringify(finding).length).toBeLessThan(500);
  }
});
