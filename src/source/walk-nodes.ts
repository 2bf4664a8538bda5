import { isCollection, isNode, isPair } from 'yaml';
import type { Node } from 'yaml';

/** Told each node of a document in the order of the text, and what it stands in: maps, lists, pairs. */
export type Look = (node: Node, standing: Standing) => void;

export interface Standing {
  /** Whether the node is a key. */
  readonly isKey: boolean;
  /** From the outside inwards; it changes as the walk goes on. */
  readonly above: readonly unknown[];
}

/** What `visit` of `yaml` does for those who change nothing, without a list of its own for each node. */
export function walkNodes(root: unknown, look: Look): void {
  const above: unknown[] = [];
  const asKey = { isKey: true, above };
  const asValue = { isKey: false, above };
  const walk = (node: unknown, standing: Standing): void => {
    if (isNode(node)) look(node, standing);
    if (isPair(node)) {
      above.push(node);
      walk(node.key, asKey);
      walk(node.value, asValue);
      above.pop();
    } else if (isCollection(node)) {
      above.push(node);
      for (const item of node.items) walk(item, asValue);
      above.pop();
    }
  };
  walk(root, asValue);
}
