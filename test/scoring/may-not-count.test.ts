import { describe, expect, test } from 'vitest';
import type { NodeResult } from '../../src/scoring/result.ts';
import { score } from '../../src/scoring/score.ts';
import { answers, questionnaire, tiny } from '../load.ts';

// Inputs that an open answer may leave out: bounds hold with them and without them.

type Given = Readonly<Record<string, unknown>>;

const LEVELS = [0, 1, 2, 3, 4].map((level) => `{ code: '${level}', label: l }`).join(', ');

/** `x` and the nodes before it; `gate` decides whether what is `gated` counts. */
function run(nodes: string, given: Given): NodeResult {
  const loaded = tiny(
    `      - { id: gate, kind: yes_no, title: g }
${['a', 'b', 'c'].map((id) => `      - { id: ${id}, kind: level, title: l, options: [${LEVELS}] }`).join('\n')}`,
    `  main: x
  nodes:
${nodes.replaceAll('gated', "weight: [{ when: answers.gate == 'yes', is: 1 }, { is: 0 }]")}
`,
  );
  const result = score(loaded, answers(loaded, given)).nodes['x'];
  if (!result) throw new Error('no x');
  return result;
}

/** An inner node that applies only where the gate is open. */
const INNER = '    - { id: y, title: y, rule: sum, of: [{ id: a, gated }] }\n';

const BOUNDS: readonly (readonly [string, string, Given, readonly [number, number]])[] = [
  ['min', '{ id: x, title: x, rule: min, of: [{ id: a, gated }, b] }', { a: 1, b: 3 }, [1, 3]],
  ['max', '{ id: x, title: x, rule: max, of: [{ id: a, gated }, b] }', { a: 3, b: 1 }, [1, 3]],
  [
    'median',
    '{ id: x, title: x, rule: median, of: [{ id: a, gated }, b, c] }',
    { a: 4, b: 0, c: 2 },
    [0, 4],
  ],
  [
    'lowest',
    '{ id: x, title: x, rule: lowest, k: 1, of: [{ id: a, gated }, b] }',
    { a: 0, b: 3 },
    [0, 3],
  ],
  [
    'highest',
    '{ id: x, title: x, rule: highest, k: 1, of: [{ id: a, gated }, b] }',
    { a: 4, b: 3 },
    [3, 4],
  ],
  [
    'product',
    '{ id: x, title: x, rule: product, of: [{ id: a, gated }, b] }',
    { a: 3, b: 2 },
    [2, 6],
  ],
  [
    'geometric mean',
    '{ id: x, title: x, rule: geometric_mean, of: [{ id: a, gated }, b] }',
    { a: 1, b: 4 },
    [1, 4],
  ],
  [
    'count',
    '{ id: x, title: x, rule: count, where: 2, of: [{ id: a, gated }, b] }',
    { a: 3, b: 3 },
    [1, 2],
  ],
  [
    'share of what falls short',
    '{ id: x, title: x, rule: share, where: 2, of: [{ id: a, gated }, b] }',
    { a: 0, b: 3 },
    [0.5, 1],
  ],
  [
    'share of what meets it',
    '{ id: x, title: x, rule: share, where: 2, of: [{ id: a, gated }, b] }',
    { a: 3, b: 0 },
    [0, 0.5],
  ],
  [
    'count behind what may stop it',
    '{ id: x, title: x, rule: count, where: 2, stops: { at_most: 0 }, of: [{ id: a, gated }, b] }',
    { a: 0, b: 3 },
    [0, 1],
  ],
  [
    'mean of the others for what does not apply',
    '{ id: x, title: x, rule: sum, states: { not_applicable: mean }, of: [{ id: a, gated }, b, c] }',
    { a: 4, b: 0, c: { state: 'not_applicable', reason: 'r' } },
    [0, 8],
  ],
  [
    'percent of a node whose range hangs on it',
    '{ id: y, title: y, rule: sum, of: [{ id: a, gated }, b] }\n    - { id: x, title: x, rule: sum, items: percent, of: [y] }',
    { a: 0, b: 4 },
    [0, 100],
  ],
  [
    'mirrored node whose range hangs on it',
    '{ id: y, title: y, rule: sum, of: [{ id: a, gated }, b] }\n    - { id: x, title: x, rule: sum, of: [{ id: y, reverse: true }] }',
    { a: 0, b: 4 },
    [-4, 12],
  ],
  ['sum', '{ id: x, title: x, rule: sum, of: [{ id: a, gated }, b] }', { a: 3, b: 1 }, [1, 4]],
  ['mean', '{ id: x, title: x, rule: mean, of: [{ id: a, gated }, b] }', { a: 3, b: 1 }, [1, 2]],
];

