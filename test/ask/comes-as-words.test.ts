import { expect, test } from 'vitest';
import { comesAsWords } from '../../src/ask/comes-as-words.ts';

test.each([
  ['你好', true],
  ['《标准》', true],
  ['3号楼', true],
  ['横栏 灯饰', true],
  // Enter came right behind.
  ['你好\r', true],
  // A character alone is a key where it is one.
  ['？', false],
  ['１', false],
  ['１\r', false],
  ['中', false],
  // Keys that a slow line brings together.
  ['12', false],
  ['1\r', false],
  // Arrows, and what the terminal marks as pasted.
  ['\u001B[B', false],
  ['\u001B[200~你好\u001B[201~', false],
  ['一厂\r二厂', false],
  ['你好\u0007', false],
])('when %j arrives at once, then it is words: %s', (chunk, words) => {
  expect(comesAsWords(chunk)).toBe(words);
});
