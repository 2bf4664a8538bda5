import { expect, test } from 'vitest';
import { lintFiles } from '../../src/lint/lint-files.ts';
import { runCases } from '../../src/lint/run-cases.ts';
import { compiledCaseScorer, exactCaseScorer } from '../../src/lint/score-case.ts';
import { loadQuestionnaire } from '../../src/questionnaire/load-questionnaire.ts';
import { emptyContext } from './empty-context.ts';

const QUESTIONNAIRE = `id: tiny
version: 1.0.0
title: 小问卷
languages: [zh-CN]
sections:
  - id: part
    title: 第一部分
    questions:
      - id: q1
        kind: single
        title: 一
        options: [{ code: A, label: 甲, value: 0 }, { code: B, label: 乙, value: 1 }]
      - id: q2
        kind: level
        title: 二
        options: [{ code: '0', label: 零 }, { code: '1', label: 壹 }, { code: '2', label: 贰 }]
      - id: q3
        kind: single
        title: 三
        options: [{ code: A, label: 甲, value: 0 }, { code: B, label: 乙, value: 1 }]
scoring:
  main: total
  nodes:
    - id: total
      title: 总分
      rule: mean
      of: [q1, q2, q3]
      levels:
        steps: [{ value: 0, name: 起步 }, { value: 1, name: 过半, needs: { score: total, at_least: 1 } }]
`;

function run(cases: string) {
  const bytes = (text: string): Uint8Array => new TextEncoder().encode(text);
  const { loaded } = loadQuestionnaire({ file: 'q.yaml', bytes: bytes(QUESTIONNAIRE) }, []);
  if (!loaded) throw new Error('the questionnaire has errors');
  const named = { file: 'cases.yaml', bytes: bytes(cases) };
  const exactly = runCases(named, loaded, exactCaseScorer(loaded));
  const { diagnostics, runs: _, ...counts } = runCases(named, loaded, compiledCaseScorer(loaded));
  expect(diagnostics).toEqual(exactly.diagnostics);
  return {
    ...counts,
    found: diagnostics.map(({ line, column, code, args }) => `${line}:${column} ${code} ${String(args['found'] ?? '')}`.trim()),
  };
}

test('when a case expects the exact score and level, then it passes', () => {
  const cases = `cases:
  - { name: 三分之二, answers: { q1: B, q2: 1, q3: A }, expect: { score: 2/3, level: 0 } }
  - { name: 满分, answers: { q1: B, q2: 2, q3: B }, expect: { score: 4/3, level: 1, nodes: { total: 4/3 } } }
`;
  expect(run(cases)).toEqual({ cases: 2, failed: 0, found: [] });
});

test('when a score is near but not equal, then the case fails at the number', () => {
  const cases = `cases:
  - name: 差一点
    answers: { q1: B, q2: 1, q3: A }
    expect: { score: 0.667, level: 1 }
`;
  expect(run(cases)).toEqual({
    cases: 1,
    failed: 1,
    found: ['4:22 case-fails 2/3', '4:36 case-fails 0 起步'],
  });
});

test('when an answer of a case is unknown, then it is found where it stands', () => {
  const cases = `cases:
  - name: 写错
    answers: { q1: C }
    expect: { level: 0 }
`;
  expect(run(cases)).toEqual({ cases: 1, failed: 1, found: ['3:20 unknown-option'] });
});

test.each([
  ['no file of cases beside it', ['tiny/questionnaire.yaml'], ['tiny/questionnaire.yaml:21 cases-none']],
  ['one among the files', ['tiny/questionnaire.yaml', 'tiny/cases.yaml'], []],
])('when a pack has %s, then it is told or not', (_, names, expected) => {
  const CASES = `cases: [{ name: 满分, answers: { q1: B, q2: 2, q3: B }, expect: { score: 4/3 } }]\n`;
  const files = names.map((file) => ({ file, bytes: new TextEncoder().encode(file.endsWith('cases.yaml') ? CASES : QUESTIONNAIRE) }));
  const untested = new Set(['tiny/questionnaire.yaml']);
  const found = lintFiles(files, { ...emptyContext({ set: 'recommended', rules: { 'part-untouched': 'off' } }), untested });
  expect(found.map(({ file, line, code }) => `${file}:${line} ${code}`)).toEqual(expected);
});
