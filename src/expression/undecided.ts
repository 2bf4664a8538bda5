import type { ASTNode } from '@marcbachmann/cel-js';

/** A part of a condition that holds or not, and is put together by `&&`, `||`, `!` and `? :`. */
export interface Atom {
  readonly start: number;
  readonly end: number;
  /** Ids of the questions that it names. */
  readonly questions: readonly string[];
}

// Of more atoms that nobody knows, not every outcome is tried.
const MOST_OPEN = 8;

/** The atoms of a condition; `named` says which questions a node names. */
export function atomsOf(
  ast: ASTNode,
  named: (node: ASTNode) => readonly string[],
): readonly Atom[] {
  const { op, args } = ast;
  if (op === '!_') return atomsOf(args, named);
  if (op === '&&' || op === '||' || op === '?:')
    return args.flatMap((part) => atomsOf(part, named));
  return [{ start: ast.start, end: ast.end, questions: named(ast) }];
}

/**
 * The condition with every outcome of the atoms that nobody knows written in their place; none where
 * there are too many of them, or one cannot be cut out.
 */
export function outcomes(text: string, open: readonly Atom[]): readonly string[] {
  const isCut = open.every(({ start, end }) => isBalanced(text.slice(start, end)));
  if (!isCut || open.length > MOST_OPEN) return [];
  return open
    .toSorted((a, b) => b.start - a.start)
    .reduce<readonly string[]>(
      (texts, { start, end }) =>
        texts.flatMap((one) =>
          ['true', 'false'].map((value) => one.slice(0, start) + value + one.slice(end)),
        ),
      [text],
    );
}

/** The place of an atom leaves out parentheses around its first and last part: such a piece is none. */
function isBalanced(piece: string): boolean {
  let depth = 0;
  for (const sign of piece.replaceAll(/'[^']*'|"[^"]*"/g, '')) {
    if (sign === '(') depth += 1;
    if (sign === ')') depth -= 1;
    if (depth < 0) return false;
  }
  return depth === 0;
}
