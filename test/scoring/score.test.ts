import { describe, expect, test } from 'vitest';
import { score } from '../../src/scoring/score.ts';
import type { NodeResult } from '../../src/scoring/result.ts';
import { answers, questionnaire } from '../load.ts';

/** A questionnaire of `questions` and one node `n` (or several nodes, the last of them main). */
function build(
  questions: readonly string[],
  ...nodes: readonly string[]
): ReturnType<typeof questionnaire> {
  const main = /id: (\w+)/.exec(nodes.at(-1) ?? '')?.[1] ?? 'n';
  return questionnaire(
    [
      'id: worked',
      'version: 1.0.0',
      'title: 算例',
      'languages: [zh-CN]',
      'sections:',
      '  - id: sec',
      '    title: 部分',
      '    questions:',
      ...questions.map((question) => `      - { title: 题, ${question} }`),
      'scoring:',
      `  main: ${main}`,
      '  nodes:',
      ...nodes.map((written) => `    - { title: 节点, ${written} }`),
    ].join('\n'),
  );
}

/** A single question worth what is picked: options V0, V1 … with these values. */
function single(id: string, ...values: readonly number[]): string {
  const options = values.map(
    (value, position) => `{ code: V${position}, label: 选, value: ${value} }`,
  );
  return `id: ${id}, kind: single, options: [${options.join(', ')}]`;
}

function node(
  loaded: ReturnType<typeof questionnaire>,
  values: Readonly<Record<string, unknown>>,
  id?: string,
): NodeResult {
  const result = score(loaded, answers(loaded, values));
  const found = result.nodes[id ?? loaded.questionnaire.scoring.main];
  if (!found) throw new Error('no node');
  return found;
}

const NA = { state: 'not_applicable', reason: '没有' };
const UNSURE = { state: 'dont_know' };

describe('rules', () => {
  const questions = [single('a', 0, 1, 2, 3, 4), single('b', 0, 2, 10), single('c', 1, 2, 5)];
  test.each<[string, string, Readonly<Record<string, unknown>>, string, number]>([
    // rule, of, answers, exact score, percent by hand
    ['sum', '[a, b, c]', { a: 'V3', b: 'V1', c: 'V2' }, '10', 900 / 18], // 3+2+5; range 1–19
    ['sum', '[{ id: a, weight: 0.5 }, b]', { a: 'V3', b: 'V2' }, '23/2', (11.5 / 12) * 100],
    ['min', '[a, b, c]', { a: 'V3', b: 'V1', c: 'V2' }, '2', 50], // lows 0 0 1, highs 4 10 5: range 0–4
    ['max', '[a, b, c]', { a: 'V3', b: 'V1', c: 'V2' }, '5', 400 / 9], // range 1–10
    ['mean', '[a, b, c]', { a: 'V3', b: 'V1', c: 'V2' }, '10/3', 50], // range 1/3–19/3
    [
      'mean',
      '[{ id: a, weight: 1 }, { id: b, weight: 3 }]',
      { a: 'V4', b: 'V1' },
      '5/2',
      (2.5 / 8.5) * 100,
    ],
  ])('when %s takes %s of %j, then it is %s', (...[rule, of, values, exact, percent]) => {
    const found = node(build(questions, `id: n, rule: ${rule}, of: ${of}`), values);
    expect(found.exact).toBe(exact);
    expect(found.percent).toBeCloseTo(percent, 10);
  });

  test('when items enter as percent, then each counts as its share of its own range', () => {
    // a: 3 of 0–4 = 75; b: 2 of 0–10 = 20; c: 2 of 1–5 = 25; (75·2 + 20·1 + 25·1) / 4 = 48.75
    const loaded = build(
      questions,
      'id: n, rule: mean, items: percent, of: [{ id: a, weight: 2 }, b, c]',
    );
    const found = node(loaded, { a: 'V3', b: 'V1', c: 'V1' });
    expect([found.exact, found.score, found.shown, found.min, found.max]).toEqual([
      '195/4',
      48.75,
      '48.8',
      48.75,
      48.75,
    ]);
  });

  test('when nodes feed a node, then each enters by its own range', () => {
    // low: min(a, b) = 2 of 0–4 = 50 %; total: (50·1 + 25·3) / 4 = 31.25, c: 2 of 1–5 = 25 %
    const loaded = build(
      questions,
      'id: low, rule: min, of: [a, b]',
      'id: total, rule: mean, items: percent, of: [low, { id: c, weight: 3 }]',
    );
    expect(node(loaded, { a: 'V3', b: 'V1', c: 'V1' }).exact).toBe('125/4');
  });
});

