import { expect, test } from 'vitest';
import { coverGaps } from '../../src/advice/cover-gaps.ts';
import { findSolutions, named } from '../../src/catalogue/find-solutions.ts';
import type { SolutionQuery } from '../../src/catalogue/find-solutions.ts';
import { bytesOf, catalogue, questionnaire } from '../load.ts';

const own = catalogue({
  solutions: `
solutions:
  - id: paper
    title: 检验单
    class: manufacturing
    summary: 先在纸上记
    lifts: [{ capability: quality, from: 0, to: 1 }]
    for_whom: 都行
    months: { low: 0.5, high: 1 }
    cost: { low: 0, middle: 0, high: 0, verified: true, source: { title: 自己做 } }
    lightness: { smallest: 0, days: 3, light: 一页纸, fit: 任何规模 }
    evidence: []
    steps: [印一叠]
  - id: system
    title: 质检系统
    class: manufacturing
    summary: 记进系统
    lifts: [{ capability: quality, from: 1, to: 2 }, { capability: equipment, from: 2, to: 3 }]
    for_whom: 都行
    months: { low: 2, high: 4 }
    cost: { low: 10000, middle: 30000, high: 50000, verified: false, source: { title: 估算 } }
    evidence: []
    steps: [试一条线]
  - id: advice
    title: 请人看看
    class: service
    summary: 请人来看 Quality
    lifts: [{ capability: quality, from: 0, to: 1 }]
    for_whom: 都行
    months: { low: 1, high: 1 }
    evidence: []
    steps: [约时间]
`,
}).catalogue;

const ids = (query: SolutionQuery): readonly string[] =>
  findSolutions(own, query).map(({ id }) => id);

test.each<[string, SolutionQuery, readonly string[]]>([
  ['nothing is asked', {}, ['paper', 'system', 'advice']],
  ['a word is asked, in any case', { words: ['quality'] }, ['advice']],
  ['two words are asked, both must be there', { words: ['系统', '一条线'] }, ['system']],
  ['a level is asked, only what can start there', { capability: 'quality', level: 1 }, ['system']],
  ['level and capability must be of one lift', { capability: 'quality', level: 2 }, []],
  ['a title is asked instead of an id', { capability: '设备' }, ['system']],
  ['the highest price just fits', { cost: 50000 }, ['paper', 'system']],
  ['one yuan is missing; unknown costs do not count', { cost: 49999 }, ['paper']],
  ['months are asked', { months: 1 }, ['paper', 'advice']],
  ['a class is asked', { tag: 'service' }, ['advice']],
  ['what is free is asked', { tag: 'free' }, ['paper']],
  ['all four fields must be known', { tag: 'light' }, ['paper']],
  ['what is checked is asked', { tag: 'verified' }, ['paper']],
])('when %s, then these are found', (_, query, found) => {
  expect(ids(query)).toEqual(found);
});

test('when an id is also part of other titles, then only the id counts', () => {
  const capabilities = [
    { id: 'a', title: 'b 的', levels: [], pains: [] },
    { id: 'b', title: '乙', levels: [], pains: [] },
  ];
  expect(named('b', capabilities).map(({ id }) => id)).toEqual(['b']);
  expect(named('的', capabilities).map(({ id }) => id)).toEqual(['a']);
  expect(named('丙', capabilities)).toEqual([]);
});

test('when gaps are covered, then a level below the target without a start is missing, one above is not', () => {
  const miit = questionnaire(bytesOf('questionnaires/miit-sme-2024/questionnaire.yaml'));
  const covers = coverGaps(own, [miit.questionnaire]);
  const of = (id: string) => covers.find(({ capability }) => capability === id);
  expect(of('quality')?.target).toBe(2);
  expect(of('quality')?.questions).toEqual(['miit-sme-2024/s07']);
  expect(of('quality')?.levels).toEqual([
    { level: 0, solutions: ['paper', 'advice'], missing: false },
    { level: 1, solutions: ['system'], missing: false },
    { level: 2, solutions: [], missing: false },
    { level: 3, solutions: [], missing: false },
  ]);
  expect(of('equipment')?.levels.map(({ missing }) => missing)).toEqual([true, true, false, false]);
});

test('when nobody measures a capability, then nothing of it is missing', () => {
  const covers = coverGaps(own, []);
  expect(covers.flatMap(({ levels }) => levels).some(({ missing }) => missing)).toBe(false);
});

test('when the shipped catalogue is held against the shipped questionnaires, then no gap is without a solution', () => {
  const packs = ['lighting', 'miit-sme-2024', 'quick'].map(
    (id) => questionnaire(bytesOf(`questionnaires/${id}/questionnaire.yaml`)).questionnaire,
  );
  const levels = coverGaps(catalogue().catalogue, packs).flatMap((one) => one.levels);
  expect(levels.filter(({ missing }) => missing)).toEqual([]);
});
