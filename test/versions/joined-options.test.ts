import { expect, test } from 'vitest';
import { compareQuestionnaires } from '../../src/versions/compare.ts';
import type { LoadedQuestionnaire } from '../../src/questionnaire/load-questionnaire.ts';
import { tiny } from '../load.ts';

const OLD = `      - { id: q, kind: single, title: 一, options: [{ code: A, label: 甲, value: 0 }, { code: B, label: 乙, value: 1 }, { code: C, label: 丙, value: 1 }] }
      - { id: why, kind: yes_no, title: 有没有原因, when: answers.q == 'B', options: [{ code: no, label: 否, value: 0 }, { code: yes, label: 是, value: 1 }] }`;

function load(questions: string): LoadedQuestionnaire {
  const of = questions.includes('why') ? 'q, why' : 'q';
  return tiny(
    questions,
    `  main: total
  nodes: [{ id: total, title: 总分, rule: sum, of: [${of}] }]
`,
  );
}

function compare(options: string, change = (text: string): string => text): readonly unknown[] {
  const now = OLD.replace(/\{ code: B.*(?=\] \})/, options);
  const { verdict, changes } = compareQuestionnaires(load(change(OLD)), load(change(now)));
  const told = changes.filter(({ effect }) => effect !== 'none');
  return [verdict, ...told.map(({ what, id, key, old }) => [what, id, key ?? '', old])];
}

const alone = (text: string): string => text.replace(/\n.*id: why.*/, '');

test('when two options with the same points become one, then scores stay comparable', () => {
  expect(compare('{ code: D, was: [B, C], label: 乙丙, value: 1 }', alone)).toEqual([
    'comparable',
    ['renamed', 'q.D', '', 'C'],
    ['renamed', 'q.D', '', 'B'],
  ]);
});

test('when one of them had other points, then that is told', () => {
  const other = (text: string): string =>
    alone(text).replace('label: 丙, value: 1', 'label: 丙, value: 0.5');
  expect(compare('{ code: D, was: [B, C], label: 乙丙, value: 1 }', other)).toEqual([
    'need_bridging',
    ['renamed', 'q.D', '', 'C'],
    ['changed', 'q.D', 'value', '0.5'],
    ['renamed', 'q.D', '', 'B'],
  ]);
});

test('when a condition looks at one of them, then it holds for more answers than before', () => {
  const changes = compare('{ code: D, was: [B, C], label: 乙丙, value: 1 }', (text) =>
    text.includes('code: D') ? text.replace("== 'B'", "== 'D'") : text,
  );
  expect(changes).toContainEqual(['changed', 'why', 'when', "answers.q == 'B'"]);
});

test('when several can be ticked, then who ticked both has one tick less: the second is gone', () => {
  const many = (text: string): string => alone(text).replace('kind: single', 'kind: multiple');
  expect(compare('{ code: D, was: [B, C], label: 乙丙, value: 1 }', many)).toContainEqual([
    'removed',
    'q.C',
    '',
    undefined,
  ]);
});
