import type { CompiledChild, CompiledNode } from './compile-node.ts';
import { compare, isLost, minus, NOTHING, over, plus, times, WHOLE } from './ratio.ts';
import type { Ratio } from './ratio.ts';
import { EXCLUDED, MISSING, opposite, ratioIn } from './sheet.ts';
import type { Sheet, Side } from './sheet.ts';

/** One side of a node as it enters its parent; null where it has none. */
export function enterChild(
  node: CompiledNode,
  child: CompiledChild,
  side: Side,
  sheet: Sheet,
): Ratio | null {
  const state = sheet.nodes.states[child.at];
  if (state === EXCLUDED) return null;
  if (side === sheet.low) return node.isPercent ? NOTHING : ratioIn(side, child.at);
  if (side === sheet.high) return node.isPercent ? WHOLE : ratioIn(side, child.at);
  const stated = state === MISSING ? standIn(node, child, sheet) : null;
  // What stands in is the same mirrored or not, and the bounds hold it.
  if (side === sheet.value && state === MISSING) return stated;
  const entered = scale(turned(child, side, sheet), node, child, sheet);
  return stated ? further(stated, entered, side === sheet.worst) : entered;
}

/** Mirrored where asked: the worst becomes the best. */
function turned({ at, isReversed }: CompiledChild, side: Side, sheet: Sheet): Ratio {
  if (!isReversed) return ratioIn(side, at);
  const ends = plus(ratioIn(sheet.low, at), ratioIn(sheet.high, at));
  return minus(ends, ratioIn(opposite(side, sheet), at));
}

function further(a: Ratio, b: Ratio, isWorst: boolean): Ratio {
  if (isLost(a) || isLost(b)) return isLost(a) ? a : b;
  return compare(a, b) < 0 === isWorst ? a : b;
}

function standIn(node: CompiledNode, child: CompiledChild, sheet: Sheet): Ratio | null {
  switch (node.standIn) {
    case 'none':
    case 'follows':
    case 'blocks':
      return null;
    case 'low':
      return scale(ratioIn(sheet.low, child.at), node, child, sheet);
    case 'high':
      return scale(ratioIn(sheet.high, child.at), node, child, sheet);
    default:
      return scale(node.standIn, node, child, sheet);
  }
}

/** Its share of its range where the parent wants shares; what lies outside counts as the nearer end. */
function scale(
  value: Ratio,
  { isPercent }: CompiledNode,
  { at, isPercentage }: CompiledChild,
  sheet: Sheet,
): Ratio {
  if (!isPercent || isLost(value)) return value;
  const low = ratioIn(sheet.low, at);
  const high = ratioIn(sheet.high, at);
  const length = minus(high, low);
  if (isLost(length)) return length;
  if (length.n === 0 || compare(value, low) < 0) return NOTHING;
  if (compare(value, high) > 0) return WHOLE;
  if (isPercentage) return value;
  return times(over(minus(value, low), length), WHOLE);
}