describe('kinds', () => {
  const MANY =
    'id: m, kind: multiple, options: [{ code: N, label: 无, value: 0, exclusive: true }, { code: A, label: a, value: 1 }, { code: B, label: b, value: 2 }, { code: C, label: c, value: 3.5 }]';
  test.each<[string, readonly string[], number, number]>([
    ['sum', ['A', 'C'], 4.5, (4.5 / 6.5) * 100],
    ['sum', ['N'], 0, 0],
    ['sum', ['C', 'B', 'A'], 6.5, 100],
    ['max', ['A', 'B'], 2, 400 / 7],
    ['max', ['N'], 0, 0],
  ])(
    'when ticks combine by %s and %j are ticked, then they are worth %d',
    (combine, ticked, points, percent) => {
      const found = node(build([`${MANY}, combine: ${combine}`], 'id: n, rule: sum, of: [m]'), {
        m: ticked,
      });
      expect([found.score, found.percent]).toEqual([points, percent]);
    },
  );

  test('when ticks lose points, then the range runs from all losses to the best single tick', () => {
    const risks =
      'id: m, kind: multiple, options: [{ code: N, label: 无, value: 0, exclusive: true }, { code: A, label: a, value: -1 }, { code: B, label: b, value: -3 }]';
    const loaded = build([risks], 'id: n, rule: sum, of: [m]');
    expect([['A', 'B'], ['A'], ['N']].map((m) => node(loaded, { m }).percent)).toEqual([
      0, 75, 100,
    ]);
  });

  const BANDS =
    "id: b, kind: number, minimum: 0, bands: [{ code: A, range: '[0,10]', label: 低, value: 1 }, { code: B, range: '(10,20)', label: 中, value: 2 }, { code: C, range: '[20,20]', label: 整, value: 3 }, { code: D, range: '(20,)', label: 高, value: 4 }]";
  test.each<[unknown, number]>([
    [0, 1],
    [10, 1],
    [10.0001, 2],
    ['10.000000000000001', 2],
    [19.999, 2],
    [20, 3],
    [20.0001, 4],
    [1e15, 4],
    ['B', 2],
    ['D', 4],
  ])('when %j lies in a band, then it is worth %i', (given, points) => {
    expect(node(build([BANDS], 'id: n, rule: sum, of: [b]'), { b: given }).score).toBe(points);
  });

  test('when a number is answered by text of many digits, then ends are compared exactly', () => {
    const close =
      "id: b, kind: number, bands: [{ code: A, range: '[0,0.1]', label: 低, value: 1 }, { code: B, range: '(0.1,)', label: 高, value: 2 }]";
    const loaded = build([close], 'id: n, rule: sum, of: [b]');
    expect([0.1, '0.100000000000001'].map((b) => node(loaded, { b }).score)).toEqual([1, 2]);
  });

  test('when options of a yes-or-no question have values, then true and false earn them', () => {
    const yes =
      "id: y, kind: yes_no, options: [{ code: 'no', label: 否, value: 0 }, { code: 'yes', label: 是, value: 7 }]";
    const loaded = build([yes], 'id: n, rule: sum, of: [y]');
    expect([true, false, 'yes'].map((y) => node(loaded, { y }).score)).toEqual([7, 0, 7]);
  });
});

