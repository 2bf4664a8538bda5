import * as fc from 'fast-check';
import { Fraction } from 'fraction.js';
import { describe, expect, test } from 'vitest';
import { parse, stringify } from 'yaml';
import { explain } from '../../src/scoring/explain.ts';
import type {
  ComparisonExplanation,
  Explanation,
  InputExplanation,
  NeedExplanation,
  NodeExplanation,
  Path,
  QuestionExplanation,
} from '../../src/scoring/explanation.ts';
import type { Question } from '../../src/questionnaire/question-types.ts';
import type { GateResult, Result } from '../../src/scoring/result.ts';
import { score } from '../../src/scoring/score.ts';
import { answers, bytesOf, questionnaire, SHIPPED_PROFILE } from '../load.ts';
import { anyCase } from './slow/any-questionnaire.ts';

type Loaded = ReturnType<typeof questionnaire>;
type Values = Readonly<Record<string, unknown>>;

function explained(loaded: Loaded, values: Values, id?: string, firm: Values = {}): Explanation {
  const explanation = explain(loaded, answers(loaded, values, firm), id);
  if (!explanation) throw new Error('nothing of that id');
  return explanation;
}

function nodeOf(explanation: Explanation): NodeExplanation {
  if (explanation.root.kind !== 'node') throw new Error('not a node');
  return explanation.root;
}

function questionOf({ of }: InputExplanation | undefined = missing()): QuestionExplanation {
  if (of.kind !== 'question') throw new Error('not a question');
  return of;
}

function missing(): never {
  throw new Error('missing');
}

const SMALL = `
id: small
version: 1.0.0
title: 小问卷
languages: [zh-CN]
scales:
  how_often:
    - { code: A, label: 从不, value: 0 }
    - { code: B, label: 每次, value: 3 }
sections:
  - id: first
    title: 一
    questions:
      - { id: often, kind: single, title: 做不做？, scale: how_often, tags: [core] }
      - id: rate
        kind: number
        title: 占多少？
        minimum: 0
        maximum: 100
        tags: [core]
        bands:
          - { code: low, range: '[0,10]', label: 低, value: 1 }
          - { code: high, range: '(10,100]', label: 高, value: 5 }
      - { id: plain, kind: yes_no, title: 有没有？, required: false }
  - id: second
    title: 二
    when: answers.often == 'B'
    questions:
      - id: many
        kind: multiple
        title: 哪些？
        when: answers.rate > 50
        options:
          - { code: A, label: 甲, value: 1 }
          - { code: B, label: 乙, value: 2 }
scoring:
  main: total
  places: 2
  nodes:
    - id: total
      title: 总分
      rule: mean
      items: percent
      of: [{ id: base, weight: 2 }, many]
      levels:
        steps:
          - { value: 0, name: 起步 }
          - value: 1
            name: 入门
            needs:
              any:
                - { score: total, at_least: 99 }
                - { title: 题达到三分, count: [often, rate], where: 3, at_least: 3 }
          - value: 2
            name: 成熟
            needs: { not: { each: [base], at_least: 1 } }
    - { id: base, title: 底子, rule: sum, of: [{ tag: core, weight: 0.5 }] }
    - { id: least, title: 最弱, rule: min, of: [often, rate], states: { skipped: exclude }, minimum_coverage: 0.6 }
    - id: later
      title: 倒过来
      rule: median
      of: [{ id: often, reverse: true }, rate, many]
      states: { skipped: mean }
      then: [{ multiply: 1.5 }, { round: 0 }]
      minimum_answers: 2
    - { id: taken, title: 最低两项, rule: lowest, k: 2, of: [often, rate, many] }
    - { id: reached, title: 够两分的, rule: count, where: { at_least: 2 }, of: [often, rate, many] }
calculated:
  - { id: doubled, title: 翻倍, ratio: [rate, rate], times: 2 }
checks:
  - { id: off, band: rate, holds: doubled, message: 不一致。 }
flags:
  - { id: red, title: 红, when: answers.often == 'A', action: 停。 }
`;
const small = questionnaire(SMALL);

