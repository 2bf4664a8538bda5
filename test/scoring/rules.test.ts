import { describe, expect, test } from 'vitest';
import { score } from '../../src/scoring/score.ts';
import type { NodeResult } from '../../src/scoring/result.ts';
import { answers, tiny } from '../load.ts';

/** Four questions worth 0–4 and one multiple; one node with the given lines. */
function node(lines: string, given: Readonly<Record<string, unknown>>): NodeResult | undefined {
  const levels = [0, 1, 2, 3, 4]
    .map((level) => `{ code: '${level}', label: l${level} }`)
    .join(', ');
  const questions = ['a', 'b', 'c', 'd'].map(
    (id) => `      - { id: ${id}, kind: level, title: ${id}, options: [${levels}] }`,
  );
  const loaded = tiny(
    `${questions.join('\n')}
      - id: m
        kind: multiple
        title: m
        combine: share
        options: [{ code: A, label: a, exclusive: true }, { code: B, label: b, value: 1 }, { code: C, label: c, value: 1 }, { code: D, label: d, value: 1 }]`,
    `  main: x
  nodes:
    - id: x
      title: x
${lines
  .split('\n')
  .map((line) => `      ${line}`)
  .join('\n')}
`,
  );
  return score(loaded, answers(loaded, given)).nodes['x'];
}

const ALL = { a: 1, b: 2, c: 4, d: 4 };

describe('rules', () => {
  test.each([
    ['rule: sum\nof: [a, b, c, d]', '11'],
    ['rule: mean\nof: [a, { id: d, weight: 2 }]', '3'],
    ['rule: median\nof: [a, b, c, d]', '3'],
    ['rule: median\nof: [a, b, c]', '2'],
    ['rule: geometric_mean\nof: [a, c]', '2'],
    ['rule: product\nof: [b, c]', '8'],
    ['rule: lowest\nk: 2\nof: [a, b, c, d]', '3/2'],
    ['rule: highest\nk: 3\nof: [a, b, c, d]', '10/3'],
    ['rule: subtract\nstart: 5\nof: [b, { id: c, weight: 1.5 }]', '-3'],
    ['rule: count\nwhere: { at_least: 2 }\nof: [a, b, c, d]', '3'],
    ['rule: count\nwhere: { at_least: 2, at_most: 3 }\nof: [a, b, c, d]', '1'],
    ['rule: share\nwhere: { at_most: 1 }\nof: [a, b, c, d]', '1/4'],
    ['rule: sum\nof: [{ id: a, reverse: true }, b]', '5'],
    ['rule: mean\nitems: percent\nof: [{ id: a, reverse: true }]', '75'],
  ])('when a node says %s, then its value is exact', (lines, value) => {
    expect(node(lines, ALL)?.exact).toBe(value);
  });

  test('when options are a share, then the exclusive one is not among them', () => {
    expect(node('rule: sum\nof: [m]', { m: ['B', 'C'] })?.exact).toBe('2/3');
    expect(node('rule: sum\nof: [m]', { m: ['A'] })?.exact).toBe('0');
  });
});

describe('steps after the rule', () => {
  const sum = 'rule: sum\nof: [a, b, c, d]\nthen: ';
  test.each([
    ['[{ multiply: 0.7 }, { add: 0.3 }]', '8'],
    ['[{ divide: 4 }]', '11/4'],
    ['[{ divide: 4 }, { round: 0 }]', '3'],
    ['[{ divide: 4 }, { round: 1 }]', '14/5'],
    ['[{ divide: 4 }, { round: 1, mode: half_even }]', '14/5'],
    ['[{ add: -0.5 }, { round: 0, mode: half_even }]', '10'],
    ['[{ add: -0.5 }, { round: 0 }]', '11'],
    ['[{ multiply: -1 }, { add: 0.5 }, { round: 0 }]', '-11'],
    ['[{ multiply: -1 }, { add: 0.5 }, { round: 0, mode: down }]', '-11'],
    ['[{ multiply: -1 }, { add: 0.5 }, { round: 0, mode: up }]', '-10'],
    ['[{ clamp: [null, 10] }]', '10'],
    ['[{ clamp: [12, null] }]', '12'],
    ["[{ bands: [{ range: '[0,11)', value: 1 }, { range: '[11,20]', value: 2.5 }] }]", '5/2'],
    ['[{ linear: [[0, 0], [10, 50], [12, 60]] }]', '55'],
    ['[{ linear: [[0, 0], [10, 50]] }]', '50'],
  ])('when a node goes on with %s, then its value is exact', (then, value) => {
    expect(node(sum + then, ALL)?.exact).toBe(value);
  });

  test('when a number lies in no band, then the node cannot be computed', () => {
    const lines = `${sum}[{ bands: [{ range: '[0,5]', value: 1 }] }]`;
    expect(node(lines, ALL)).toMatchObject({ status: 'not_computable', score: null });
  });

  test('when a band in the middle is worth most, then the bounds know it', () => {
    const bands =
      "[{ bands: [{ range: '[0,2)', value: 1 }, { range: '[2,3)', value: 9 }, { range: '[3,4]', value: 2 }] }]";
    const found = node(`rule: sum\nof: [a]\nthen: ${bands}`, { a: { state: 'dont_know' } });
    expect([found?.min, found?.max]).toEqual([1, 9]);
  });

  test('when a step turns a number round, then worst and best change places', () => {
    const found = node('rule: sum\nof: [a]\nthen: [{ multiply: -1 }]', {});
    expect([found?.min, found?.max]).toEqual([-4, 0]);
  });
});