describe('what is not answered', () => {
  const questions = [single('a', 0, 5, 10), single('b', 0, 5, 10), single('c', 0, 5, 10)];
  const states = (rules: string): ReturnType<typeof questionnaire> =>
    build(questions, `id: n, rule: mean, of: [a, b, c], states: ${rules}`);
  const EXCLUDE = '{ not_applicable: exclude, dont_know: exclude, skipped: exclude }';
  const ZERO = '{ not_applicable: zero, dont_know: zero, skipped: zero }';

  test.each<[string, string, Readonly<Record<string, unknown>>, readonly unknown[]]>([
    // rules, answers, [score, min, max, answered, asked, status]
    [
      'not applicable is excluded',
      EXCLUDE,
      { a: 'V2', b: 'V1', c: NA },
      [7.5, 7.5, 7.5, 2, 2, 'scored'],
    ],
    ['not applicable counts nought', ZERO, { a: 'V2', b: 'V1', c: NA }, [5, 5, 5, 2, 2, 'scored']],
    [
      "don't know is excluded",
      EXCLUDE,
      { a: 'V2', b: 'V1', c: UNSURE },
      [7.5, 5, 25 / 3, 2, 3, 'scored'],
    ],
    [
      "don't know counts nought",
      ZERO,
      { a: 'V2', b: 'V1', c: UNSURE },
      [5, 5, 25 / 3, 2, 3, 'scored'],
    ],
    ['left out is excluded', EXCLUDE, { a: 'V2', b: 'V1' }, [7.5, 5, 25 / 3, 2, 3, 'scored']],
    ['left out counts nought', ZERO, { a: 'V2', b: 'V1' }, [5, 5, 25 / 3, 2, 3, 'scored']],
    ['nothing is answered, excluded', EXCLUDE, {}, [null, 0, 10, 0, 3, 'not_computable']],
    ['nothing is answered, nought', ZERO, {}, [0, 0, 10, 0, 3, 'scored']],
    ['nothing applies', EXCLUDE, { a: NA, b: NA, c: NA }, [null, 0, 0, 0, 0, 'not_applicable']],
  ])('when %s, then score, bounds and coverage follow', (_, rules, values, expected) => {
    const { score: points, min, max, answered, asked, status } = node(states(rules), values);
    expect([points, min, max, answered, asked, status]).toEqual(expected);
  });

  test.each([
    ['0.5', 1, 'not_computable'],
    ['0.5', 2, 'scored'],
    ['0.6666', 2, 'scored'],
    ['0.6667', 2, 'not_computable'],
    ['1', 3, 'scored'],
    ['1', 2, 'not_computable'],
  ])(
    'when at least %s must be answered and %i of 3 are, then the node is %s',
    (least, count, status) => {
      const loaded = build(
        questions,
        `id: n, rule: mean, of: [a, b, c], minimum_coverage: ${least}`,
      );
      const values = Object.fromEntries(['a', 'b', 'c'].slice(0, count).map((id) => [id, 'V2']));
      const found = node(loaded, values);
      expect([found.status, found.score === null]).toEqual([status, status === 'not_computable']);
    },
  );

  test('when nought lies below what answers are worth, then percents stay within 0 and 100, bounds hold the score', () => {
    const scale = [single('a', 1, 3, 5), single('b', 1, 3, 5)];
    const raw = node(build(scale, 'id: n, rule: sum, of: [a, b]'), { a: 'V0' });
    expect([raw.score, raw.min, raw.max, raw.percent, raw.percent_min]).toEqual([1, 1, 6, 0, 0]);
    const percent = node(build(scale, 'id: n, rule: mean, items: percent, of: [a, b]'), {
      a: 'V1',
    });
    expect([percent.score, percent.min, percent.max]).toEqual([25, 25, 75]);
    const losses = node(build([single('a', -5, -1)], 'id: n, rule: sum, of: [a]'), {});
    expect([losses.score, losses.min, losses.max, losses.percent]).toEqual([0, -5, 0, 100]);
  });

  test('when a dimension cannot be computed, then the total cannot either unless it counts as nought', () => {
    const dims = [
      'id: d1, rule: mean, of: [a], states: { skipped: exclude }',
      'id: d2, rule: mean, of: [b], states: { skipped: exclude }',
    ];
    const strict = build(questions, ...dims, 'id: t, rule: mean, of: [d1, d2]');
    const lenient = build(
      questions,
      ...dims,
      'id: t, rule: mean, of: [d1, d2], states: { not_computable: zero }',
    );
    const view = ({ score: points, min, max, status }: NodeResult): unknown => [
      points,
      min,
      max,
      status,
    ];
    expect(view(node(strict, { a: 'V2' }))).toEqual([null, 5, 10, 'not_computable']);
    expect(view(node(lenient, { a: 'V2' }))).toEqual([5, 5, 10, 'scored']);
  });

  test('when a dimension does not apply, then the total leaves it out', () => {
    const loaded = build(
      questions,
      'id: d1, rule: mean, items: percent, of: [a]',
      'id: d2, rule: mean, items: percent, of: [b, c]',
      'id: t, rule: mean, items: percent, of: [{ id: d1, weight: 1 }, { id: d2, weight: 3 }]',
    );
    const values = { a: 'V1', b: NA, c: NA };
    expect(node(loaded, values, 'd2')).toMatchObject({
      score: null,
      status: 'not_applicable',
      coverage: 1,
      level: null,
    });
    expect(node(loaded, values)).toMatchObject({ score: 50, min: 50, max: 50, status: 'scored' });
  });

  test('when a question is hidden, then its answer counts nowhere', () => {
    const loaded = build(
      [single('a', 0, 10), `${single('b', 0, 10)}, when: "answers.a == 'V1'"`],
      'id: n, rule: mean, of: [a, b]',
    );
    expect(node(loaded, { a: 'V0', b: 'V1' })).toMatchObject({
      score: 0,
      max: 0,
      answered: 1,
      asked: 1,
    });
    expect(node(loaded, { a: 'V1', b: 'V1' })).toMatchObject({ score: 10, answered: 2, asked: 2 });
  });
});

