import { toExact, toFraction } from '../exact.ts';
import { STATUS } from '../score.ts';
import type { NodeResult } from '../result.ts';
import type { Plan, PlannedNode } from './compile-plan.ts';
import { nearest } from '../ratio.ts';
import { scoreNode } from './score-node.ts';
import { COUNTED } from './sheet.ts';
import type { Scored, Sheet } from './sheet.ts';

/** A node's result without its trace. */
export interface NodeScore extends Pick<
  NodeResult,
  'score' | 'min' | 'max' | 'coverage' | 'answered' | 'asked' | 'status'
> {
  /** The value of the level. */
  readonly level: number | null;
}

/** The same with the exact number, as results write it. */
export interface ExactScore extends NodeScore, Pick<NodeResult, 'exact'> {}

/** The scores of a sheet that was scored, with their exact numbers. */
export function withExact(scores: readonly NodeScore[], { nodes }: Sheet): readonly ExactScore[] {
  return scores.map((score, at) => {
    const own = nodes[at];
    const exact = own?.state === COUNTED ? toFraction(toExact(own.value)) : null;
    return { ...score, exact };
  });
}

/** All nodes of one sheet in order; undefined where it is left to the exact scorer. */
export function scoreSheet({ nodes }: Plan, sheet: Sheet): readonly NodeScore[] | undefined {
  for (let at = 0; at < nodes.length; at += 1) {
    const node = nodes[at];
    const own = sheet.nodes[at];
    if (node && own && !scoreNode(node.compiled, own, sheet)) return undefined;
  }
  return sheet.nodes.map((own, at) => numbersOf(own, nodes[at], sheet));
}

function numbersOf(own: Scored, node: PlannedNode | undefined, sheet: Sheet): NodeScore {
  const { state, answered, asked, value, worst, best } = own;
  return {
    score: state === COUNTED ? nearest(value) : null,
    min: nearest(worst),
    max: nearest(best),
    level: node?.award ? node.award(sheet) : null,
    coverage: asked === 0 ? 1 : answered / asked,
    answered,
    asked,
    status: STATUSES[state] ?? STATUS.counted,
  };
}

/** By the number of a node's state. */
const STATUSES = [STATUS.counted, STATUS.excluded, STATUS.missing];
