import { describe, expect, test } from 'vitest';
import { advise } from '../../src/advice/advise.ts';
import type { Advice } from '../../src/advice/advice.ts';
import { matchPolicies } from '../../src/advice/match-policies.ts';
import type { Policy } from '../../src/catalogue/types.ts';
import { score } from '../../src/scoring/score.ts';
import { answers, bytesOf, catalogue, questionnaire } from '../load.ts';

// a, b and m each weigh a third of 0–100. One step of a or b (0–4) is worth 25/3, one tick of m (0–3) 100/9.
const tiny = questionnaire(`
id: tiny
version: 1.0.0
title: 小问卷
languages: [zh-CN]
target: 3
sections:
  - id: sec
    title: 部分
    questions:
      - id: a
        kind: single
        title: 接单
        capability: order_intake
        options:
          - { code: A, label: 零, value: 0, reaches: 0 }
          - { code: B, label: 一, value: 1, reaches: 1 }
          - { code: C, label: 二, value: 2, reaches: 2 }
          - { code: D, label: 三, value: 3, reaches: 3 }
          - { code: E, label: 四, value: 4, reaches: 4 }
      - id: b
        kind: single
        title: 物料
        capability: bom
        options:
          - { code: A, label: 零, value: 0, reaches: 0 }
          - { code: B, label: 一, value: 1, reaches: 1 }
          - { code: C, label: 二, value: 2, reaches: 2 }
          - { code: D, label: 三, value: 3, reaches: 3 }
          - { code: E, label: 四, value: 4, reaches: 4 }
      - id: m
        kind: multiple
        title: 数据安全
        capability: data_security
        options:
          - { code: N, label: 都没有, value: 0, exclusive: true }
          - { code: A, label: 备份, value: 1 }
          - { code: B, label: 权限, value: 1 }
          - { code: C, label: 演练, value: 1 }
        reaches: { 1: 1, 2: 2, 3: 3 }
scoring:
  main: n
  nodes:
    - { id: n, title: 总分, rule: mean, items: percent, of: [a, b, m], states: { skipped: exclude } }
`);

const CAPABILITIES = ['order_intake', 'bom', 'data_security']
  .map((id) => `  - { id: ${id}, title: 能力, levels: [零, 一, 二, 三, 四] }`)
  .join('\n');

function solution(id: string, lift: string, more: string): string {
  return `  - { id: ${id}, title: 方案, class: design, summary: 做。, lifts: [{ ${lift} }], for_whom: 小厂, evidence: [表], steps: [做], ${more} }`;
}

const FREE = 'cost: { low: 0, middle: 0, high: 0, verified: true, source: { title: 自行实施 } }';
const PAID =
  'cost: { low: 1000, middle: 3000, high: 5000, verified: false, source: { title: 报价 } }';

function withSolutions(...solutions: readonly string[]): ReturnType<typeof catalogue> {
  return catalogue({
    capabilities: `capabilities:\n${CAPABILITIES}\n`,
    solutions: `solutions:\n${solutions.join('\n')}\n`,
  });
}

const plain = withSolutions(
  solution(
    'a_low',
    'capability: order_intake, from: 0, to: 1',
    `months: { low: 0, high: 1 }, ${FREE}`,
  ),
  solution(
    'a_mid',
    'capability: order_intake, from: 1, to: 2',
    `months: { low: 1, high: 3 }, ${PAID}`,
  ),
  solution(
    'a_high',
    'capability: order_intake, from: 2, to: 4',
    `months: { low: 1, high: 3 }, ${PAID}`,
  ),
  solution('b_paid', 'capability: bom, from: 0, to: 3', `months: { low: 1, high: 2 }, ${PAID}`),
  solution('b_free', 'capability: bom, from: 0, to: 3', `months: { low: 1, high: 2 }, ${FREE}`),
  solution('b_unknown', 'capability: bom, from: 0, to: 3', 'months: { low: 0, high: 0 }'),
  solution(
    'm_big',
    'capability: data_security, from: 0, to: 3',
    `months: { low: 3, high: 6 }, ${PAID}, after: [a_low], when: profile.staff == null || profile.staff >= 20`,
  ),
);

function adviceFor(
  values: Readonly<Record<string, unknown>>,
  profile = {},
  solutions = plain,
): Advice {
  const given = answers(tiny, values, profile);
  return advise(
    { loaded: tiny, catalogue: solutions, answers: given, result: score(tiny, given) },
    '2026-11-22',
  );
}

describe('gaps', () => {
  test('when answers stand below the target, then each costs what scoring it anew brings', () => {
    const { gaps } = adviceFor({ a: 'A', b: 'C', m: ['A'] });
    expect(gaps.map(({ question, level, chosen }) => [question, level, chosen])).toEqual([
      ['a', 0, ['A']],
      ['m', 1, ['A']],
      ['b', 2, ['C']],
    ]);
    // a: 0 → 3 of 4 is 75 / 3; m: 1 → 3 of 3 is 200 / 9; b: 2 → 3 of 4 is 25 / 3
    for (const [position, cost] of [25, 200 / 9, 25 / 3].entries())
      expect(gaps[position]?.worth.points).toBeCloseTo(cost, 9);
  });

  test('when costs are equal, then gaps keep the order of the questionnaire', () => {
    expect(
      adviceFor({ b: 'B', a: 'B', m: ['A', 'B', 'C'] }).gaps.map(({ question }) => question),
    ).toEqual(['a', 'b']);
  });

  test('when an exclusive option was ticked, then raising the answer drops it', () => {
    expect(adviceFor({ a: 'D', b: 'D', m: ['N'] }).gaps).toMatchObject([
      { question: 'm', level: 0, chosen: ['N'] },
    ]);
    expect(adviceFor({ a: 'D', b: 'D', m: ['N'] }).gaps[0]?.worth.points).toBeCloseTo(100 / 3, 9);
  });

  test('when a question is unclear or left out, then it is no gap but is named', () => {
    const { gaps, unclear } = adviceFor({
      a: { state: 'dont_know' },
      m: { state: 'not_applicable', reason: '无' },
    });
    expect([gaps, unclear]).toEqual([[], ['a', 'b']]);
  });

  test('when everything reaches the target, then nothing is advised', () => {
    const { gaps, recommendations } = adviceFor({ a: 'D', b: 'E', m: ['A', 'B', 'C'] });
    expect([gaps, recommendations]).toEqual([[], []]);
  });
});