describe('states that are no answer', () => {
  test.each([
    ['exclude', '5/2', 3, 2, 3],
    ['zero', '5/3', 3, 2, 3],
    ['lowest', '5/3', 3, 2, 3],
    ['highest', '3', 3, 2, 3],
    ['mean', '5/2', 3, 2, 3],
    ['{ points: 2 }', '7/3', 3, 2, 3],
  ])(
    'when an answer is missing and the rule says %s, then so it counts',
    (rule, value, ...counts) => {
      const found = node(`rule: mean\nof: [a, b, c]\nstates: { skipped: ${rule} }`, { a: 1, c: 4 });
      expect([found?.exact, found?.asked, found?.answered]).toEqual([value, ...counts.slice(0, 2)]);
      expect([found?.min, found?.max]).toEqual([5 / 3, 3]);
    },
  );

  test('when a sum is prorated, then what does not apply counts as the mean of the others', () => {
    const lines = 'rule: sum\nof: [a, b, c]\nstates: { not_applicable: mean }';
    const found = node(lines, { a: 1, b: { state: 'not_applicable', reason: '无' }, c: 4 });
    expect([found?.exact, found?.min, found?.max]).toEqual(['15/2', 7.5, 7.5]);
  });

  test('when fewer questions are answered than asked for, then there is no score, never 0', () => {
    const lines = 'rule: sum\nof: [a, b, c]\nminimum_answers: 2';
    expect(node(lines, { a: 4 })).toMatchObject({ status: 'not_computable', score: null, max: 12 });
    expect(node(lines, { a: 4, b: 0 })?.exact).toBe('4');
  });

  test('when it is open whether inputs count, then the bounds say from how many to how many', () => {
    const found = node('rule: count\nwhere: { at_least: 2 }\nof: [a, b, c, d]', { a: 1, c: 4 });
    expect([found?.exact, found?.min, found?.max]).toEqual(['1', 1, 3]);
  });
});

const NOT = { state: 'not_applicable', reason: '无' };