describe('a small questionnaire, worked out by hand', () => {
  test('when everything is answered, then each input tells its value, weight and what it adds', () => {
    const total = nodeOf(explained(small, { often: 'B', rate: 60, many: ['A', 'B'] }));
    // base: 0.5 × 3 + 0.5 × 5 = 4 of 0.5 to 4, so 100; many: 3 of 1 to 3, so 100.
    expect(total).toMatchObject({
      value: { exact: '100' },
      shown: '100.00',
      weights: { value: 3 },
    });
    const [base, many] = total.inputs;
    expect(base).toMatchObject({
      path: ['scoring', 'nodes', 0, 'of', 0],
      weight: { exact: '2', value: 2 },
      share: { exact: '2/3' },
      adds: { exact: '200/3' },
      normalised: { from: { value: 4 }, range: { low: { value: 0.5 }, high: { value: 4 } } },
    });
    expect(questionOf(many)).toMatchObject({
      path: ['sections', 1, 'questions', 0],
      answer_path: ['answers', 'many'],
      points: { value: 3 },
      combine: 'sum',
    });
    expect(questionOf(many).chosen.map(({ code, path }) => [code, path?.at(-1)])).toEqual([
      ['A', 0],
      ['B', 1],
    ]);
  });

  test('when inputs are named by a tag or options by a scale, then their places are those of tag and scale', () => {
    const base = nodeOf(explained(small, { often: 'B', rate: 60 }, 'base'));
    expect(base.inputs.map(({ path }) => path)).toEqual([
      ['scoring', 'nodes', 1, 'of', 0],
      ['scoring', 'nodes', 1, 'of', 0],
    ]);
    expect(questionOf(base.inputs[0]).chosen[0]?.path).toEqual(['scales', 'how_often', 1]);
  });

  test.each([
    [10, 'low', { from: '0', to: '10', includes_from: true, includes_to: true }],
    [10.5, 'high', { from: '10', to: '100', includes_from: false, includes_to: true }],
  ])('when the number is %s, then the band is %s with its ends', (rate, code, band) => {
    const { root } = explained(small, { rate }, 'rate');
    if (root.kind !== 'question') throw new Error('not a question');
    expect(root.chosen).toMatchObject([{ code, band }]);
  });

  test('when a section and a question are hidden, then both conditions are told with what they saw', () => {
    const { hidden } = explained(small, { often: 'A', rate: 60 });
    expect(hidden).toEqual([
      {
        id: 'many',
        title: '哪些？',
        path: ['sections', 1, 'questions', 0],
        conditions: [
          {
            path: ['sections', 1, 'when'],
            condition: "answers.often == 'B'",
            facts: [{ of: 'answers', id: 'often', value: 'A', state: 'answered' }],
          },
        ],
      },
    ]);
    const both = explained(small, { often: 'A', rate: 5 }).hidden[0]?.conditions ?? [];
    expect(both.map(({ path }) => path.length)).toEqual([3, 5]);
  });

  test('when too little is answered, then the node says so and still tells what the rule gives', () => {
    const least = nodeOf(explained(small, { rate: 60 }, 'least'));
    expect(least).toMatchObject({
      status: 'not_computable',
      value: null,
      obstacle: 'coverage',
      combined: { value: 5 },
      coverage: { answered: 1, asked: 2, least: '0.6', least_answers: 0 },
    });
    expect(least.inputs.map(({ policy, decides }) => [policy, decides])).toEqual([
      ['exclude', null],
      [null, true],
    ]);
  });

  test('when a rule makes no number of its inputs, then it is said why', () => {
    const odd = questionnaire(
      new TextEncoder().encode(`
id: odd
version: 1.0.0
title: 算不出
languages: [zh-CN]
sections:
  - id: first
    title: 一
    questions:
      - { id: made, kind: number, title: 做了几件？, minimum: -9, maximum: 9, not_applicable: true }
      - { id: staff, kind: number, title: 几个人？, minimum: 0, maximum: 9, integer: true }
scoring:
  main: each
  nodes:
    - { id: each, title: 人均, rule: quotient, range: [-9, 9], of: [{ id: made, as: number }, { id: staff, as: number }] }
    - { id: row, title: 查表, rule: lookup, of: [{ id: staff, as: number }], table: [[1, 5], [2, 7]] }
    - { id: root, title: 几何, rule: geometric_mean, of: [{ id: made, as: number }, { id: staff, as: number }] }
`),
    );
    const why = (values: Values, id: string): unknown =>
      nodeOf(explained(odd, values, id)).obstacle;
    expect(why({ made: 6, staff: 0 }, 'each')).toBe('divisor');
    expect(why({ made: 6, staff: 2 }, 'each')).toBeNull();
    const none = { state: 'not_applicable', reason: '不做' };
    expect(why({ made: none, staff: 2 }, 'each')).toBe('short');
    expect(why({ staff: 3 }, 'row')).toBe('row');
    expect(why({ made: -2, staff: 2 }, 'root')).toBe('root');
  });

  test('when inputs are mirrored and steps follow the rule, then each number on the way is told', () => {
    // often 3 mirrored in 0 to 3: 0; rate 5; many, not answered: their mean, 2.5.
    const later = nodeOf(explained(small, { often: 'B', rate: 60 }, 'later'));
    expect(later.inputs).toMatchObject([
      { reverse: true, normalised: { from: { value: 3 } }, value: { value: 0 }, decides: null },
      { reverse: false, normalised: null, value: { value: 5 } },
      {
        policy: 'mean',
        value: { exact: '5/2' },
        bounds: { worst: { value: 1 }, best: { value: 3 } },
      },
    ]);
    expect([later.combined?.exact, ...later.steps.map(({ value }) => value?.exact)]).toEqual([
      '5/2',
      '15/4',
      '4',
    ]);
    expect(later).toMatchObject({ value: { value: 4 }, shown: '4.00' });
    expect(later.steps[1]?.path).toEqual(['scoring', 'nodes', 3, 'then', 1]);
    const { obstacle } = nodeOf(explained(small, { rate: 60 }, 'later'));
    expect(obstacle).toBe('answers');
  });

  test.each([
    ['taken', [true, false, true]],
    ['reached', [true, true, false]],
  ])('when the rule of %s looks at some inputs only, then it is told which', (id, decides) => {
    const node = nodeOf(explained(small, { often: 'B', rate: 60, many: ['A'] }, id));
    expect(node.inputs.map((input) => input.decides)).toEqual(decides);
    expect(node.combined?.value).toBe(2);
  });

  test('when a level needs any of two things or not a third, then the tree tells all three', () => {
    const levels = nodeOf(explained(small, { often: 'B', rate: 5, plain: 'yes' })).levels;
    const [, first, second] = levels?.steps ?? [];
    expect(first?.needs).toMatchObject({
      kind: 'any',
      met: false,
      needs: [
        // base: (2 − 0.5) of 3.5, so 300/7; many is hidden.
        { kind: 'score', gap: { exact: '393/7' } },
        {
          kind: 'count',
          title: '题达到三分',
          have: { value: 1 },
          gap: { value: 2 },
          where: { kind: 'limit', on: 'score', limit: { is: 'at_least', than: '3' } },
        },
      ],
    });
    expect(second).toMatchObject({ met: false, needs: { kind: 'not', needs: [{ met: true }] } });
    expect(levels?.level).toBe(0);
  });

  test('when answers and numbers contradict each other, then the check tells band and value', () => {
    const { checks, calculated, flags } = explained(small, { often: 'A', rate: 60 });
    expect(calculated).toMatchObject([
      { id: 'doubled', dividend: { value: { value: 60 } }, value: { value: 2 } },
    ]);
    expect(checks).toMatchObject([
      { id: 'off', fires: { chosen: [{ code: 'high' }], value: { value: 2 } } },
    ]);
    expect(flags).toMatchObject([{ id: 'red', condition: { path: ['flags', 0, 'when'] } }]);
  });

  test('when a node is named, then only what touches it stands beside it', () => {
    expect(explained(small, { often: 'A', rate: 60 }, 'many')).toMatchObject({
      checks: [],
      flags: [],
    });
    expect(explain(small, answers(small, {}), 'nowhere')).toBeUndefined();
  });
});

