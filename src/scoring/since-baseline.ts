import { exact, toDouble } from './exact.ts';
import type { Exact } from './exact.ts';
import type { NodeResult, Result, Since } from './result.ts';

/** A result with how far each node has come since an earlier one of the same questionnaire. */
export function sinceBaseline(result: Result, before: Result): Result {
  const nodes = Object.entries(result.nodes).map(([id, node]) => {
    const earlier = before.nodes[id];
    return [id, { score: earlier?.score ?? null, change: changeOf(earlier, node) }] as const;
  });
  const since: Since = {
    answers: before.answers,
    score: before.score,
    level: before.level,
    nodes: Object.fromEntries(nodes),
  };
  return { ...result, since };
}

/** Exact, as the double nearest to it; null where either has no score. */
export function changeOf(
  before: NodeResult | undefined,
  now: NodeResult | undefined,
): number | null {
  if (!before?.exact || !now?.exact) return null;
  return toDouble(fromFraction(now.exact).sub(fromFraction(before.exact)));
}

function fromFraction(text: string): Exact {
  const [above = '0', below] = text.split('/');
  return below === undefined ? exact(above) : exact(above).div(exact(below));
}
