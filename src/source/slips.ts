import type { SyntaxProblem } from './syntax-problems.ts';

/** The slip by which the parser was lost at an offset, as far as it can be told from the line and the one before it. */
export function slipIn(text: string, at: number): SyntaxProblem | undefined {
  const start = text.lastIndexOf('\n', at - 1) + 1;
  const line = lineAt(text, start);
  const next = start + line.length + (text.startsWith('\r', start + line.length) ? 2 : 1);
  const open = openBracket(text, start);
  if (open || line.length > LONGEST) return open;
  return (
    slipInLine(line, start) ??
    strayLine(text, start) ??
    (goesOn(withoutQuoted(line)) ? strayLine(text, next) : undefined)
  );
}

/** What a person writes in a line; looking for slips in a longer one could take hours. */
const LONGEST = 4096;

function lineAt(text: string, start: number): string {
  return text.slice(start).split(/\r?\n/u, 1)[0] ?? '';
}

/** Slips that a line shows by itself: what stands before the slip, and the slip. */
const SLIPS: readonly (readonly [string, RegExp])[] = [
  ['FULL_WIDTH', /^(.*?)([，：])(?=\s)/u],
  ['FULL_WIDTH', /^([\s-]*[\w-]+)(：)/u],
  // Inside braces the next key has no comma before it.
  ['COMMA', /^([\s-]*\{(?:.*,)?\s*\w+:\s+[^\s,]+\s+)(\w+)(?=:\s)/u],
  ['QUOTE', /^([\s-]*[^\s:#{["'][^:]*:\s+)([^\s{["'|>&*!#][^:]*:\s.*)$/u],
  ['DASH', /^(\s*-)([a-z_]+)(?=:\s)/u],
  ['COLON', /^(\s*(?:- +)?)([a-z_]+)(?=(?:\s+|:)[^\s:#,][^:]*$)/u],
];

function slipInLine(line: string, start: number): SyntaxProblem | undefined {
  const bare = withoutQuoted(line);
  for (const [problem, slip] of SLIPS) {
    const [, before, found] = slip.exec(bare) ?? [];
    if (before === undefined || found === undefined) continue;
    const from = start + before.length;
    const reason = line.slice(before.length, before.length + found.length).trim();
    return { problem, reason, pos: [from, from + reason.length] };
  }
  return undefined;
}

/** A bracket that is opened in a line or the one before it, and not closed before the next line that stands beside it. */
function openBracket(text: string, start: number): SyntaxProblem | undefined {
  const before = text.lastIndexOf('\n', start - 2) + 1;
  const after = start + lineAt(text, start).length;
  const next = after + (/^[\r\n]*/u.exec(text.slice(after))?.[0] ?? '').length;
  return openIn(text, before, start) ?? openIn(text, start, next);
}

function openIn(text: string, start: number, next: number): SyntaxProblem | undefined {
  const bare = withoutQuoted(lineAt(text, start));
  const open: number[] = [];
  for (const { 0: bracket, index } of bare.matchAll(/(?<=^|[\s:,[{-])[[{]|[\]}]/gu)) {
    if (bracket === '[' || bracket === '{') open.push(index);
    else open.pop();
  }
  const last = open.at(-1);
  const following = lineAt(text, next);
  const isBeside = indentOf(following) <= indentOf(bare) && !/^\s*[\]}]/u.test(following);
  if (last === undefined || start >= next || !isBeside) return undefined;
  const pos = [start + last, start + last + 1] as const;
  return { problem: 'OPEN_BRACKET', reason: bare.charAt(last), pos };
}

function indentOf(line: string): number {
  return /^ */u.exec(line)?.[0].length ?? 0;
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