describe('exactness', () => {
  test.each<[string, string, string]>([
    // 0.7 × 13 + 0.9 is 10.000000000000002 in binary
    ['[{ id: a, weight: 0.7 }, b]', '10', '10.0'],
    ['[{ id: a, weight: 0.1 }, { id: a, weight: 0.2 }, { id: b, weight: 1 }]', '24/5', '4.8'], // 3.9 + 0.9
    ['[{ id: c, weight: 0.35 }, { id: d, weight: 1 }]', '289/4', '72.3'], // 0.35 × 205 + 0.5 = 72.25
  ])('when %s is summed, then the score is %s', (of, exact, shown) => {
    const questions = [
      single('a', 0, 13),
      single('b', 0, 0.9),
      single('c', 0, 205),
      single('d', 0, 0.5),
    ];
    const found = node(build(questions, `id: n, rule: sum, of: ${of}`), {
      a: 'V1',
      b: 'V1',
      c: 'V1',
      d: 'V1',
    });
    expect([found.exact, found.shown]).toEqual([exact, shown]);
  });

  test('when thirds add up to a threshold, then it is met exactly, and missed by the least bit', () => {
    const questions = [
      single('a', 0, 39.9999999999999, 40, 100),
      single('b', 0, 40, 100),
      single('c', 0, 40, 100),
    ];
    const loaded = build(
      questions,
      'id: n, rule: mean, of: [a, b, c], levels: { steps: [{ value: 0, name: 零 }, { value: 1, name: 一, needs: { score: n, at_least: 40 } }] }',
    );
    expect(node(loaded, { a: 'V2', b: 'V1', c: 'V1' }).level?.value).toBe(1);
    expect(node(loaded, { a: 'V1', b: 'V1', c: 'V1' }).level?.value).toBe(0);
  });

  test.each([
    [1e21, '1e21 is a whole number'],
    [1e-25, '1e-25 is above nothing'],
    [123456789.123456, 'many digits stay'],
  ])('when an option is worth %d, then %s', (value) => {
    const found = node(build([single('a', 0, value)], 'id: n, rule: sum, of: [a]'), { a: 'V1' });
    expect([found.score, found.percent]).toEqual([value, 100]);
  });
});