// Random firms answer each of the packs that are shipped.

const PACKS = ['lighting', 'miit-sme-2024', 'quick'].map((name) => {
  const text = new TextDecoder().decode(bytesOf(`questionnaires/${name}/questionnaire.yaml`));
  const loaded = questionnaire(text);
  return { name, loaded, file: parse(text) as unknown };
});

function plainAnswer(question: Question): fc.Arbitrary<unknown> {
  const { kind, options, bands } = question;
  if (kind === 'number') {
    const most = Number(question.maximum ?? 1000);
    const number = fc.integer({
      min: Math.ceil(Number(question.minimum ?? 0)),
      max: Math.min(most, 120),
    });
    return bands.length === 0
      ? number
      : fc.oneof(number, fc.constantFrom(...bands.map(({ code }) => code)));
  }
  if (kind === 'text') return fc.constant('字');
  const open = options.filter((option) => !option.exclusive).map(({ code }) => code);
  if (kind === 'multiple') return fc.subarray(open, { minLength: 1 });
  return fc.constantFrom(...options.map(({ code }) => (kind === 'level' ? Number(code) : code)));
}

function anyAnswer(question: Question): fc.Arbitrary<unknown> {
  const states = ['dont_know', 'skipped'].map((state): unknown => ({ state }));
  if (question.notApplicable) states.push({ state: 'not_applicable', reason: '没有' });
  return fc.oneof(
    { weight: 6, arbitrary: plainAnswer(question) },
    { weight: 1, arbitrary: fc.constantFrom(...states) },
  );
}

