import * as fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { compileScorer } from '../../../src/scoring/compiled/compile-scorer.ts';
import type { NodeScore } from '../../../src/scoring/compiled/score-sheet.ts';
import { score } from '../../../src/scoring/score.ts';
import { viewOf } from '../../../src/scoring/view.ts';
import type { Answers } from '../../../src/answers/types.ts';
import type { LoadedQuestionnaire } from '../../../src/questionnaire/load-questionnaire.ts';
import { answers, bytesOf, questionnaire, SHIPPED_PROFILE } from '../../load.ts';
import { afterwards, anyAnswers, anyAnswersTo, anyQuestionnaire } from './any-questionnaire.ts';
import type { Given } from './any-questionnaire.ts';
import { toAny } from './to-any.ts';

/** What the exact scorer says, in the shape of the compiled one. */
function exactly(
  loaded: LoadedQuestionnaire,
  given: Given,
  profile: Given = {},
): readonly NodeScore[] {
  const { nodes } = score(loaded, answers(loaded, given, profile));
  return loaded.questionnaire.scoring.nodes.map(({ id }) => {
    const node = nodes[id];
    if (!node) throw new Error(id);
    const { score: points, min, max, coverage, answered, asked, status } = node;
    const level = node.level?.value ?? null;
    return { score: points, min, max, level, coverage, answered, asked, status };
  });
}

/** The exact number of a node as a result writes it. */
function exactOf(loaded: LoadedQuestionnaire, checked: Answers, at: number): string | null {
  const { id = '' } = loaded.questionnaire.scoring.nodes[at] ?? {};
  return score(loaded, checked).nodes[id]?.exact ?? null;
}

const profiles = fc.record({ staff: fc.constantFrom(5, 20, 300) }, { requiredKeys: [] });

test('when any questionnaire is compiled, then every sheet has the numbers of the exact scorer', () => {
  let compiled = 0;
  let all = 0;
  fc.assert(
    fc.property(
      anyQuestionnaire.chain((written) =>
        fc.tuple(
          fc.constant(written),
          fc.array(fc.tuple(anyAnswers(written), profiles), { minLength: 6, maxLength: 6 }),
        ),
      ),
      ([written, firms]) => {
        const loaded = questionnaire(JSON.stringify(written));
        const scorer = compileScorer(loaded);
        all += 1;
        if (scorer.exactBecause === undefined) compiled += 1;
        for (const [given, profile] of firms) {
          const expected = exactly(loaded, given, profile);
          expect(scorer.score(given, profile)).toEqual(expected);
          const checked = answers(loaded, given, profile);
          expect(scorer.scoreChecked(checked)).toEqual(expected);
          const { visible } = viewOf(loaded, checked);
          expect(scorer.scoreSeen(checked, visible)).toEqual(
            expected.map((node, at) => ({ ...node, exact: exactOf(loaded, checked, at) })),
          );
        }
      },
    ),
    { seed: 20_261_122, numRuns: 150 },
  );
  // Otherwise the exact scorer was held against itself.
  expect(compiled).toBeGreaterThan(all / 3);
});

const codesOf = (id: string): readonly string[] =>
  SHIPPED_PROFILE.find((field) => field.id === id)?.options.map((option) => option.code) ?? [];

const firm = fc.record(
  {
    staff: fc.constantFrom(5, 20, 300),
    processes: fc.subarray([...codesOf('processes')], { minLength: 1 }),
    channels: fc.subarray([...codesOf('channels')], { minLength: 1 }),
    products: fc.subarray([...codesOf('products')], { minLength: 1 }),
  },
  { requiredKeys: [] },
);

const pack = (id: string): LoadedQuestionnaire =>
  questionnaire(bytesOf(`questionnaires/${id}/questionnaire.yaml`));

describe.each(['lighting', 'miit-sme-2024', 'quick'])('the pack %s', (id) => {
  const loaded = pack(id);
  const scorer = compileScorer(loaded);

  test('when it is compiled, then nothing of it is left to the exact scorer', () => {
    expect(scorer.exactBecause).toBeUndefined();
    expect(scorer.nodes).toEqual(loaded.questionnaire.scoring.nodes.map((node) => node.id));
  });

  test('when any firm answers, then the numbers are those of the exact scorer', () => {
    fc.assert(
      fc.property(anyAnswersTo(toAny(loaded)), firm, (given, profile) => {
        const expected = exactly(loaded, given, profile);
        expect(scorer.score(given, profile)).toEqual(expected);
        expect(scorer.scoreChecked(answers(loaded, given, profile))).toEqual(expected);
      }),
      { seed: 20_261_122, numRuns: 60 },
    );
  });
});

