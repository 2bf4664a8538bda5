import type { ScoreNode } from '../../questionnaire/scoring-types.ts';

/** Ids of the nodes whose range some other node asks for. */
export function findRanged(nodes: readonly ScoreNode[]): ReadonlySet<string> {
  const ranged = new Set<string>();
  // A node comes after its inputs, so that here it comes before them.
  for (const node of nodes.toReversed()) {
    const isAsked = asksForRanges(node) || ranged.has(node.id);
    for (const { id, of, reverse } of node.of) {
      if (of === 'node' && (isAsked || reverse)) ranged.add(id);
    }
  }
  return ranged;
}

function asksForRanges({ items, states }: ScoreNode): boolean {
  return (
    items === 'percent' || states.not_computable === 'lowest' || states.not_computable === 'highest'
  );
}
