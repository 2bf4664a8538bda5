import type { ASTNode } from '@marcbachmann/cel-js';

/** An answer, a profile field or a state that is held against a code, and where the code stands. */
export interface NamedCode {
  readonly root: string;
  readonly id: string;
  readonly code: string;
  readonly start: number;
  readonly end: number;
}

/** What stands on both sides of a comparison; `nameOf` says what a node names. */
type NameOf = (
  node: ASTNode,
) => { readonly root: string; readonly steps: readonly string[] } | undefined;

/** Codes that a comparison or an `in` holds against what is named. */
export function namedCodes(node: ASTNode, nameOf: NameOf): readonly NamedCode[] {
  if (node.op !== '==' && node.op !== '!=' && node.op !== 'in') return [];
  const [left, right] = node.args;
  return [...against(left, right, nameOf), ...against(right, left, nameOf)];
}

function against(named: ASTNode, codes: ASTNode, nameOf: NameOf): readonly NamedCode[] {
  const { root, steps = [] } = nameOf(named) ?? {};
  if (root === undefined || steps.length === 0) return [];
  const literals = codes.op === 'list' ? codes.args : [codes];
  return literals.flatMap((literal) => {
    const { op, args, start, end } = literal;
    if (op !== 'value') return [];
    const isCode = ['string', 'bigint', 'number'].includes(typeof args);
    return isCode ? [{ root, id: steps.join('.'), code: String(args), start, end }] : [];
  });
}
