import { expect, test } from 'vitest';
import { closestWord } from '../../src/source/closest-word.ts';

test.each([
  ['optoins', ['options', 'section'], 'options'],
  ['Sum', ['max', 'sum'], 'sum'],
  ['q3', ['q1', 'q2'], 'q1'],
  ['finance', ['finances', 'finance_plan'], 'finances'],
  ['abcd', ['dcba', 'wxyz'], undefined],
  ['x', ['y'], undefined],
  ['', ['a', 'b'], undefined],
  ['toString', ['tostring'], 'tostring'],
  ['lihgting', ['lighting'], 'lighting'],
])('when %s is written and %j are known, then %s is meant', (word, known, expected) => {
  expect(closestWord(word, known)).toBe(expected);
});
