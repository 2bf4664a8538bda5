import { expect, test } from 'vitest';
import { wrapLines } from '../../src/cli/wrap-lines.ts';

test('when a line is too long for the terminal, then it goes on below, set in, with its words whole', () => {
  expect(wrapLines('short\n  1. every model has an Excel list', 24)).toBe(
    'short\n  1. every model has\n    an Excel list',
  );
  expect(wrapLines('  · 每款一张 Excel 料单，谁用谁改', 20)).toBe('  · 每款一张 Excel\n    料单，谁用谁改');
});

test('when a line is painted, then it is left to the terminal', () => {
  const painted = '\u001B[1mno break within these words\u001B[22m';
  expect(wrapLines(painted, 10)).toBe(painted);
});
