import { reportUnknown } from './check-references.ts';
import type { ReferenceContext } from './check-references.ts';
import type { Scoring } from './scoring-types.ts';
import type { Path } from '../source/source-index.ts';

/** A level that is named is one of the main node's; nothing is said where that node is missing itself. */
export function checkMainLevel(
  level: string,
  { nodes, main }: Pick<Scoring, 'nodes' | 'main'>,
  path: Path,
  context: ReferenceContext,
): void {
  const node = nodes.find(({ id }) => id === main);
  if (!node) return;
  const known = (node.levels?.steps ?? []).map(({ value }) => String(value));
  if (!known.includes(level)) reportUnknown(level, path, known, context);
}
