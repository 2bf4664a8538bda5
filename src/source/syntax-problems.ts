import type { YAMLError } from 'yaml';

/** What is wrong with how a file is written, and where, in characters from its start. */
export interface SyntaxProblem {
  /** A code of the parser's, or one of ours that says more: `QUOTE`, `FULL_WIDTH`. */
  readonly problem: string;
  readonly reason: string;
  readonly pos: readonly [number, number];
}

/** What the parser says when it has lost the thread: all that follows from one slip. */
const LOST: ReadonlySet<string> = new Set([
  'BAD_INDENT',
  'BLOCK_AS_IMPLICIT_KEY',
  'BLOCK_IN_FLOW',
  'IMPOSSIBLE',
  'MISSING_CHAR',
  'MULTILINE_IMPLICIT_KEY',
  'NON_STRING_KEY',
  'UNEXPECTED_TOKEN',
]);

/** What the parser found, in the words of what was written: of faults that follow from each other, the first. */
export function syntaxProblems(
  text: string,
  errors: readonly YAMLError[],
): readonly SyntaxProblem[] {
  const sorted = errors.toSorted((a, b) => a.pos[0] - b.pos[0]);
  const first = sorted.findIndex(({ code }) => LOST.has(code) || code === 'TAB_AS_INDENT');
  return sorted
    .filter(({ code }, place) => place === first || !LOST.has(code))
    .map((error) => {
      const { code: problem, message: reason, pos } = error;
      const told = { problem, reason, pos };
      return LOST.has(problem) ? (slipIn(text, pos[0]) ?? told) : told;
    });
}

/** The slip in the line where the parser was lost, as far as it can be told from the line itself. */
function slipIn(text: string, at: number): SyntaxProblem | undefined {
  const start = text.lastIndexOf('\n', at - 1) + 1;
  const line = text.slice(start).split(/\r?\n/u, 1)[0] ?? '';
  const around = (from: number, length: number): readonly [number, number] => [
    start + from,
    start + from + length,
  ];
  const bare = withoutQuoted(line);
  const wide = /[，：](?=\s)|^[\s-]*[\w-]+：/u.exec(bare);
  if (wide) {
    const place = wide.index + wide[0].length - 1;
    return { problem: 'FULL_WIDTH', reason: line.charAt(place), pos: around(place, 1) };
  }
  const colon = /^(?<key>[\s-]*[^\s:#{["'][^:]*:\s+)(?<value>[^\s{["'|>&*!#][^:]*:\s.*)$/u.exec(
    bare,
  );
  const { key = '', value } = colon?.groups ?? {};
  if (value !== undefined) {
    return { problem: 'QUOTE', reason: value.trim(), pos: around(key.length, value.trim().length) };
  }
  const next = start + line.length + (text.startsWith('\r', start + line.length) ? 2 : 1);
  return strayLine(text, start) ?? (goesOn(bare) ? strayLine(text, next) : undefined);
}

/** A value that is no list and no map: nothing may stand below it. */
function goesOn(line: string): boolean {
  return /^[\s-]*[^\s:#]+:\s+[^\s|>&*!#]/u.test(line);
}

/** The line at an offset, where it begins at another column than those it could go on. */
function strayLine(text: string, start: number): SyntaxProblem | undefined {
  const [blank = ''] = /^ */u.exec(text.slice(start)) ?? [];
  if (!isAstray(text.slice(0, start), blank.length)) return undefined;
  return { problem: 'BAD_INDENT', reason: '', pos: [start, start + blank.length] };
}

/** The line with what stands in quotes, and comments, blotted out. */
function withoutQuoted(line: string): string {
  return line.replaceAll(/'[^']*'|"[^"]*"|\s#.*$/gu, (found) => '·'.repeat(found.length));
}

/** Whether a line begins where no line before it, that it could go on, does. */
function isAstray(before: string, indent: number): boolean {
  const open: number[] = [];
  for (const line of before.split('\n')) {
    if (/^\s*(?:#|$)/u.test(line)) continue;
    const [dashes = ''] = /^\s*(?:- +)*/u.exec(line) ?? [];
    const starts = [...dashes.matchAll(/- /gu)].map(({ index }) => index);
    const [least = dashes.length] = starts;
    while (open.length > 0 && (open.at(-1) ?? 0) >= least) open.pop();
    open.push(...starts, dashes.length);
  }
  return indent > 0 && !open.includes(indent);
}
