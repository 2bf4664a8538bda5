import type { Place } from '../diagnostics/diagnostic.ts';

/** The place of a stretch of a text, in characters from its start. */
export function placeInText(text: string, file: string, begin: number, end: number): Place {
  const from = position(text, begin);
  const to = position(text, Math.max(end, begin));
  return { file, line: from.line, column: from.column, endLine: to.line, endColumn: to.column };
}

function position(
  text: string,
  offset: number,
): { readonly line: number; readonly column: number } {
  const before = text.slice(0, offset);
  const start = before.lastIndexOf('\n') + 1;
  return { line: before.split('\n').length, column: before.length - start + 1 };
}

/** A whole file. */
export function wholeFile(file: string): Place {
  return { file, line: 1, column: 1, endLine: 1, endColumn: 1 };
}
