import type { Diagnostic, Severity } from '../diagnostic.ts';

/** What the pretty format needs from outside: the sentence, the source, display width, colours. */
export interface PrettyOptions {
  readonly sentence: (diagnostic: Diagnostic) => string;
  /** Leads a related place, such as 「另见」. */
  readonly seeAlso: string;
  /** Lines of a file, or undefined where they are not at hand. */
  readonly linesOf: (file: string) => readonly string[] | undefined;
  /** Columns a text takes on a terminal. */
  readonly width: (text: string) => number;
  readonly paint: (style: Severity | 'place' | 'frame', text: string) => string;
}

/** `file:line:column: sentence [code]`, then the line with the place underlined. */
export function formatPretty(diagnostic: Diagnostic, options: PrettyOptions): string {
  const { file, line, column, code, severity } = diagnostic;
  const place = options.paint('place', `${file}:${line}:${column}:`);
  const head = `${place} ${options.sentence(diagnostic)} ${options.paint(severity, `[${code}]`)}`;
  const related = (diagnostic.related ?? []).map((other) =>
    options.paint('frame', `  ${options.seeAlso} ${other.file}:${other.line}:${other.column}`),
  );
  return [head, ...frame(diagnostic, options), ...related].join('\n');
}

const MAXIMUM_WIDTH = 76;

function frame(diagnostic: Diagnostic, options: PrettyOptions): readonly string[] {
  const { line, column, endLine, endColumn } = diagnostic;
  const text = options.linesOf(diagnostic.file)?.[line - 1];
  if (text === undefined || text.trim() === '') return [];
  const end = endLine === line ? endColumn : text.length + 1;
  const window = cut(text, column - 1);
  const before = window.text.slice(0, column - 1 - window.start);
  const marked = window.text.slice(
    column - 1 - window.start,
    Math.max(column, end) - 1 - window.start,
  );
  // Tabs stay tabs, so that the mark stands under the text whatever their width.
  const indent = Array.from(before).map((char) =>
    char === '\t' ? '\t' : ' '.repeat(options.width(char)),
  );
  const length = Math.max(1, options.width(marked.trimEnd()));
  const number = String(line);
  const gutter = ' '.repeat(number.length);
  return [
    options.paint('frame', `  ${number} | `) + window.text,
    options.paint('frame', `  ${gutter} | `) +
      indent.join('') +
      options.paint(diagnostic.severity, `^${'~'.repeat(length - 1)}`),
  ];
}

/** At most a terminal's width of a long line, with the place inside. */
function cut(line: string, offset: number): { readonly text: string; readonly start: number } {
  if (line.length <= MAXIMUM_WIDTH) return { text: line, start: 0 };
  const start = Math.max(0, Math.min(offset - 20, line.length - MAXIMUM_WIDTH));
  return { text: line.slice(start, start + MAXIMUM_WIDTH), start };
}
