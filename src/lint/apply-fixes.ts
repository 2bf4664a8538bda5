import type { Edit, Fix } from '../diagnostics/diagnostic.ts';

/** Text with fixes applied in the order of the file; one that overlaps an earlier one waits. */
export function applyFixes(text: string, fixes: readonly Fix[]): string {
  const starts = lineStarts(text);
  const offset = (line: number, column: number): number => (starts[line - 1] ?? 0) + column - 1;
  const spans = fixes
    .map(({ edits }) => edits.map((edit) => spanOf(edit, offset)))
    .toSorted((a, b) => (a[0]?.start ?? 0) - (b[0]?.start ?? 0));
  const taken: Span[] = [];
  for (const fix of spans) {
    if (fix.every((span) => taken.every((other) => apart(span, other)))) taken.push(...fix);
  }
  return splice(text, taken);
}

interface Span {
  readonly start: number;
  readonly end: number;
  readonly text: string;
}

function lineStarts(text: string): readonly number[] {
  return [0, ...[...text.matchAll(/\n/g)].map(({ index }) => index + 1)];
}

function spanOf(
  { line, column, endLine, endColumn, text }: Edit,
  offset: (line: number, column: number) => number,
): Span {
  return { start: offset(line, column), end: offset(endLine, endColumn), text };
}

/** Several may be put in at one place: they follow one another. */
function apart(a: Span, b: Span): boolean {
  return a.end <= b.start || b.end <= a.start;
}

function splice(text: string, spans: readonly Span[]): string {
  const pieces: string[] = [];
  let position = 0;
  for (const span of spans.toSorted((a, b) => a.start - b.start)) {
    pieces.push(text.slice(position, span.start), span.text);
    position = span.end;
  }
  return pieces.join('') + text.slice(position);
}