test('when 1,000 sheets go through one scorer in any order, then each is as if alone', () => {
  const loaded = pack('lighting');
  const scorer = compileScorer(loaded);
  const sheets = fc.sample(fc.tuple(anyAnswersTo(toAny(loaded)), firm), {
    numRuns: 1000,
    seed: 20_261_122,
  });
  const together = sheets.map(([given, profile]) => scorer.score(given, profile));
  expect(together.every((scores) => scores !== undefined)).toBe(true);
  for (const position of [0, 1, 499, 998, 999]) {
    const [given, profile] = sheets[position] ?? [{}, {}];
    expect(compileScorer(loaded).score(given, profile)).toEqual(together[position]);
  }
  const back = sheets.toReversed().map(([given, profile]) => scorer.score(given, profile));
  expect(back).toEqual(together.toReversed());
  // The order of keys in a file changes nothing either.
  const [first = {}, profile = {}] = sheets[0] ?? [];
  const turned = Object.fromEntries(Object.entries(first).toReversed());
  expect(scorer.score(turned, profile)).toEqual(together[0]);
});

const written = (
  scoring: Given,
  more: Given = {},
  before: readonly Given[] = [],
): LoadedQuestionnaire =>
  questionnaire(
    JSON.stringify({
      id: 'small',
      version: '1.0.0',
      title: 'small',
      languages: ['zh-CN'],
      sections: [
        {
          id: 'part',
          title: 'part',
          questions: [
            {
              id: 'one',
              kind: 'single',
              title: 'one',
              not_applicable: false,
              options: [
                { code: 'A', label: 'A', value: 0.1 },
                { code: 'B', label: 'B', value: 0.2 },
                { code: 'long', label: 'long', value: 3 },
              ],
            },
            {
              id: 'many',
              kind: 'multiple',
              title: 'many',
              options: [
                { code: 'none', label: 'none', value: 0, exclusive: true },
                { code: '1', label: 'one', value: 1 },
                { code: '2', label: 'two', value: 2 },
              ],
            },
            {
              id: 'number',
              kind: 'number',
              title: 'number',
              integer: true,
              minimum: 0,
              maximum: 100,
              bands: [
                { code: '7', range: '[0,50]', label: 'few', value: 1 },
                { code: 'rest', range: '(50,100]', label: 'many', value: 2 },
              ],
            },
          ],
          ...more,
        },
      ],
      scoring: { main: 'total', nodes: [...before, { id: 'total', title: 'total', ...scoring }] },
    }),
  );

describe('reading raw answers', () => {
  const scorer = compileScorer(written({ rule: 'sum', of: ['one', 'many', 'number'] }));

  test.each<[string, Given]>([
    ['an unknown question', { two: 'A' }],
    ['an unknown option', { one: 'C' }],
    ['a list for one option', { one: ['A'] }],
    ['one option for a list', { many: '1' }],
    ['no option', { many: [] }],
    ['an option twice', { many: ['1', 1] }],
    ['an exclusive option and another', { many: ['none', '1'] }],
    ['a number out of range', { number: 101 }],
    ['a number that is not whole', { number: 1.5 }],
    ['an infinite number', { number: Number.POSITIVE_INFINITY }],
    ['not applicable where that is refused', { one: { state: 'not_applicable', reason: 'no' } }],
    ['not applicable without a reason', { many: { state: 'not_applicable' } }],
    ['an unknown state', { many: { state: 'lost' } }],
    ['an unknown key beside the state', { many: { state: 'dont_know', why: 'x' } }],
    ['hidden, which nobody may write', { many: { state: 'hidden' } }],
    ['a key of prototypes', JSON.parse('{"__proto__": "A"}') as Given],
    ['a name that all objects have', { constructor: 'A' }],
    ['a letter outside the table', { one: '中' }],
  ])('when it holds %s, then it is refused', (_, given) => {
    expect(scorer.score(given)).toBeUndefined();
  });

  test.each<[string, Given, number]>([
    ['codes of several letters', { one: 'long' }, 3],
    ['numbers for codes', { many: [1, '2'] }, 3],
    ['the code of a band that looks like a number', { number: '7' }, 1],
    ['a number that looks like the code of a band', { number: 70 }, 2],
    ['the end of a band', { number: 50 }, 1],
    ['a value with a note', { one: { value: 'A', note: 'x' } }, 0.1],
    ['decimals that binary numbers miss', { one: 'B', number: 1 }, 1.2],
  ])('when it holds %s, then it scores', (_, given, points) => {
    expect(scorer.score(given)?.[0]?.score).toBe(points);
  });
});