describe('solutions', () => {
  const shape = ({ recommendations }: Advice): readonly unknown[] =>
    recommendations.map(({ solution: { id }, phase, serves }) => [
      id,
      phase,
      serves.map(({ from, to }) => [from, to]),
    ]);

  test('when a gap is deep, then a chain of solutions leads up to the target, in phases', () => {
    expect(shape(adviceFor({ a: 'A', b: 'D', m: ['A', 'B', 'C'] }))).toEqual([
      ['a_low', 'first', [[0, 1]]],
      ['a_mid', 'next', [[1, 2]]],
      ['a_high', 'later', [[2, 3]]],
    ]);
  });

  test('when a firm stands higher, then the chain starts there', () => {
    expect(shape(adviceFor({ a: 'C', b: 'D', m: ['A', 'B', 'C'] }))).toEqual([
      ['a_high', 'next', [[2, 3]]],
    ]);
  });

  test('when several solutions serve a gap, then the free one comes before the paid and the unknown', () => {
    expect(shape(adviceFor({ a: 'D', b: 'A', m: ['A', 'B', 'C'] }))).toEqual([
      ['b_free', 'first', [[0, 3]]],
    ]);
  });

  test('when all are wanted, then what is free comes first in its phase and what comes after stands later', () => {
    const found = adviceFor({ a: 'A', b: 'A', m: ['N'] });
    // both are free: b brings 25 points by itself, a_low a third of a's 25
    expect(shape(found).map((item) => JSON.stringify(item).split('"')[1])).toEqual([
      'b_free',
      'a_low',
      'm_big',
      'a_mid',
      'a_high',
    ]);
    expect(
      found.recommendations.map(({ benefit }) => Math.round(benefit.points * 1000) / 1000),
    ).toEqual([25, 8.333, 33.333, 8.333, 8.333]);
  });

  test('when a solution is not for the firm, then it is not recommended', () => {
    const ids = (staff?: number): readonly string[] =>
      adviceFor(
        { a: 'D', b: 'D', m: ['N'] },
        staff === undefined ? {} : { staff },
      ).recommendations.map(({ solution: { id } }) => id);
    expect([ids(19), ids(20), ids()]).toEqual([[], ['m_big'], ['m_big']]);
  });

  test('when solutions stand in another order in the file, then the advice is the same', () => {
    const values = { a: 'A', b: 'A', m: ['N'] };
    const reversed = {
      ...plain,
      catalogue: { ...plain.catalogue, solutions: plain.catalogue.solutions.toReversed() },
    };
    expect(shape(adviceFor(values, {}, reversed))).toEqual(shape(adviceFor(values)));
  });
});

describe('policies', () => {
  const [template] = catalogue().catalogue.policies;
  const policy = (valid: Policy['valid'], verified: boolean): Policy => {
    if (!template) throw new Error('no policy');
    return { ...template, valid, verified };
  };
  test.each<[Policy['valid'], boolean, string, string]>([
    [{ from: '2026-01-01', to: '2026-12-31' }, true, '2025-12-31', 'not_yet'],
    [{ from: '2026-01-01', to: '2026-12-31' }, true, '2026-01-01', 'valid'],
    [{ from: '2026-01-01', to: '2026-12-31' }, true, '2026-12-31', 'valid'],
    [{ from: '2026-01-01', to: '2026-12-31' }, true, '2027-01-01', 'expired'],
    [{ from: '2026-01-01', to: '2026-12-31' }, false, '2026-06-01', 'unchecked'],
    [{ from: '2026-01-01', to: '2026-12-31' }, false, '2027-01-01', 'expired'],
    [{ from: '2026-01-01' }, true, '2030-01-01', 'unchecked'],
    [{ to: '2026-12-31' }, true, '1999-01-01', 'valid'],
    [{}, false, '2026-06-01', 'unchecked'],
    [{ from: '2026-03', to: '2026-05' }, true, '2026-02-28', 'not_yet'],
    [{ from: '2026-03', to: '2026-05' }, true, '2026-03-01', 'valid'],
    [{ from: '2026-03', to: '2026-05' }, true, '2026-05-31', 'valid'],
    [{ from: '2026-03', to: '2026-05' }, true, '2026-06-01', 'expired'],
  ])(
    'when a policy holds %j (verified: %s) and it is %s, then it is %s',
    (valid, verified, today, status) => {
      expect(matchPolicies([policy(valid, verified)], today, () => true)[0]?.status).toBe(status);
    },
  );
});

test('when a shipped example is advised twice, then the advice is the same', () => {
  const lighting = questionnaire(bytesOf('questionnaires/lighting/questionnaire.yaml'));
  const given = answers(lighting, { purchasing: 'A', bom: 'A', quality: 'B' });
  const once = (): string =>
    JSON.stringify(
      advise(
        {
          loaded: lighting,
          catalogue: catalogue(),
          answers: given,
          result: score(lighting, given),
        },
        '2026-11-22',
      ),
    );
  expect(once()).toBe(once());
});
