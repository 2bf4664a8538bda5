import { expect, test } from 'vitest';
import type { Case } from '../../src/advice/advise.ts';
import { levelToPrepare, prepareAssessment } from '../../src/advice/prepare-assessment.ts';
import type { LoadedQuestionnaire } from '../../src/questionnaire/load-questionnaire.ts';
import { score } from '../../src/scoring/score.ts';
import { answers, bytesOf, catalogue, questionnaire } from '../load.ts';

// Level 1: 3 points and two scenarios at 1; level 2: 5 points and two scenarios at 2.
const pack = questionnaire(`
id: pack
version: 1.0.0
title: 一份问卷
languages: [zh-CN]
sections:
  - id: all
    title: 全部
    questions:
      - id: net
        kind: multiple
        title: 网络
        evidence: [拓扑图]
        options:
          - { code: N, label: 没有, value: 0, exclusive: true }
          - { code: A, label: 甲, value: 2 }
          - { code: B, label: 乙, value: 3 }
      - { id: plan, kind: single, title: 规划, options: [{ code: A, label: 无, value: 0 }, { code: B, label: 有, value: 1 }] }
      - { id: noise, kind: single, title: 不计分, options: [{ code: A, label: 无 }, { code: B, label: 有 }] }
      - id: s1
        kind: level
        title: 一
        tags: [scenario]
        evidence: [截图]
        more_evidence: [{ from: 2, text: 对接记录 }]
        options: &steps [{ code: '0', label: 零 }, { code: '1', label: 一 }, { code: '2', label: 二 }]
      - { id: s2, kind: level, title: 二, tags: [scenario], options: *steps }
      - { id: s3, kind: level, title: 三, tags: [scenario], options: *steps }
scoring:
  main: total
  nodes:
    - id: total
      title: 总分
      rule: sum
      of: [net, plan]
      states: { skipped: zero, dont_know: zero }
      minimum_coverage: 0
      levels:
        steps:
          - { value: 0, name: 零 }
          - { value: 1, name: 一, needs: { all: [{ score: total, at_least: 3 }, { count: { tag: scenario }, where: 1, at_least: 2 }] } }
          - { value: 2, name: 二, needs: { all: [{ score: total, at_least: 5 }, { count: { tag: scenario }, where: 2, at_least: 2 }] } }
acceptance:
  level: 1
  source: { title: 通知 }
  files: [{ code: contract, title: 合同, keep: 原件, stage: before }]
`);

function caseOf(
  values: Readonly<Record<string, unknown>>,
  loaded: LoadedQuestionnaire = pack,
): Case {
  const given = answers(loaded, values);
  return { loaded, catalogue: catalogue(), answers: given, result: score(loaded, given) };
}

const given = caseOf({
  net: { value: ['A', 'B'], evidence: ['拓扑图一张'] },
  plan: 'A',
  s1: 1,
  s2: 2,
  s3: 0,
});

test('when the answers reach the level, then each that counts is to be shown, and those that must hold are known', () => {
  const prepared = prepareAssessment(given, 1);
  expect(prepared?.reached).toBe(true);
  expect(prepared?.gates.map(({ have, need }) => [have, need])).toEqual([
    [5, 3],
    [2, 2],
  ]);
  expect(prepared?.items.map(({ question, state, decides }) => [question, state, decides])).toEqual(
    [
      // 5 − 5 is less than 3; a third scenario would count if it rose; without one of the two, one is left.
      ['net', 'prove', true],
      ['plan', 'build', false],
      ['s1', 'prove', true],
      ['s2', 'prove', true],
      ['s3', 'build', false],
    ],
  );
  expect(prepared?.items[0]?.have).toEqual(['拓扑图一张']);
});

test('when a higher level is prepared for, then its own papers are asked for, and nothing is to lose yet', () => {
  const prepared = prepareAssessment(given, 2);
  expect(prepared?.reached).toBe(false);
  expect(prepared?.items.map(({ question, state, keep }) => [question, state, keep])).toEqual([
    ['net', 'prove', ['拓扑图']],
    ['plan', 'build', []],
    ['s1', 'build', ['截图', '对接记录']],
    ['s2', 'prove', []],
    ['s3', 'build', []],
  ]);
  expect(prepared?.items.some(({ decides }) => decides)).toBe(false);
});

test('when a level has more than enough, then no single answer must hold', () => {
  const plenty = caseOf({ net: ['A', 'B'], plan: 'B', s1: 2, s2: 2, s3: 2 });
  const decisive = prepareAssessment(plenty, 1)?.items.filter(({ decides }) => decides);
  expect(decisive?.map(({ question }) => question)).toEqual(['net']);
});

test('when nobody has answered, then that is said; what does not apply is left out', () => {
  const open = caseOf({
    net: { state: 'dont_know' },
    s1: { state: 'not_applicable', reason: '没有' },
    s2: 1,
  });
  const states = prepareAssessment(open, 1)?.items.map(({ question, state }) => [question, state]);
  expect(states).toEqual([
    ['net', 'answer'],
    ['plan', 'answer'],
    ['s2', 'prove'],
    ['s3', 'answer'],
  ]);
});

test('when a level is chosen, then it is the accepted one or the higher one that is reached', () => {
  expect(levelToPrepare(caseOf({}))).toBe(1);
  expect(levelToPrepare(given)).toBe(1);
  expect(levelToPrepare(caseOf({ net: ['A', 'B'], plan: 'A', s1: 2, s2: 2, s3: 0 }))).toBe(2);
  expect(prepareAssessment(given, 7)).toBeUndefined();
});

test('when nobody assesses with a questionnaire, then the next level is prepared for', () => {
  const lighting = questionnaire(bytesOf('questionnaires/lighting/questionnaire.yaml'));
  expect(levelToPrepare(caseOf({}, lighting))).toBe(1);
});

test('when the national questionnaire is prepared for, then papers of levels above are not asked for', () => {
  const miit = questionnaire(bytesOf('questionnaires/miit-sme-2024/questionnaire.yaml'));
  const scored = caseOf({ s01: 2 }, miit);
  const papers = (level: number): unknown =>
    prepareAssessment(scored, level)?.items.find(({ question }) => question === 's01')?.keep;
  expect(papers(2)).toHaveLength(2);
  expect(papers(3)).toContain('跨系统对接记录');
  expect(papers(4)).toHaveLength(4);
});