describe('what is left to the exact scorer', () => {
  const of = ['one', 'many', 'number'];
  const full = { one: 'B', many: [1, 2], number: 3 };

  test.each<[string, Given, string]>([
    ['a rule', { rule: 'geometric_mean', of }, 'total'],
    ['a rule with its own key', { rule: 'count', where: { at_least: 1 }, of }, 'total.where'],
    [
      'a step',
      {
        rule: 'sum',
        of,
        ...afterwards([
          {
            linear: [
              [0, 1],
              [9, 2],
            ],
          },
        ]),
      },
      'total.points',
    ],
    ['too large a weight', { rule: 'sum', of: of.map((id) => ({ id, weight: 1e15 })) }, 'total'],
    [
      'too fine a threshold',
      {
        rule: 'sum',
        of,
        levels: { steps: [{ value: 1, name: 'x', needs: { score: 'one', at_least: 1e-17 } }] },
      },
      'total.levels',
    ],
  ])('when a questionnaire has %s, then it says so and scores the same', (_, scoring, because) => {
    const loaded = written(scoring);
    const scorer = compileScorer(loaded);
    expect(scorer.exactBecause).toBe(because);
    expect(scorer.score(full)).toEqual(exactly(loaded, full));
    expect(scorer.score({ one: 'C' })).toBeUndefined();
    expect(scorer.score({ other: 'A' })).toBeUndefined();
  });

  test('when the numbers of one sheet grow too large, then that sheet is scored exactly', () => {
    const loaded = written({
      rule: 'product',
      of,
      ...afterwards([{ multiply: 987_654_321.123 }, { multiply: 123_456_789.321 }]),
    });
    const scorer = compileScorer(loaded);
    expect(scorer.exactBecause).toBeUndefined();
    expect(scorer.score(full)).toEqual(exactly(loaded, full));
    expect(scorer.score({ ...full, many: ['none'] })?.[0]?.score).toBe(0);
  });

  test('when parts of a sum leave the safe integers and meet again, then nothing is lost', () => {
    const node = (id: string, by: number): Given => ({
      id,
      title: id,
      rule: 'sum',
      of: ['number'],
      ...afterwards([{ multiply: by }]),
    });
    const before = [
      node('much', 9_007_199_254_740_000),
      node('little', 1501),
      node('back', -9_007_199_254_740_000),
    ];
    const loaded = written({ rule: 'sum', of: ['much', 'little', 'back'] }, {}, before);
    const scorer = compileScorer(loaded);
    expect(scorer.exactBecause).toBeUndefined();
    expect(scorer.score({ number: 1 })?.[3]?.score).toBe(1501);
    expect(scorer.score({ number: 1 })).toEqual(exactly(loaded, { number: 1 }));
  });

  test('when an answer follows the others, then that sheet is scored exactly', () => {
    const loaded = written({ rule: 'mean', of, states: { skipped: 'mean' } });
    const scorer = compileScorer(loaded);
    expect(scorer.exactBecause).toBeUndefined();
    expect(scorer.score({ one: 'B', number: 3 })).toEqual(exactly(loaded, { one: 'B', number: 3 }));
  });
});

test('when a score is a sum of decimals, then it meets a threshold that binary numbers miss', () => {
  const needs = { score: 'total', at_least: 0.3 };
  const loaded = written({
    rule: 'sum',
    of: [
      { id: 'one', weight: 1 },
      { id: 'number', weight: 0.1 },
    ],
    levels: { steps: [{ value: 1, name: 'met', needs }] },
  });
  const scorer = compileScorer(loaded);
  expect(scorer.exactBecause).toBeUndefined();
  // 0.2 + 0.1 × 1
  expect(scorer.score({ one: 'B', number: 1 })?.[0]).toMatchObject({ score: 0.3, level: 1 });
  expect(scorer.score({ one: 'A', number: 1 })?.[0]).toMatchObject({ score: 0.2, level: null });
});
