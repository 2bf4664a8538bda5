import type { Asked, Found } from './asked.ts';
import { findCheapest, isHopeless } from './cheapest.ts';
import type { Solve } from './solver.ts';

/**
 * For each of these steps the cheapest choice without it. The cheapest one that does without any of
 * them is the cheapest for all that it does without, so that few need a search of their own.
 */
export function choicesWithout(
  asked: Asked,
  steps: readonly string[],
  solve: Solve | undefined,
): ReadonlyMap<string, Found> {
  const { limits } = asked;
  const found = new Map<string, Found>();
  let left = steps.filter((id) => {
    const isNeeded = isHopeless({
      ...asked,
      limits: { ...limits, without: [...limits.without, id] },
    });
    if (isNeeded) found.set(id, { status: 'none' });
    return !isNeeded;
  });
  while (left.length > 0) {
    const other = findCheapest({ ...asked, limits: { ...limits, notAll: left } }, solve);
    const isOut = (id: string): boolean => other.status !== 'found' || !other.chosen.has(id);
    for (const id of left.filter(isOut)) found.set(id, other);
    left = left.filter((id) => !isOut(id));
  }
  return found;
}