function firmOf({ questionnaire: { sections } }: Loaded): fc.Arbitrary<Values> {
  const questions = sections.flatMap((section) => section.questions);
  const all = Object.fromEntries(questions.map((question) => [question.id, anyAnswer(question)]));
  return fc
    .constantFrom(0, 5, questions.length)
    .chain((kept) => fc.record(all, { requiredKeys: questions.slice(kept).map(({ id }) => id) }));
}

const profile: fc.Arbitrary<Values> = fc.record(
  {
    staff: fc.integer({ min: 1, max: 400 }),
    ...Object.fromEntries(
      ['processes', 'channels', 'products'].map((id) => {
        const options = SHIPPED_PROFILE.find((field) => field.id === id)?.options ?? [];
        return [
          id,
          fc.subarray(
            options.map(({ code }) => code),
            { minLength: 1 },
          ),
        ];
      }),
    ),
  },
  { requiredKeys: [] },
);

function nodesIn(part: NodeExplanation | QuestionExplanation): readonly NodeExplanation[] {
  return part.kind === 'node' ? [part, ...part.inputs.flatMap((input) => nodesIn(input.of))] : [];
}

function questionsIn(part: NodeExplanation | QuestionExplanation): readonly QuestionExplanation[] {
  if (part.kind === 'question') return [part];
  const aside = part.levels?.questions.map((one) => one.of) ?? [];
  return [...part.inputs.flatMap((input) => questionsIn(input.of)), ...aside];
}

function gatesIn(need: NeedExplanation | null): readonly Partial<GateResult>[] {
  if (!need) return [];
  if (need.kind === 'when') {
    return [{ kind: 'when', ids: [], have: need.met ? 1 : 0, need: 1, met: need.met }];
  }
  if (!('needs' in need)) {
    const ids = need.items.map(({ id }) => id);
    return [{ kind: need.kind, ids, have: need.have.value, need: need.need.value, met: need.met }];
  }
  const gates = need.needs.flatMap(gatesIn);
  return need.kind === 'not' ? gates.map((gate) => ({ ...gate, met: need.met })) : gates;
}

function comparisonsIn(need: NeedExplanation | null): readonly ComparisonExplanation[] {
  if (!need) return [];
  if (need.kind === 'when') return [];
  return 'needs' in need ? need.needs.flatMap(comparisonsIn) : [need];
}

