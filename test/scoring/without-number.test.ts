import { describe, expect, test } from 'vitest';
import type { NodeResult } from '../../src/scoring/result.ts';
import { score } from '../../src/scoring/score.ts';
import { answers, tiny } from '../load.ts';

// Inputs that have no number though nobody left them out: never a silent 0.

/** `y` takes `x`, worked out in different ways, and `d`, worth 4. */
function total(input: string, more: string, given: Readonly<Record<string, unknown>>): NodeResult {
  const loaded = tiny(
    `      - { id: d, kind: single, title: d, options: [{ code: A, label: a, value: 4 }] }
      - { id: which, kind: yes_no, title: w }
      - { id: recoded, kind: single, title: r, options: [{ code: A, label: a, value: 1 }, { code: B, label: b, value: 2 }] }
      - { id: parts, kind: number, title: p, minimum: 0, maximum: 9 }
      - { id: whole, kind: number, title: w, minimum: 0, maximum: 9 }
      - id: banded
        kind: number
        title: b
        minimum: 0
        maximum: 9
        bands: [{ code: low, range: '[0,5]', label: l, value: 0 }, { code: high, range: '(5,9]', label: h, value: 1 }]`,
    `  main: y
  nodes:
    - { id: ratio, title: x, rule: quotient, range: [0, 9], of: [{ id: parts, as: number }, { id: whole, as: number }] }
    - { id: few, title: x, rule: sum, of: [recoded, { id: parts, as: number }], minimum_answers: 2 }
    - { id: y, title: y, rule: sum, of: [${input}, d]${more} }
`,
  );
  const result = score(loaded, answers(loaded, given)).nodes['y'];
  if (!result) throw new Error('no y');
  return result;
}

const WAYS: readonly (readonly [string, string, Readonly<Record<string, unknown>>])[] = [
  ['a node that divides by 0', 'ratio', { d: 'A', parts: 3, whole: 0 }],
  ['a node with too few answers', 'few', { d: 'A', recoded: 'A' }],
  ['a number answered by its band', '{ id: banded, as: number }', { d: 'A', banded: 'low' }],
  ['progress without a baseline', '{ id: parts, as: progress, target: 9 }', { d: 'A', parts: 3 }],
  [
    'points that hang on an open answer',
    "{ id: recoded, points: [{ when: answers.which == 'yes', is: { A: 7 } }, { is: { A: 8 } }] }",
    { d: 'A', recoded: 'A' },
  ],
];

describe.each(WAYS)('%s', (_, input, given) => {
  test('when a node takes it, then the node is not computable either', () => {
    expect(total(input, '', given)).toMatchObject({ score: null, status: 'not_computable' });
    const lenient = ', states: { dont_know: exclude, skipped: exclude }';
    expect(total(input, lenient, given).score).toBeNull();
  });

  test.each([
    ['exclude', 4],
    ['zero', 4],
    ['mean', 8],
    ['{ points: 2 }', 6],
  ])('when the node says %s, then so it counts', (rule, value) => {
    const found = total(input, `, states: { not_computable: ${rule} }`, given);
    expect(found).toMatchObject({ score: value, status: 'scored' });
  });
});

test('when what has no number weighs nothing, then it does not stand in the way', () => {
  const given = { d: 'A', parts: 3, whole: 0, which: 'no' };
  const input = "{ id: ratio, weight: [{ when: answers.which == 'no', is: 0 }, { is: 1 }] }";
  expect(total(input, '', given)).toMatchObject({ score: 4 });
});

test('when 0 stands in for what is never 0, then the bounds hold it', () => {
  const input = "{ id: recoded, points: [{ when: answers.which == 'yes', is: { A: 7 } }] }";
  const found = total(input, ', states: { not_computable: zero }', { d: 'A', recoded: 'A' });
  expect([found.score, found.min, found.max]).toEqual([4, 4, 11]);
});

describe('bounds of a mean that leaves out what divides by 0', () => {
  const given = { done: 8, all: 10, others: 0 };
  const mean = (values: Readonly<Record<string, unknown>>): NodeResult | undefined => {
    const loaded = tiny(
      ['done', 'all', 'other', 'others']
        .map((id) => `      - { id: ${id}, kind: number, title: n, minimum: 0, maximum: 10 }`)
        .join('\n'),
      `  main: x
  nodes:
    - { id: one, title: x, rule: quotient, range: [0, 1], of: [{ id: done, as: number }, { id: all, as: number }] }
    - { id: two, title: x, rule: quotient, range: [0, 1], of: [{ id: other, as: number }, { id: others, as: number }] }
    - id: x
      title: x
      rule: mean
      of: [one, two]
      states: { not_computable: exclude }
      levels: { awarded_on: lower_bound, steps: [{ name: l }, { name: h, at_least: 0.75 }] }
`,
    );
    return score(loaded, answers(loaded, values)).nodes['x'];
  };

  test('when all is answered, then both bounds are the score and the level is awarded on it', () => {
    const found = mean({ ...given, other: 0 });
    expect(found).toMatchObject({ score: 0.8, min: 0.8, max: 0.8, level: { value: 1 } });
  });

  test('when the divisor is open, then the bounds hold what it brings and what it leaves out', () => {
    const { others: _, ...open } = given;
    expect(mean({ ...open, other: 0 })).toMatchObject({ min: 0.4, max: 0.9, level: { value: 0 } });
    expect(mean({ done: 10, all: 10, other: 0 })).toMatchObject({ min: 0.5, max: 1 });
  });
});
