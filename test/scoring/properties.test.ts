import * as fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { parse, stringify } from 'yaml';
import { exact, toDouble } from '../../src/scoring/exact.ts';
import { score } from '../../src/scoring/score.ts';
import type { Result } from '../../src/scoring/result.ts';
import { answers, bytesOf, questionnaire, SHIPPED_PROFILE } from '../load.ts';
import { oracle, readPack } from './oracle.ts';
import type { OracleAnswer, OracleProfile, OracleQuestion } from './oracle.ts';

// Random firms answer the lighting pack.

const text = new TextDecoder().decode(bytesOf('questionnaires/lighting/questionnaire.yaml'));
const lighting = questionnaire(text);
const pack = readPack(text);
const questions = pack.sections.flatMap((section) => section.questions);

type Given = Readonly<Record<string, OracleAnswer>>;

function plainAnswer(question: OracleQuestion): fc.Arbitrary<OracleAnswer> {
  const codes = question.options.map((option) => option.code);
  if (question.kind === 'single') return fc.constantFrom(...codes);
  const open = question.options.filter((option) => !option.exclusive).map((option) => option.code);
  const alone = question.options
    .filter((option) => option.exclusive)
    .map((option) => [option.code]);
  const many = fc.subarray(open, { minLength: 1 });
  return alone.length === 0
    ? many
    : fc.oneof({ weight: 4, arbitrary: many }, { weight: 1, arbitrary: fc.constantFrom(...alone) });
}

function anyAnswer(question: OracleQuestion): fc.Arbitrary<OracleAnswer> {
  const states: fc.Arbitrary<OracleAnswer>[] = [
    fc.constant({ state: 'dont_know' }),
    fc.constant({ state: 'skipped' }),
  ];
  if (question.not_applicable !== false)
    states.push(fc.constant({ state: 'not_applicable', reason: '没有' }));
  return fc.oneof(
    { weight: 8, arbitrary: plainAnswer(question) },
    { weight: 1, arbitrary: fc.oneof(...states) },
  );
}

/** Some firms answer nearly all, some leave half out. */
const given: fc.Arbitrary<Given> = fc
  .constantFrom([], questions.slice(0, 4), questions.slice(10, 40), questions)
  .chain((optional) =>
    fc.record(Object.fromEntries(questions.map((question) => [question.id, anyAnswer(question)])), {
      requiredKeys: questions
        .filter((question) => !optional.includes(question))
        .map(({ id }) => id),
    }),
  );

const codesOf = (id: string): readonly string[] =>
  SHIPPED_PROFILE.find((field) => field.id === id)?.options.map((option) => option.code) ?? [];

const profile: fc.Arbitrary<OracleProfile> = fc.record(
  {
    staff: fc.integer({ min: 1, max: 400 }),
    processes: fc.subarray([...codesOf('processes')], { minLength: 1 }),
    channels: fc.subarray([...codesOf('channels')], { minLength: 1 }),
    products: fc.subarray([...codesOf('products')], { minLength: 1 }),
    design_mode: fc.constantFrom(...codesOf('design_mode')),
  },
  { requiredKeys: [] },
);

const run = (values: Given, firm: OracleProfile, loaded = lighting): Result =>
  score(loaded, answers(loaded, values, firm));
const numbers = ({ nodes, questions: items, level, flags }: Result): unknown => ({
  nodes,
  questions: items,
  level,
  flags,
});
const RUNS = { seed: 20_261_122, numRuns: 60 };

test('when any firm answers, then a slow oracle from the YAML gives the same numbers and level', () => {
  fc.assert(
    fc.property(given, profile, (values, firm) => {
      const result = run(values, firm);
      const expected = oracle(pack, values, firm);
      expect(result.level?.value ?? null).toBe(expected.level);
      for (const [id, node] of Object.entries(expected.nodes)) {
        const found = result.nodes[id];
        expect([id, found?.exact, found?.status, found?.answered, found?.asked]).toEqual([
          id,
          node.score,
          node.status,
          node.answered,
          node.asked,
        ]);
        expect([id, found?.min, found?.max]).toEqual([
          id,
          toDouble(exact(node.min)),
          toDouble(exact(node.max)),
        ]);
      }
    }),
    { ...RUNS, numRuns: 120 },
  );
});

test('when any firm answers, then every percent lies in 0–100 and every score between its bounds', () => {
  fc.assert(
    fc.property(given, profile, (values, firm) => {
      for (const node of Object.values(run(values, firm).nodes)) {
        for (const percent of [node.percent ?? 0, node.percent_min, node.percent_max]) {
          expect(percent).toBeGreaterThanOrEqual(0);
          expect(percent).toBeLessThanOrEqual(100);
        }
        expect(node.min).toBeLessThanOrEqual(node.score ?? node.min);
        expect(node.max).toBeGreaterThanOrEqual(node.score ?? node.max);
        expect(node.coverage).toBeGreaterThanOrEqual(0);
        expect(node.coverage).toBeLessThanOrEqual(1);
        const level = node.level?.value;
        // Only a score brings a level.
        if (node.score === null) expect(level).toBeUndefined();
        expect(node.level_min?.value ?? 0).toBeLessThanOrEqual(level ?? node.level_min?.value ?? 0);
        expect(node.level_max?.value ?? 0).toBeGreaterThanOrEqual(level ?? 0);
      }
    }),
    RUNS,
  );
});