/** The rule once more, from what the explanation says of the inputs. */
function recompute(node: NodeExplanation): string | null {
  const { rule, inputs } = node;
  const counted = inputs.flatMap(({ value, weight }) =>
    value && weight
      ? [{ value: new Fraction(value.exact), weight: new Fraction(weight.exact) }]
      : [],
  );
  if (rule === 'first_match' || rule === 'lookup' || rule === 'quotient') {
    return node.combined?.exact ?? null;
  }
  const [first] = counted;
  if (!first) return null;
  const values = counted.map(({ value }) => value);
  const rising = values.toSorted((a, b) => a.compare(b));
  const add = (a: Fraction, b: Fraction): Fraction => a.add(b);
  const mean = (some: readonly Fraction[]): Fraction => some.reduce(add).div(some.length);
  const total = counted.map(({ value, weight }) => value.mul(weight)).reduce(add);
  const half = rising.length / 2;
  const met = inputs.filter(({ decides }) => decides === true).length;
  const results: Partial<Record<NodeExplanation['rule'], () => Fraction>> = {
    sum: () => total,
    mean: () => total.div(counted.map(({ weight }) => weight).reduce(add)),
    subtract: () => new Fraction(node.with.start ?? 0).sub(total),
    min: () => rising[0] ?? missing(),
    max: () => rising.at(-1) ?? missing(),
    lowest: () => mean(rising.slice(0, node.with.k)),
    highest: () => mean(rising.slice(-(node.with.k ?? 1))),
    median: () => mean(rising.slice(Math.ceil(half) - 1, Math.floor(half) + 1)),
    product: () => values.reduce((a, b) => a.mul(b)),
    count: () => new Fraction(met),
    share: () => new Fraction(met).div(counted.length),
  };
  const result = results[rule];
  return result ? result().toFraction() : (node.combined?.exact ?? null);
}

function sameNumbers(node: NodeExplanation, result: Result): void {
  const found = result.nodes[node.id];
  expect({
    score: node.value?.value ?? null,
    exact: node.value?.exact ?? null,
    shown: node.shown,
    min: node.worst.value,
    max: node.best.value,
    percent: node.percent?.value ?? null,
    answered: node.coverage.answered,
    asked: node.coverage.asked,
    status: node.status,
    level: node.levels?.level ?? null,
    level_min: node.levels?.worst ?? null,
    level_max: node.levels?.best ?? null,
    steps: node.levels?.steps.map(({ value, met, needs }) => ({
      value,
      met,
      gates: gatesIn(needs),
    })),
  }).toEqual({
    score: found?.score,
    exact: found?.exact,
    shown: found?.shown,
    min: found?.min,
    max: found?.max,
    percent: found?.percent,
    answered: found?.answered,
    asked: found?.asked,
    status: found?.status,
    level: found?.level?.value ?? null,
    level_min: found?.level_min?.value ?? null,
    level_max: found?.level_max?.value ?? null,
    steps: found?.steps?.map(({ gates, ...step }) => ({
      ...step,
      gates: gates.map(({ kind, ids, have, need, met }) => ({ kind, ids, have, need, met })),
    })),
  });
}

function sumsUp(node: NodeExplanation): void {
  // A node below that is not computable leaves nothing to combine.
  const isOpen =
    node.rule !== 'first_match' &&
    node.inputs.some(({ of, state, value }) => of.kind === 'node' && state === 'missing' && !value);
  expect([node.id, isOpen ? null : recompute(node)]).toEqual([
    node.id,
    node.combined?.exact ?? null,
  ]);
  expect(node.value).toEqual(
    node.status === 'scored' ? (node.steps.at(-1)?.value ?? node.combined) : null,
  );
  expect(node.obstacle === null).toBe(node.status !== 'not_computable');
  for (const { normalised, value, policy, reverse } of node.inputs) {
    // What stands in for an answer is not mirrored.
    if (!normalised?.from || !value || (policy && reverse)) continue;
    const [low, high] = [normalised.range.low, normalised.range.high].map(
      ({ exact }) => new Fraction(exact),
    );
    if (!low || !high) throw new Error('no range');
    const from = new Fraction(normalised.from.exact);
    const turned = reverse ? low.add(high).sub(from) : from;
    const kept = turned.lt(low) ? low : turned.gt(high) ? high : turned;
    const length = high.sub(low);
    const share = length.equals(0) ? length : kept.sub(low).mul(100).div(length);
    expect(value.exact).toBe((node.items === 'raw' ? turned : share).toFraction());
  }
  const parts = node.inputs.flatMap(({ adds }) => (adds ? [new Fraction(adds.exact)] : []));
  if (parts.length > 0) {
    const start = new Fraction(node.with.start ?? 0);
    expect(parts.reduce((a, b) => a.add(b), start).toFraction()).toBe(node.combined?.exact);
  }
  for (const step of node.levels?.steps ?? []) {
    for (const { met, need, have, gap, comparison } of comparisonsIn(step.needs)) {
      const more = comparison === 'at_least' || comparison === 'above';
      const short = new Fraction(need.exact).sub(have.exact).mul(more ? 1 : -1);
      expect(gap?.exact ?? null).toBe(met || short.lt(0) ? null : short.toFraction());
    }
  }
}

