import type { CompiledChild, CompiledNode } from './compile-node.ts';
import { compare, isLost, minus, NOTHING, over, plus, times, WHOLE } from './ratio.ts';
import type { Ratio } from './ratio.ts';
import type { Scored, Work } from './score-node.ts';
import { BEST, HIGH, LOW, VALUE, WORST } from './sides.ts';

/** One side of a node as it enters its parent; null where it has none. */
export function enterChild(
  { node, before }: Work,
  child: CompiledChild,
  side: number,
): Ratio | null {
  const own = before[child.at];
  if (!own || own.state === 'excluded') return null;
  if (side === LOW) return node.isPercent ? NOTHING : own.low;
  if (side === HIGH) return node.isPercent ? WHOLE : own.high;
  const entered = scale(child.isReversed ? mirrored(own, side) : sideOf(own, side), own, node);
  return isMissing(own) ? withStandIn(entered, own, { node, side }) : entered;
}

/** What stands in is the same mirrored or not, and the bounds hold it. */
function withStandIn(
  entered: Ratio | null,
  own: Scored,
  { node, side }: { readonly node: CompiledNode; readonly side: number },
): Ratio | null {
  const stated = scale(standIn(own, node), own, node);
  if (side === VALUE) return stated;
  return stated && entered ? further(stated, entered, side) : entered;
}

/** The worst becomes the best. */
function mirrored(own: Scored, side: number): Ratio | null {
  const turned = sideOf(own, side === VALUE ? VALUE : side === WORST ? BEST : WORST);
  return turned && minus(plus(own.low, own.high), turned);
}

function sideOf(own: Scored, side: number): Ratio | null {
  if (side === VALUE) return own.value;
  return side === WORST ? own.worst : own.best;
}

function further(a: Ratio, b: Ratio, side: number): Ratio {
  if (isLost(a) || isLost(b)) return isLost(a) ? a : b;
  return compare(a, b) < 0 === (side === WORST) ? a : b;
}

export function isMissing(scored: Scored | undefined): boolean {
  return scored?.state === 'missing';
}

function standIn({ low, high }: Scored, { standIn: rule }: CompiledNode): Ratio | null {
  switch (rule) {
    case 'none':
    case 'follows':
    case 'blocks':
      return null;
    case 'low':
      return low;
    case 'high':
      return high;
    default:
      return rule;
  }
}

/** Its share of its range where the parent wants shares; what lies outside counts as the nearer end. */
function scale(value: Ratio | null, { low, high }: Scored, parent: CompiledNode): Ratio | null {
  if (!value || !parent.isPercent || isLost(value)) return value;
  const length = minus(high, low);
  if (isLost(length)) return length;
  if (length.n === 0 || compare(value, low) < 0) return NOTHING;
  if (compare(value, high) > 0) return WHOLE;
  if (low === NOTHING && high === WHOLE) return value;
  return times(over(minus(value, low), length), WHOLE);
}