describe('what an open answer may leave out', () => {
  test.each(BOUNDS)(
    'when the rule is %s, then the bounds hold either way',
    (_, node, given, ends) => {
      const told = run(`    - ${node}`, given);
      expect([told.min, told.max]).toEqual(ends);
      for (const gate of ['yes', 'no']) {
        const { score: found } = run(`    - ${node}`, { ...given, gate });
        expect(found).toBeGreaterThanOrEqual(told.min);
        expect(found).toBeLessThanOrEqual(told.max);
      }
    },
  );

  const NEEDS: readonly (readonly [string, string, Given])[] = [
    ['score', '{ score: y, at_least: 1 }', { a: 3, b: 4 }],
    ['each', '{ each: [y, b], at_least: 2 }', { a: 0, b: 4 }],
    ['count', '{ count: [y, b], where: 2, at_least: 2 }', { a: 3, b: 4 }],
    ['share', '{ share: [y, b], where: 2, at_least: 1 }', { a: 0, b: 4 }],
    ['share that falls', '{ share: [y, b], where: 2, at_least: 0.5 }', { a: 3, b: 0 }],
    ['not', '{ not: { score: y, at_least: 1 } }', { a: 3, b: 4 }],
    ['not in a count', '{ count: [y, b], where: { not: 2 }, at_least: 1 }', { a: 0, b: 4 }],
  ];

  test.each(NEEDS)(
    'when a level needs %s of a node that may not apply, then both levels are possible',
    (_, need, given) => {
      const nodes = `${INNER}    - { id: x, title: x, rule: sum, of: [b], levels: { awarded_on: lower_bound, steps: [{ name: l }, { name: h, needs: ${need} }] } }`;
      const told = run(nodes, given);
      const levels = ['yes', 'no'].map((gate) => run(nodes, { ...given, gate }).level?.value);
      expect(new Set(levels)).toEqual(new Set([0, 1]));
      expect([told.level_min?.value, told.level_max?.value]).toEqual([0, 1]);
      expect(told.level?.value).toBe(0);
    },
  );

  test('when a node that may not apply is one of several, then the median holds either way', () => {
    const nodes = `${INNER}    - { id: x, title: x, rule: median, of: [y, b] }`;
    const told = run(nodes, { a: 4, b: 1 });
    expect([told.min, told.max]).toEqual([0, 4]);
    expect(run(nodes, { a: 4, b: 1, gate: 'no' }).score).toBe(1);
  });

  test('when a node that may not apply is weighed, then the mean holds either way', () => {
    const nodes = `${INNER}    - { id: x, title: x, rule: mean, states: { not_computable: zero }, of: [y, b] }`;
    const told = run(nodes, { a: 4, b: 2 });
    expect([told.min, told.max]).toEqual([1, 3]);
    expect(run(nodes, { a: 4, b: 2, gate: 'no' }).score).toBe(2);
  });

  test('when points of different ranges agree, then the number is known and its percent is not', () => {
    const nodes = `    - { id: y, title: y, rule: sum, of: [{ id: a, points: [{ when: answers.gate == 'yes', is: { '4': 9 } }, { is: { '0': 0 } }] }] }
    - { id: z, title: z, rule: sum, of: [y] }
    - { id: x, title: x, rule: sum, items: percent, of: [z] }`;
    expect(run(nodes, { a: 3 })).toMatchObject({ score: null, min: 0, max: 100 });
    expect(run(nodes, { a: 3, gate: 'no' }).score).toBe(75);
  });
});

// As docs/language.md says of bounds: what is not asked stands in none.
describe('what decides what is asked', () => {
  const file = (second: string): string => `id: tiny
version: 1.0.0
title: t
languages: [zh-CN]
sections:
  - id: part
    title: p
    questions:
      - { id: gate, kind: yes_no, title: g }
      - { id: b, kind: level, title: l, options: [${LEVELS}] }
${second}
scoring:
  main: x
  nodes:
    - { id: x, title: x, rule: mean, of: [a, b] }
`;
  const lowest = (text: string, given: Given): number | undefined =>
    score(questionnaire(text), answers(questionnaire(text), given)).nodes['x']?.min;
  const level = `kind: level, title: l, options: [${LEVELS}]`;

  test('when the answer behind a weak question is deleted, then its bound is gone with it', () => {
    const hidden = file(`      - { id: a, ${level}, when: answers.gate == 'yes' }`);
    expect(lowest(hidden, { gate: 'yes', a: 0, b: 4 })).toBe(2);
    expect(lowest(hidden, { a: 0, b: 4 })).toBe(4);
  });

  test('when the number of items is deleted, then they stand in no bound', () => {
    const group = file(
      `      - { id: sites, kind: repeat, title: s, item: i, maximum: 3, questions: [{ id: a, ${level} }] }`,
    );
    expect(lowest(group, { sites: [{ a: 0 }], b: 4 })).toBe(2);
    expect(lowest(group, { b: 4 })).toBe(4);
  });

  test('when a weight decides instead, then the lower bound does not rise', () => {
    const weighed = file(`      - { id: a, ${level} }`).replace(
      'of: [a, b]',
      "of: [{ id: a, weight: [{ when: answers.gate == 'yes', is: 1 }, { is: 0 }] }, b]",
    );
    expect(lowest(weighed, { gate: 'yes', a: 0, b: 4 })).toBe(2);
    expect(lowest(weighed, { a: 0, b: 4 })).toBe(2);
  });
});
