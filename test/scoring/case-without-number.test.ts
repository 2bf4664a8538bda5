import { expect, test } from 'vitest';
import { score } from '../../src/scoring/score.ts';
import { answers, questionnaire } from '../load.ts';

const TEXT = `id: short
version: 1.0.0
title: 短
languages: [zh-CN]
sections:
  - id: part
    title: 部分
    questions:
      - { id: q1, kind: single, title: 一, options: [{ code: A, label: 甲, value: 0 }, { code: B, label: 乙, value: 0 }] }
scoring:
  main: chosen
  nodes:
    - { id: own, title: 自己, rule: sum, of: [q1], minimum_coverage: 1 }
    - { id: chosen, title: 选出, rule: first_match, cases: [{ value_of: own }] }
`;

test('when the node that a case names is not computable, then nor is the case, though its bounds agree', () => {
  const loaded = questionnaire(TEXT);
  const { nodes } = score(loaded, answers(loaded, { q1: { state: 'dont_know' } }));
  expect(nodes['own']).toMatchObject({ status: 'not_computable', min: 0, max: 0 });
  expect(nodes['chosen']).toMatchObject({ status: 'not_computable', exact: null });
});
