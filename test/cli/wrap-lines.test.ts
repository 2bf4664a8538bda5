import { expect, test } from 'vitest';
import { wrapLines } from '../../src/cli/wrap-lines.ts';

test('when a line is too long for the terminal, then it goes on below, set in, with its words whole', () => {
  expect(wrapLines('short\n  1. every model has an Excel list', 24)).toBe(
    'short\n  1. every model has\n    an Excel list',
  );
  expect(wrapLines('  · 每款一张 Excel 料单，谁用谁改', 20)).toBe('  · 每款一张 Excel\n    料单，谁用谁改');
});

test('when a line is painted as a whole, then so is every line of it; painted in parts it is left to the terminal', () => {
  const bold = (text: string): string => `\u001B[1m${text}\u001B[22m`;
  expect(wrapLines(bold('break between these words'), 16)).toBe(`${bold('break between')}\n${bold('  these words')}`);
  const parts = `${bold('no break')} within these words`;
  expect(wrapLines(parts, 10)).toBe(parts);
});
