import { STATUS } from '../score.ts';
import type { NodeResult } from '../result.ts';
import type { Plan, PlannedNode } from './compile-plan.ts';
import type { Look } from './compile-needs.ts';
import { nearest } from './ratio.ts';
import { scoreNode } from './score-node.ts';
import type { Scored } from './score-node.ts';
import type { Sheet } from './sheet.ts';

/** A node's result without its trace. */
export interface NodeScore extends Pick<
  NodeResult,
  'score' | 'min' | 'max' | 'coverage' | 'answered' | 'asked' | 'status'
> {
  /** The value of the level. */
  readonly level: number | null;
}

/** All nodes of one sheet in order; undefined where it is left to the exact scorer. */
export function scoreSheet({ nodes }: Plan, sheet: Sheet): readonly NodeScore[] | undefined {
  const scored: Scored[] = [];
  for (const { compiled } of nodes) {
    const own = scoreNode(compiled, sheet, scored);
    if (!own) return undefined;
    scored.push(own);
  }
  const look = { sheet, scored };
  return scored.map((own, at) => numbersOf(own, nodes[at], look));
}

function numbersOf(own: Scored, node: PlannedNode | undefined, look: Look): NodeScore {
  const { value, worst, best, answered, asked, state } = own;
  return {
    score: value && nearest(value),
    min: nearest(worst),
    max: nearest(best),
    level: node?.award ? node.award(look) : null,
    coverage: asked === 0 ? 1 : answered / asked,
    answered,
    asked,
    status: STATUS[state],
  };
}
