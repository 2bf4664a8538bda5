import { describe, expect, test } from 'vitest';
import { conditionParser } from '../../src/expression/condition.ts';
import type { Condition, Facts } from '../../src/expression/condition.ts';

const parse = conditionParser({
  answers: { q: 'string', n: 'double', m: 'list<string>' },
  profile: { staff: 'double', town: 'string', processes: 'list<string>' },
});

const ABSENT: Facts = {
  states: { q: 'skipped', n: 'hidden', m: 'dont_know' },
  answers: { q: null, n: null, m: null },
  scores: {},
  profile: { staff: null, town: null, processes: null },
};

const GIVEN: Facts = {
  states: { q: 'answered', n: 'answered', m: 'answered' },
  answers: { q: 'A', n: 5, m: ['A', 'C'] },
  scores: {},
  profile: { staff: 20, town: 'guzhen', processes: ['smt'] },
};

function condition(text: string): Condition {
  const parsed = parse(text);
  if (!parsed.ok) throw new Error(`${text}: ${JSON.stringify(parsed.problem)}`);
  return parsed.condition;
}

describe('values', () => {
  test.each([
    // condition, with nothing answered, with everything answered
    ["answers.q == 'A'", false, true],
    ["!(answers.q == 'A')", true, false],
    ["answers.q != 'A'", true, false],
    ['answers.q == null', true, false],
    ['answers.q != null', false, true],
    ['null == answers.m', true, false],
    ['answers.n == null', true, false],
    ["'A' in answers.m", false, true],
    ["!('A' in answers.m)", true, false],
    ["answers.q in ['A', 'B']", false, true],
    ['answers.q in answers.m', false, true],
    ['answers.n > 4', false, true],
    ['answers.n >= 5', false, true],
    ['answers.n < 5.1', false, true],
    ['answers.n <= 4.9', false, false],
    ['!(answers.n > 4)', true, false],
    ['4 < answers.n', false, true],
    ['answers.n > profile.staff', false, false],
    ["answers.q < 'B'", false, true],
    ["states.q == 'skipped'", true, false],
    ["states.n == 'hidden' || states.m == 'dont_know'", true, false],
    ["profile.processes == null || 'coating' in profile.processes", true, false],
    ["answers['q'] == 'A'", false, true],
    ["answers.q == 'A' ? true : false", false, true],
  ])(
    'when %s is asked of absent and of given answers, then it is %s and %s',
    (text, absent, given) => {
      expect([condition(text).holds(ABSENT), condition(text).holds(GIVEN)]).toEqual([
        absent,
        given,
      ]);
    },
  );

  test.each([
    ['answers.n == 5', true],
    ['5 == answers.n', true],
    ['answers.n == 5.0', true],
    ['answers.n != 5', false],
    ['answers.n + 1 == 6', true],
    ['1 + answers.n > 5.5', true],
    ['answers.n * 2 == 10', true],
    ['answers.n / 2 == 2.5', true],
    ['10 / answers.n == 2', true],
    ['answers.n - 0.5 < 5', true],
    ['-answers.n < 0', true],
    ['answers.n / 0 > 1000', true],
    ['1 < 2.5', true],
  ])('when whole numbers and decimals meet in %s, then it is %s', (text, expected) => {
    expect(condition(text).holds(GIVEN)).toBe(expected);
  });

  test.each([
    'answers.m.size() > 0',
    '!(answers.m.size() > 0)',
    "answers.m.exists(x, x == 'A')",
    "answers.m.filter(x, x != 'B').exists(x, ['A', 'C'].exists(y, x == y))",
    "answers.m[9] == 'A'",
    'answers.n + 1 > 0',
    "answers.q.startsWith('A')",
    '1 / 0 == 1',
    'double(answers.q) > 1.0',
  ])('when %s has nothing to work on, then the whole is false', (text) => {
    expect(condition(text).holds(ABSENT)).toBe(false);
  });
});

