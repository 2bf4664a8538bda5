import type { ASTNode } from '@marcbachmann/cel-js';

/** Every node of a condition, what is around others first. */
export function* walk(value: unknown): Generator<ASTNode> {
  if (Array.isArray(value)) {
    for (const item of value) yield* walk(item);
    return;
  }
  if (!isNode(value)) return;
  yield value;
  yield* walk(value.args);
}

export function isNode(value: unknown): value is ASTNode {
  return typeof value === 'object' && value !== null && 'op' in value && 'args' in value;
}
