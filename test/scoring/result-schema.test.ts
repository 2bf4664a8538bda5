import { Ajv2020 } from 'ajv/dist/2020.js';
import { describe, expect, test } from 'vitest';
import { RESULT_SCHEMA } from '../../src/scoring/result-schema.ts';
import { score } from '../../src/scoring/score.ts';
import type { LoadedQuestionnaire } from '../../src/questionnaire/load-questionnaire.ts';
import { answers, bytesOf, check, questionnaire } from '../load.ts';

const ajv = new Ajv2020({
  allErrors: true,
  strict: true,
  allowUnionTypes: true,
  strictTypes: false,
});
const validate = ajv.compile(RESULT_SCHEMA);

/** What is wrong with a result once it is printed and read back. */
function wrong(result: unknown): readonly string[] {
  validate(JSON.parse(JSON.stringify(result)));
  return (validate.errors ?? []).map(({ instancePath, message }) => `${instancePath} ${message}`);
}

function pack(id: string): LoadedQuestionnaire {
  return questionnaire(bytesOf(`questionnaires/${id}/questionnaire.yaml`));
}

test.each(['micro', 'small', 'above-scale'])(
  'when the example %s is scored, then its result fits the schema',
  (name) => {
    const { answers: given } = check(pack('lighting'), bytesOf(`examples/${name}.yaml`));
    if (!given) throw new Error('the example has findings');
    expect(wrong(score(pack('lighting'), given))).toEqual([]);
  },
);

test.each(['lighting', 'miit-sme-2024', 'quick'])(
  'when nothing of %s is answered, then its result fits the schema',
  (id) => {
    const loaded = pack(id);
    expect(wrong(score(loaded, answers(loaded, {})))).toEqual([]);
  },
);

const EDGES = questionnaire(`id: edges
version: 1.0.0
title: 边界
languages: [zh-CN]
sections:
  - id: part
    title: 部分
    questions:
      - { id: total, kind: number, title: 总数 }
      - { id: online, kind: number, title: 联网 }
      - { id: q1, kind: level, title: 一, options: [{ code: '0', label: 零 }, { code: '3', label: 叁 }] }
      - { id: q2, kind: level, title: 二, options: [{ code: '0', label: 零 }, { code: '1', label: 壹 }] }
      - { id: q3, kind: single, title: 三, when: profile.staff > 100, options: [{ code: A, label: 甲, value: -2 }] }
scoring:
  main: main
  nodes:
    - { id: third, title: 三分之几, rule: mean, of: [q1, { id: q2, weight: 2 }] }
    - { id: strict, title: 要答全, rule: mean, of: [q1, q2], minimum_coverage: 1 }
    - { id: hidden, title: 不问, rule: sum, of: [q3] }
    - id: main
      title: 总分
      rule: mean
      of: [strict]
      states: { skipped: exclude }
      levels:
        awarded_on: score
        steps:
          - { value: 1, name: 一级 }
          - { value: 2, name: 二级, needs: { any: [{ score: third, at_least: 1 }, { count: [q1, q2], where: 1, at_least: 2 }] } }
          - value: 3
            name: 三级
            needs:
              all:
                - { share: [q1, q2], where: 1, above: 0.5 }
                - { each: [q1, q2], above: 0 }
                - { when: answers.total > 100 }
                - not: { score: third, at_most: 0 }
calculated: [{ id: rate, title: 联网率, ratio: [online, total] }]
checks: [{ id: too_many, message: 多了, when: answers.online > answers.total }]
flags: [{ id: flag, title: 红线, when: states.q2 == 'dont_know', action: 问清楚 }]
`);

describe('the contract with other programs', () => {
  const partial = score(
    EDGES,
    answers(EDGES, { q1: 3, q2: { state: 'dont_know' }, total: 3, online: 4 }),
  );

  test('when answers are partial, then the result fits the schema', () => {
    expect(wrong(partial)).toEqual([]);
    expect(partial.nodes['third']).toMatchObject({ score: 1, exact: '1', min: 1, max: 5 / 3 });
    expect(partial).toMatchObject({
      calculated: { rate: 4 / 3 },
      checks: ['too_many'],
      flags: ['flag'],
    });
  });

  test('when a score is not computable, then it is null, with a status, and its bounds stay', () => {
    expect(partial.nodes['strict']).toMatchObject({
      score: null,
      percent: null,
      status: 'not_computable',
      coverage: 0.5,
      min: 1.5,
      max: 2,
    });
    expect(partial).toMatchObject({ score: null, level: null });
  });

  test('when nothing below a node is asked, then it is not applicable', () => {
    expect(partial.nodes['hidden']).toMatchObject({
      score: null,
      level: null,
      status: 'not_applicable',
    });
  });

  test('when everything is answered, then the score is the double nearest the exact one, and the level has value and name', () => {
    const whole = score(EDGES, answers(EDGES, { q1: 3, q2: 0, total: 3, online: 1 }));
    expect(wrong(whole)).toEqual([]);
    expect(whole).toMatchObject({ score: 1.5, level: { value: 2, name: '二级' } });
    expect(Object.keys(whole)).toEqual(
      expect.arrayContaining(['questionnaire', 'score', 'level', 'nodes']),
    );
    expect(Object.keys(whole.questionnaire)).toEqual(['id', 'version', 'hash']);
    expect('id' in whole).toBe(false);
  });

  test('when an answer file has an id, then the result echoes it', () => {
    const { answers: named } = check(
      EDGES,
      '{questionnaire: edges, id: 厂-7, profile: {name: 厂}, answers: {q1: 3}}',
    );
    if (!named) throw new Error('the answers have findings');
    const result = score(EDGES, named);
    expect(result.id).toBe('厂-7');
    expect(wrong(result)).toEqual([]);
  });

  test('when a key is missing, new, or of another type, then the schema refuses it', () => {
    const { score: _, ...rest } = partial;
    expect(wrong(rest)).toEqual([" must have required property 'score'"]);
    expect(wrong({ ...partial, extra: 1 })).toHaveLength(1);
    expect(wrong({ ...partial, nodes: { main: { ...partial.nodes['main'], min: null } } })).toEqual(
      ['/nodes/main/min must be number'],
    );
  });
});