describe('what is not known', () => {
  test.each([
    ['rule: quotient\nrange: [0, 9]\nof: [a, b]', { a: NOT, b: 2 }],
    ['rule: quotient\nrange: [0, 9]\nof: [a, b]', { a: 2, b: NOT }],
    ['rule: lookup\ntable: [[4, 2, 7], [2, 2, 9]]\nof: [a, b]', { a: NOT, b: 4 }],
    [
      'rule: first_match\ncases: [{ needs: { score: b, at_least: 1 }, value_of: a }, { value: 0 }]',
      { a: NOT, b: 2 },
    ],
    [
      'rule: mean\nof: [{ id: a, points: [{ when: answers.b >= 1, is: { "1": 9 } }, { is: { "1": 5 } }] }, c]',
      { a: 1, c: 4 },
    ],
    [
      'rule: first_match\ncases: [{ needs: { score: a, at_least: 3 }, value: 9 }, { value: 0 }]',
      {},
    ],
    ['rule: sum\nof: [b]\nthen: [{ clamp: [null, 2], when: { score: a, at_most: 0 } }]', { b: 4 }],
  ])('when %s is given %o, then there is no score', (lines, given) => {
    expect(node(lines, given)).toMatchObject({ status: 'not_computable', score: null });
  });

  test.each([
    [
      'rule: sum\nof: [{ id: a, points: [{ when: answers.b >= 1, is: { "1": 9 } }, { is: { "1": 5 } }] }, c]',
      { a: 1, c: 4 },
      [9, 13],
    ],
    [
      'rule: sum\nitems: percent\nof: [{ id: a, points: [{ when: answers.b >= 1, is: { "4": 40 } }, { is: { "4": 5 } }] }]',
      { a: 3 },
      [7.5, 60],
    ],
    [
      'rule: product\nof: [{ id: a, points: { "0": -2 } }, { id: b, points: { "0": -3 } }]',
      {},
      [-12, 16],
    ],
    [
      'rule: sum\nof: [{ id: a, weight: [{ when: answers.b >= 1, is: 2 }, { is: -1 }] }]',
      {},
      [-4, 8],
    ],
    [
      'rule: sum\nof: [a, b, c]\nstates: { not_applicable: mean, skipped: exclude }',
      { a: 4, b: NOT },
      [6, 12],
    ],
    ['rule: sum\nof: [a, b]\nstates: { not_applicable: mean, skipped: mean }', { b: NOT }, [0, 8]],
    ['rule: sum\nstops: { at_most: 0 }\nof: [a, { id: b, weight: -1 }]', { b: 4 }, [-4, 4]],
    [
      'rule: first_match\ncases: [{ needs: { score: a, at_least: 3 }, value: 9 }, { value: 2 }]',
      {},
      [2, 9],
    ],
    [
      'rule: sum\nstops: { at_most: 1 }\nof: [{ id: a, weight: [{ when: answers.b >= 1, is: 1 }, { is: 0 }] }, c]',
      { a: 1, c: 4 },
      [0, 5],
    ],
  ])('when %s is given %o, then the bounds hold all it may become', (lines, given, bounds) => {
    const found = node(lines, given);
    expect([found?.min, found?.max]).toEqual(bounds);
  });

  test.each([
    ['', '0'],
    ['states: { skipped: lowest }', '0'],
    ['states: { skipped: highest }', '4'],
    ['states: { skipped: { points: 1 } }', '1'],
  ])(
    'when a mirrored question is left out (%s), then what stands in is not mirrored',
    (states, value) => {
      expect(node(`rule: sum\nof: [{ id: a, reverse: true }]\n${states}`, {})?.exact).toBe(value);
      const share = node(
        `rule: sum\nitems: percent\nof: [{ id: a, reverse: true }]\n${states}`,
        {},
      );
      expect(share?.exact).toBe(String(Number(value) * 25));
    },
  );
});

/** A number 0–4, a node on it that nothing brings below its only level, and one line more. */
function overNumber(
  line: string,
  given: Readonly<Record<string, unknown>>,
): NodeResult | undefined {
  const loaded = tiny(
    `      - { id: a, kind: number, title: a, minimum: 0, maximum: 4, integer: true }`,
    `  main: x
  nodes:
    - id: low
      title: l
      rule: sum
      of: [{ id: a, as: number }]
      minimum_answers: 1
      levels: { steps: [{ name: l, at_least: 3 }] }
    - { id: x, title: x, ${line} }
`,
  );
  return score(loaded, answers(loaded, given)).nodes['x'];
}

describe('levels and numbers that other nodes look at', () => {
  const match =
    'rule: first_match, cases: [{ needs: { level: low, below: 0 }, value: 1 }, { value: 2 }]';
  test('when the level of a node is still open, then no case takes it for none', () => {
    expect(overNumber(match, {})).toMatchObject({ score: null, min: 1, max: 2 });
    expect(overNumber(match, { a: 2 })?.exact).toBe('1');
    expect(overNumber(match, { a: 3 })?.exact).toBe('2');
  });

  test('when no level is reached, then it counts 0 and not as left out', () => {
    const line =
      'rule: sum, of: [{ id: low, as: level }], states: { not_computable: { points: 7 } }';
    expect(overNumber(line, { a: 2 })?.exact).toBe('0');
    expect(overNumber(line, {})?.exact).toBe('7');
  });

  test('when a range is given for a number, then the bounds are still those of its answers', () => {
    const line = 'rule: sum, of: [{ id: a, as: number, range: [1, 2] }]';
    expect(overNumber(line, {})).toMatchObject({ min: 0, max: 4 });
  });

  test('when nothing says where a number started, then what rests on it has no score', () => {
    const line = 'rule: sum, of: [{ id: a, as: progress, target: 4 }, { id: low }]';
    expect(overNumber(line, { a: 3 })).toMatchObject({ status: 'not_computable', score: null });
  });
});