test('when one answer is replaced by a better option, then no score and no level falls', () => {
  const singles = questions.filter(({ kind }) => kind === 'single');
  fc.assert(
    fc.property(
      given,
      profile,
      fc.constantFrom(...singles),
      fc.nat(3),
      (values, firm, { id, options }, position) => {
        const [worse, better] = [
          options[position]?.code ?? 'A',
          options[position + 1]?.code ?? 'B',
        ];
        const before = run({ ...values, [id]: worse }, firm);
        const after = run({ ...values, [id]: better }, firm);
        expect(after.level?.value ?? 0).toBeGreaterThanOrEqual(before.level?.value ?? 0);
        for (const [node, { score: points, min, max }] of Object.entries(before.nodes)) {
          expect(after.nodes[node]?.score ?? -1).toBeGreaterThanOrEqual(points ?? -1);
          expect(after.nodes[node]?.min).toBeGreaterThanOrEqual(min);
          expect(after.nodes[node]?.max).toBeGreaterThanOrEqual(max);
        }
      },
    ),
    RUNS,
  );
});

test('when an answer is deleted, then the level awarded on the lower bound never rises', () => {
  fc.assert(
    fc.property(given, profile, fc.constantFrom(...questions), (values, firm, { id }) => {
      const { [id]: _, ...rest } = values;
      const [before, after] = [run(values, firm), run(rest, firm)];
      expect(after.level?.value ?? 0).toBeLessThanOrEqual(before.level?.value ?? 0);
      // Where the answer counted, the bounds only widen; 「不适用」 did not count.
      const answer = values[id];
      if (typeof answer === 'string')
        expect(after.nodes['overall']?.min).toBeLessThanOrEqual(before.nodes['overall']?.min ?? 0);
    }),
    RUNS,
  );
});

describe('order', () => {
  const shuffled = fc.integer({ min: 1, max: 1_000_000 });
  /** The same items in another order that the seed decides. */
  function mix<T>(items: readonly T[], seed: number): readonly T[] {
    const keyed = items.map((item, position) => ({
      item,
      key: ((position + 1) * (seed * 2 + 1) * 7919) % 10_007,
    }));
    return keyed.toSorted((a, b) => a.key - b.key).map(({ item }) => item);
  }

  test('when the answers of a file are shuffled, then the result is the same to the byte', () => {
    fc.assert(
      fc.property(given, profile, shuffled, (values, firm, seed) => {
        const mixed = Object.fromEntries(mix(Object.entries(values), seed));
        expect(JSON.stringify(run(mixed, firm))).toBe(JSON.stringify(run(values, firm)));
      }),
      RUNS,
    );
  });

  interface Loose {
    sections: { questions: { options: unknown[] }[] }[];
    scoring: { nodes: { of: (string | { id: string; weight: number })[] }[] };
  }

  test('when sections, questions, options, inputs and nodes are shuffled, then no number changes', () => {
    fc.assert(
      fc.property(given, profile, shuffled, (values, firm, seed) => {
        const loose = parse(text) as Loose;
        loose.sections = mix(loose.sections, seed).map((section) => ({
          ...section,
          questions: mix(section.questions, seed + 1).map((question) => ({
            ...question,
            // Their order is stated; only without that may it be another.
            ordered: false,
            options: [...mix(question.options, seed + 2)],
          })),
        }));
        loose.scoring.nodes = mix(loose.scoring.nodes, seed + 3).map((node) => ({
          ...node,
          of: [...mix(node.of, seed + 4)],
        }));
        expect(
          numbers(
            run(values, firm, questionnaire(stringify(loose, { aliasDuplicateObjects: false }))),
          ),
        ).toEqual(numbers(run(values, firm)));
      }),
      { ...RUNS, numRuns: 15 },
    );
  });

  test('when all weights are scaled, then no number changes', () => {
    fc.assert(
      fc.property(
        given,
        profile,
        fc.constantFrom(0.1, 0.3, 7, 1000, 1 / 1024),
        (values, firm, factor) => {
          const loose = parse(text) as Loose;
          for (const node of loose.scoring.nodes) {
            node.of = node.of.map((input) =>
              typeof input === 'string'
                ? { id: input, weight: factor }
                : { ...input, weight: Number((input.weight * factor).toPrecision(12)) },
            );
          }
          expect(numbers(run(values, firm, questionnaire(stringify(loose))))).toEqual(
            numbers(run(values, firm)),
          );
        },
      ),
      { ...RUNS, numRuns: 15 },
    );
  });
});

test('when 1,000 files are scored in one process, then each is as if alone', () => {
  const firms = fc.sample(fc.tuple(given, profile), { numRuns: 1000, seed: 20_261_122 });
  const together = firms.map(([values, firm]) => JSON.stringify(run(values, firm)));
  for (const position of [0, 1, 499, 998, 999]) {
    const [values, firm] = firms[position] ?? [{}, {}];
    expect(JSON.stringify(run(values, firm, questionnaire(text)))).toBe(together[position]);
  }
  expect(firms.toReversed().map(([values, firm]) => JSON.stringify(run(values, firm)))).toEqual(
    together.toReversed(),
  );
});