describe('levels', () => {
  const questions = [single('a', 0, 1, 2, 3), single('b', 0, 1, 2, 3), single('c', 0, 1, 2, 3)];
  const gate = (needs: string): ReturnType<typeof questionnaire> =>
    build(
      questions,
      `id: n, rule: sum, of: [a, b, c], levels: { steps: [{ value: 0, name: 零 }, { value: 1, name: 一, needs: ${needs} }] }`,
    );
  const values = { a: 'V3', b: 'V1', c: 'V0' };

  test.each([
    ['{ score: n, at_least: 4 }', 1],
    ['{ score: n, at_least: 4.0001 }', 0],
    ['{ score: a, at_least: 3 }', 1],
    ['{ each: [a, b], at_least: 1 }', 1],
    ['{ each: [a, b, c], at_least: 1 }', 0],
    ['{ count: [a, b, c], where: 1, at_least: 2 }', 1],
    ['{ count: [a, b, c], where: 1, at_least: 3 }', 0],
    ['{ count: [a, b, c], where: 3, at_least: 1 }', 1],
    ['{ all: [{ score: n, at_least: 4 }, { score: b, at_least: 1 }] }', 1],
    ['{ all: [{ score: n, at_least: 4 }, { score: c, at_least: 1 }] }', 0],
    ['{ any: [{ score: n, at_least: 9 }, { score: b, at_least: 1 }] }', 1],
    ['{ any: [{ score: n, at_least: 9 }, { score: c, at_least: 1 }] }', 0],
    ['{ not: { score: c, at_least: 1 } }', 1],
    ['{ not: { any: [{ score: a, at_least: 1 }, { score: c, at_least: 9 }] } }', 0],
  ])('when a=3, b=1, c=0 and the level needs %s, then it is %i', (needs, level) => {
    expect(node(gate(needs), values).level?.value).toBe(level);
  });

  test('when a gate names what does not apply, then each passes over it and a single score fails', () => {
    expect(
      node(gate('{ each: [a, b], at_least: 1 }'), { a: 'V1', b: NA, c: 'V0' }).level?.value,
    ).toBe(1);
    expect(node(gate('{ score: b, at_least: 0 }'), { a: 'V1', b: NA, c: 'V0' }).level?.value).toBe(
      0,
    );
  });

  const stepped = (on: string): ReturnType<typeof questionnaire> =>
    build(
      questions,
      `id: n, rule: mean, items: percent, of: [a, b, c], states: { skipped: exclude }, levels: { awarded_on: ${on}, steps: [{ value: 0, name: 零 }, { value: 1, name: 一, needs: { score: n, at_least: 50 } }, { value: 2, name: 二, needs: { score: n, at_least: 100 } }] }`,
    );

  test.each([
    ['score', 2, 1, 2],
    ['lower_bound', 1, 1, 2],
  ])(
    'when one of three is left out and the level rests on %s, then it is %i',
    (on, level, low, high) => {
      // a and b full, c missing: score 100, at least 66.7, at most 100
      const found = node(stepped(on), { a: 'V3', b: 'V3' });
      expect([
        found.score,
        found.level?.value,
        found.level_min?.value,
        found.level_max?.value,
      ]).toEqual([100, level, low, high]);
    },
  );

  test('when a level is missed, then its gates say what is there and what is asked', () => {
    const found = node(
      gate(
        '{ all: [{ score: n, at_least: 5 }, { each: [a, c], at_least: 1 }, { count: [a, b], where: 3, at_least: 2 }] }',
      ),
      values,
    );
    expect(found.steps?.[1]).toEqual({
      value: 1,
      met: false,
      gates: [
        { kind: 'score', comparison: 'at_least', ids: ['n'], have: 4, need: 5, met: false },
        { kind: 'each', comparison: 'at_least', ids: ['a', 'c'], have: 0, need: 1, met: false },
        { kind: 'count', comparison: 'at_least', ids: ['a', 'b'], have: 1, need: 2, met: false },
      ],
    });
  });

  test('when a higher step holds and one between does not, then the highest is awarded', () => {
    const loaded = build(
      questions,
      'id: n, rule: sum, of: [a, b, c], levels: { steps: [{ value: 1, name: 一, needs: { score: c, at_least: 1 } }, { value: 2, name: 二, needs: { score: a, at_least: 3 } }] }',
    );
    expect(node(loaded, values).level).toEqual({ value: 2, name: '二' });
    expect(node(loaded, { a: 'V0', b: 'V0', c: 'V0' }).level).toBeNull();
  });
});

test('when every answer gives the same, then the score is known and it has no place between the ends', () => {
  const loaded = build([single('a', 3, 3)], 'id: n, rule: sum, of: [a]');
  expect(node(loaded, { a: 'V0' })).toMatchObject({ score: 3, percent: null });
});

test('when texts change, then the hash of a questionnaire stays, and with a value it changes', () => {
  const text = (value: number, label: string): string =>
    `id: h\nversion: 1.0.0\ntitle: ${label}\nlanguages: [zh-CN]\nsections: [{ id: s, title: ${label}, questions: [{ id: q, kind: single, title: ${label}, help: ${label}, options: [{ code: A, label: ${label}, value: ${value} }] }] }]\nscoring: { main: n, nodes: [{ id: n, title: ${label}, rule: sum, of: [q] }] }\n`;
  const hash = (value: number, label: string): string =>
    questionnaire(text(value, label)).questionnaire.hash;
  expect(hash(1, '甲')).toBe(hash(1, '乙'));
  expect(hash(1, '甲')).not.toBe(hash(2, '甲'));
});
