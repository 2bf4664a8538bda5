import type { YAMLError } from 'yaml';
import { slipIn } from './slips.ts';

/** What is wrong with how a file is written, and where, in characters from its start. */
export interface SyntaxProblem {
  /** A code of the parser's, or one of ours that says more, such as `QUOTE` and `FULL_WIDTH`. */
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

/** Codes of the parser's that say the same to an author. */
const OURS: ReadonlyMap<string, string> = new Map([['BAD_SCALAR_START', 'RESERVED']]);

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
      const told = { problem: OURS.get(problem) ?? problem, reason, pos };
      const isOpen = problem === 'MISSING_CHAR' && reason.includes('quote');
      if (isOpen) return { ...told, problem: 'OPEN_QUOTE' };
      return LOST.has(problem) ? (slipIn(text, pos[0]) ?? told) : told;
    });
}
