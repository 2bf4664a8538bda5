import { expect, test } from 'vitest';
import { answerReviewer } from '../../src/cohort/review-answers.ts';
import type { Reviewed } from '../../src/cohort/firm-record.ts';
import { questionsOf } from '../../src/questionnaire/questions-of.ts';
import { questionnaire } from '../load.ts';

/** Twenty questions on a scale of three steps; in the last ten the steps are written the other way round. */
const LONG = questionnaire(`
id: long
version: 1.0.0
title: 长问卷
languages: [zh-CN]
target: 2
measurement: formative
sections:
  - id: all
    title: 全部
    questions:
${Array.from({ length: 20 }, (_, at) => {
  const steps = [
    '{ code: low, label: 低, value: 0, reaches: 0 }',
    '{ code: middle, label: 中, value: 1, reaches: 1 }',
    '{ code: high, label: 高, value: 2, reaches: 2 }',
  ];
  const options = (at < 10 ? steps : steps.toReversed()).join(', ');
  return `      - { id: q${at}, kind: single, title: 题${at}, capability: finance, options: [${options}] }`;
}).join('\n')}
scoring:
  main: total
  dimensions: []
  nodes:
    - { id: total, title: 总分, rule: mean, of: [${Array.from({ length: 20 }, (_, at) => `q${at}`).join(', ')}], items: percent, states: { not_applicable: exclude, dont_know: exclude, skipped: exclude }, minimum_coverage: 0 }
`);

const review = answerReviewer(questionsOf(LONG.questionnaire));

/** `l`, `m`, `h` for one answer each; anything else is none. */
function reviewed(given: string, checks: readonly string[] = [], coverage = 1): Reviewed {
  const words: Readonly<Record<string, string>> = { l: 'low', m: 'middle', h: 'high' };
  const questions = Object.fromEntries(
    given.split('').map((letter, at) => {
      const value = words[letter];
      const state = value === undefined ? ('skipped' as const) : ('answered' as const);
      return [
        `q${at}`,
        { state, points: null, reaches: null, ...(value !== undefined && { value }) },
      ];
    }),
  );
  return review({ questions, checks, coverage });
}

test.each([
  ['all at one step, in whatever order the steps are written', 'm'.repeat(20), true, false],
  ['one of twenty otherwise', `${'m'.repeat(19)}l`, true, false],
  ['two of twenty otherwise', `${'m'.repeat(18)}ll`, false, false],
  ['nine answers of one step', 'm'.repeat(9), false, false],
  ['ten answers of one step, the others left out', 'm'.repeat(10), true, false],
  ['all at the top', 'h'.repeat(20), true, true],
  ['nineteen at the top', `${'h'.repeat(19)}m`, true, true],
  ['eighteen at the top', `${'h'.repeat(18)}mm`, false, false],
  ['steps up and down', 'lmh'.repeat(6), false, false],
])('when answers are %s, then this is said of them', (_, given, straight, top) => {
  expect(reviewed(given)).toEqual({ straight, top, checks: false, sparse: false });
});

test('when answers contradict each other or are few, then that is said', () => {
  expect(reviewed('lmh', ['a_check'], 0.5)).toMatchObject({ checks: true, sparse: true });
  expect(reviewed('lmh', [], 2 / 3)).toMatchObject({ sparse: false });
});