describe('what is refused', () => {
  test.each([
    ["answers.q = 'A'", 'expression-syntax', 10],
    ['(answers.q', 'expression-syntax', 10],
    ["'", 'expression-syntax', 0],
    ['('.repeat(10_000), 'expression-syntax', 250],
    ['answers.q > 1', 'expression-type', 0],
    ['answers.q == 1', 'expression-type', 0],
    ["true || answers.n == 'A'", 'expression-type', 8],
    ["answers.nope == 'A'", 'unknown-id', 8],
    ['profile.nope == null', 'unknown-id', 8],
    ["states.nope == 'x'", 'unknown-id', 7],
    ['scores.total > 1', 'expression-type', 7],
    ["scores['total'] > 1", 'expression-type', 0],
    ["answers['nope'] == 'A'", 'unknown-id', 0],
    ['foo', 'unknown-id', 0],
    ["answers.constructor == 'x'", 'unknown-id', 8],
    ['answers.toString == null', 'unknown-id', 8],
    ['answers.__proto__ == null', 'unknown-id', 8],
    ["answers.q.matches('(a+)+$')", 'expression-type', 0],
    ["answers.m.exists(x, x.matches('a'))", 'expression-type', 20],
    ['has(answers.q)', 'expression-type', 0],
    ["answers[answers.q] == 'A'", 'expression-type', 0],
    [`${'!'.repeat(100_000)}true`, 'expression-type', 0],
    ['answers.q', 'expression-not-boolean', 0],
    ['answers.n', 'expression-not-boolean', 0],
    ["'yes'", 'expression-not-boolean', 0],
    ['', 'expression-syntax', 0],
    ['true && [1].all(a, [1].exists(b, [1].all(c, true)))', 'expression-type', 33],
    [`${'[1].all(a, '.repeat(80)}true${')'.repeat(80)}`, 'expression-type', 22],
  ])('when a condition reads %s, then it is %s at %i', (text, code, start) => {
    const parsed = parse(text);
    expect(parsed.ok ? 'ok' : [parsed.problem.code, parsed.problem.start]).toEqual([code, start]);
  });
});

test.each([
  ["answers.q == 'A'", ['answers.q']],
  ["answers['q'] == 'A'", ['answers.q']],
  ["states.q == 'skipped'", ['answers.q']],
  ["states['q'] == 'skipped' && 1 < 2", ['answers.q']],
  ["profile.town == 'x' && !('A' in answers.m)", ['profile.town', 'answers.m']],
  ['profile.processes.exists(p, p == answers.q)', ['profile.processes', 'answers.q']],
  ['true', []],
])('when %s is read, then it names %j', (text, expected) => {
  const names = condition(text).references.map(({ of, id }) => `${of}.${id}`);
  expect([...new Set(names)]).toEqual(expected);
});

describe('rows of a matrix', () => {
  const parseRows = conditionParser({
    answers: { m: { press: 'string', weld: 'string' }, q: 'string' },
    profile: { town: 'string' },
  });
  const facts: Facts = {
    states: { m: { press: 'answered', weld: 'dont_know' }, q: 'answered' },
    answers: { m: { press: 'A', weld: null }, q: '2026-05' },
    scores: {},
    profile: { town: null },
  };

  test.each([
    ["answers.m.press == 'A'", true, ['m.press']],
    ["answers['m'].press in ['A', 'B'] && answers.m['weld'] == null", true, ['m.press', 'm.weld']],
    ["states.m.weld == 'dont_know'", true, ['m.weld']],
    ["answers.m.weld == 'A' || answers.q > '2026-04-30'", true, ['m.weld', 'q']],
    ["answers.q in ['2026-05']", true, ['q']],
  ])('when %s is asked, then it is %s and names %j', (text, holds, ids) => {
    const parsed = parseRows(text);
    if (!parsed.ok) throw new Error(JSON.stringify(parsed.problem));
    expect(parsed.condition.holds(facts)).toBe(holds);
    expect(parsed.condition.references.map(({ id }) => id).toSorted()).toEqual(ids);
  });

  test.each([
    "answers.m.pres == 'A'",
    "answers.m == 'A'",
    'answers.m[profile.town] == null',
    'states.m == null',
  ])('when %s is written, then it is refused', (text) => {
    expect(parseRows(text).ok).toBe(false);
  });
});
