import type { ScoreNode } from '../questionnaire/scoring-types.ts';

/** Ids of the nodes that rest on any of these questions, directly or through other nodes. */
export function affectedNodes(
  nodes: readonly ScoreNode[],
  questions: ReadonlySet<string>,
): readonly string[] {
  const met = new Set(questions);
  // Inputs come before the nodes that use them.
  for (const { id, of } of nodes) if (of.some((input) => met.has(input.id))) met.add(id);
  return nodes.map(({ id }) => id).filter((id) => met.has(id));
}
