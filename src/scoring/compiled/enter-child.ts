import type { CompiledChild, CompiledNode } from './compile-node.ts';
import { compare, isLost, LOST, minus, NOTHING, over, plus, times, WHOLE } from '../ratio.ts';
import type { Ratio } from '../ratio.ts';
import { EXCLUDED, MISSING, numberAt, opposite } from './sheet.ts';
import type { Columns } from './sheet.ts';
import { HIGH, LOW, VALUE } from './sides.ts';

/** One side of a node as it enters its parent; null where it has none. */
export function enterChild(
  node: CompiledNode,
  child: CompiledChild,
  side: number,
  nodes: Columns,
): Ratio | null {
  if (nodes.state[child.at] === EXCLUDED) return null;
  if (!node.isPercent) return enterRaw(child, side, nodes);
  if (side === LOW) return NOTHING;
  if (side === HIGH) return WHOLE;
  const entered = enterRaw(child, side, nodes);
  return entered && shareOf(entered, child, nodes);
}

function enterRaw({ at, isReversed }: CompiledChild, side: number, nodes: Columns): Ratio | null {
  if (side === VALUE && nodes.state[at] === MISSING) return null;
  const isMirrored = isReversed && side !== LOW && side !== HIGH;
  return isMirrored ? mirrored(at, side, nodes) : numberAt(nodes, at, side);
}

/** The worst becomes the best. */
function mirrored(at: number, side: number, nodes: Columns): Ratio {
  const ends = plus(numberAt(nodes, at, LOW), numberAt(nodes, at, HIGH));
  return minus(ends, numberAt(nodes, at, opposite(side)));
}

/** Its share of its range; what lies outside counts as the nearer end. */
function shareOf(value: Ratio, { at, isPercentage }: CompiledChild, nodes: Columns): Ratio {
  if (isLost(value)) return value;
  const low = numberAt(nodes, at, LOW);
  const high = numberAt(nodes, at, HIGH);
  const length = minus(high, low);
  if (isLost(length)) return length;
  // What cannot vary has no share: the exact scorer says what follows.
  if (length.n === 0) return LOST;
  if (compare(value, low) < 0) return NOTHING;
  if (compare(value, high) > 0) return WHOLE;
  if (isPercentage) return value;
  return times(over(minus(value, low), length), WHOLE);
}
