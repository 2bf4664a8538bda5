import { STATUS } from '../score.ts';
import type { NodeResult } from '../result.ts';
import type { Plan, PlannedNode } from './compile-plan.ts';
import { nearest } from './ratio.ts';
import { scoreNode } from './score-node.ts';
import { COUNTED, ratioIn } from './sheet.ts';
import type { Sheet } from './sheet.ts';
import { tally } from './tally.ts';

/** A node's result without its trace. */
export interface NodeScore extends Pick<
  NodeResult,
  'score' | 'min' | 'max' | 'coverage' | 'answered' | 'asked' | 'status'
> {
  /** The value of the level. */
  readonly level: number | null;
}

/** All nodes of one sheet in order; undefined where it is left to the exact scorer. */
export function scoreSheet(
  { nodes, uses }: Plan,
  sheet: Sheet,
): readonly NodeScore[] | undefined {
  tally(nodes, uses, sheet);
  for (let at = 0; at < nodes.length; at += 1) {
    const node = nodes[at];
    if (node && !scoreNode(node.compiled, at, sheet)) return undefined;
  }
  return nodes.map((node, at) => numbersOf(node, at, sheet));
}

function numbersOf({ award }: PlannedNode, at: number, sheet: Sheet): NodeScore {
  const { nodes } = sheet;
  const state = nodes.states[at] ?? COUNTED;
  const answered = nodes.answered[at] ?? 0;
  const asked = nodes.asked[at] ?? 0;
  return {
    score: state === COUNTED ? nearest(ratioIn(sheet.value, at)) : null,
    min: nearest(ratioIn(sheet.worst, at)),
    max: nearest(ratioIn(sheet.best, at)),
    level: award && award(sheet),
    coverage: asked === 0 ? 1 : answered / asked,
    answered,
    asked,
    status: STATUSES[state] ?? STATUS.counted,
  };
}

/** By the number of a node's state. */
const STATUSES = [STATUS.counted, STATUS.excluded, STATUS.missing];