function worthOfChosen({ chosen, combine }: QuestionExplanation): string | null {
  const values = chosen.map(({ value }) => new Fraction(value ?? 0));
  if (values.length === 0) return null;
  const joined =
    combine === 'max'
      ? (a: Fraction, b: Fraction) => (b.gt(a) ? b : a)
      : (a: Fraction, b: Fraction) => a.add(b);
  return values.reduce(joined).toFraction();
}

function at(file: unknown, path: Path): Readonly<Record<string, unknown>> {
  return path.reduce((value, step) => (value as Record<string, unknown>)[step], file) as Record<
    string,
    unknown
  >;
}

function standsWhereItSays(explanation: Explanation, file: unknown): void {
  for (const node of nodesIn(explanation.root)) {
    expect(at(file, node.path)['id']).toBe(node.id);
    for (const { path, of } of node.inputs) {
      const written: unknown = at(file, path);
      const id = typeof written === 'string' ? written : (written as { id?: string }).id;
      if (id !== undefined) expect(id).toBe(of.id);
    }
    for (const { path, value } of node.levels?.steps ?? [])
      expect(at(file, path)['value']).toBe(value);
  }
  for (const question of questionsIn(explanation.root)) {
    expect(at(file, question.path)['id']).toBe(question.id);
    for (const { path, code } of question.chosen)
      if (path) expect(at(file, path)['code']).toBe(code);
    for (const { path, condition } of question.hidden_by) expect(at(file, path)).toBe(condition);
  }
}

test.each(PACKS)(
  'when any firm answers $name, then the explanation says what the result says, adds up, and stands where it says',
  ({ loaded, file }) => {
    fc.assert(
      fc.property(firmOf(loaded), profile, (values, firm) => {
        const given = answers(loaded, values, firm);
        const result = score(loaded, given);
        const explanation = explain(loaded, given);
        if (!explanation) throw new Error('no main node');
        for (const node of nodesIn(explanation.root)) {
          sameNumbers(node, result);
          sumsUp(node);
        }
        for (const question of questionsIn(explanation.root)) {
          const found = result.questions[question.id];
          expect([question.state, question.points?.value ?? null]).toEqual([
            found?.state,
            found?.points,
          ]);
          if (question.points) expect(worthOfChosen(question)).toBe(question.points.exact);
          expect(question.hidden_by.length > 0).toBe(question.state === 'hidden');
        }
        standsWhereItSays(explanation, file);
        const hidden = Object.entries(result.questions).filter(
          ([, { state }]) => state === 'hidden',
        );
        expect(explanation.hidden.map(({ id }) => id)).toEqual(hidden.map(([id]) => id));
        expect(explanation.checks.map(({ id }) => id)).toEqual(result.checks);
        expect(explanation.flags.map(({ id }) => id)).toEqual(result.flags);
        expect(
          Object.fromEntries(
            explanation.calculated.map(({ id, value }) => [id, value?.value ?? null]),
          ),
        ).toEqual(result.calculated);
      }),
      { seed: 20_261_122, numRuns: 60 },
    );
  },
);

test('when any firm answers any questionnaire, then every node of the explanation adds up', () => {
  const traits = { hides: true, stops: false, awardedOn: ['score', 'lower_bound'] } as const;
  fc.assert(
    fc.property(anyCase(traits), ({ file, values, firm }) => {
      const loaded = questionnaire(stringify(file));
      const result = score(loaded, answers(loaded, values, firm));
      for (const { id } of file.scoring.nodes) {
        const node = nodeOf(explained(loaded, values, id, firm));
        sameNumbers(node, result);
        if (node.combined) sumsUp(node);
      }
    }),
    { seed: 20_261_122, numRuns: 40, endOnFailure: true },
  );
});
