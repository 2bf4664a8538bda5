import { describe, expect, test } from 'vitest';
import { score } from '../../src/scoring/score.ts';
import { withBases } from '../../src/scoring/score-by-basis.ts';
import { scoreResting } from '../../src/scoring/score-resting.ts';
import { RESULT_SCHEMA } from '../../src/scoring/result-schema.ts';
import { Ajv2020 } from 'ajv/dist/2020.js';
import { answers, bytesOf, check, questionnaire, tiny } from '../load.ts';

const loaded = tiny(
  `      - { id: gate, kind: yes_no, title: g }
      - { id: inner, kind: single, title: i, when: answers.gate == "yes", options: [{ code: A, label: a, value: 0 }, { code: B, label: b, value: 4 }] }
      - { id: other, kind: single, title: o, options: [{ code: A, label: a, value: 0 }, { code: B, label: b, value: 4 }] }`,
  `  main: total
  nodes:
    - { id: total, title: t, rule: sum, of: [inner, other] }
`,
);

describe('three results', () => {
  const given = answers(loaded, {
    gate: true,
    inner: { value: 'B', basis: 'verified' },
    other: { value: 'B', evidence: ['台账'] },
  });

  test('when answers rest on different ground, then each result counts what is firm enough, within bounds', () => {
    const totals = [
      score(loaded, given),
      scoreResting(loaded, given, 'evidenced'),
      scoreResting(loaded, given, 'verified'),
    ].map(({ nodes }) => nodes['total']);
    expect(totals.map((node) => [node?.min, node?.max, node?.answered, node?.asked])).toEqual([
      [8, 8, 2, 2],
      [8, 8, 2, 2],
      [4, 8, 1, 2],
    ]);
  });

  test('when a self-reported answer decides what is asked, then the verified answer to it still counts', () => {
    expect(scoreResting(loaded, given, 'verified').questions['inner']?.state).toBe('answered');
    expect(scoreResting(loaded, given, 'verified').questions['gate']?.state).toBe('skipped');
  });

  test('when nothing is verified, then everything is open', () => {
    const node = scoreResting(loaded, answers(loaded, { gate: true, inner: 'B' }), 'verified')
      .nodes['total'];
    expect([node?.min, node?.max, node?.answered]).toEqual([0, 8, 0]);
  });

  test('when a file says what it rests on, then its answers do unless they say otherwise', () => {
    const text = `questionnaire: tiny
basis: verified
profile: { name: 厂 }
answers: { gate: true, inner: { value: B, basis: self_reported }, other: B }`;
    const { answers: read } = check(loaded, text);
    const node = read && scoreResting(loaded, read, 'verified').nodes['total'];
    expect([node?.min, node?.max]).toEqual([4, 8]);
  });
});

test('when a shipped example is scored three ways, then the bounds only widen and the result fits the schema', () => {
  const lighting = questionnaire(bytesOf('questionnaires/lighting/questionnaire.yaml'));
  const { answers: given } = check(lighting, bytesOf('examples/small.yaml'));
  if (!given) throw new Error('the example has findings');
  const result = withBases(score(lighting, given), lighting, given);
  for (const [id, all] of Object.entries(result.nodes)) {
    for (const firm of [
      result.by_basis?.evidenced.nodes[id],
      result.by_basis?.verified.nodes[id],
    ]) {
      expect(firm?.min).toBeLessThanOrEqual(all.min);
      expect(firm?.max).toBeGreaterThanOrEqual(all.max);
    }
  }
  const validate = new Ajv2020({ strict: true, allowUnionTypes: true, strictTypes: false }).compile(
    RESULT_SCHEMA,
  );
  expect(validate(JSON.parse(JSON.stringify(result)))).toBe(true);
});

test('when a repeat group is only self-reported, then its verified items still count', () => {
  const groups = questionnaire(`id: groups
version: 1.0.0
title: t
languages: [zh-CN]
sections:
  - id: part
    title: p
    questions:
      - id: sites
        kind: repeat
        title: s
        item: 车间
        maximum: 3
        questions: [{ id: tidy, kind: single, title: t, options: [{ code: A, label: a, value: 0 }, { code: B, label: b, value: 4 }] }]
scoring:
  main: total
  nodes:
    - { id: total, title: t, rule: mean, of: [tidy] }
`);
  const given = answers(groups, {
    sites: [{ tidy: { value: 'B', basis: 'verified' } }, { tidy: 'B' }],
  });
  const node = scoreResting(groups, given, 'verified').nodes['total'];
  expect([node?.answered, node?.asked]).toEqual([1, 2]);
});
