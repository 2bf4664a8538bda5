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
  if (!child.isReversed) return scale(sideOf(own, side, node), own, node);
  const opposite = sideOf(own, turned(side), node);
  return scale(opposite && minus(plus(own.low, own.high), opposite), own, node);
}

/** Mirrored, the best becomes the worst. */
function turned(side: number): number {
  if (side === VALUE) return VALUE;
  return side === WORST ? BEST : WORST;
}

function sideOf(own: Scored, side: number, parent: CompiledNode): Ratio | null {
  if (side === WORST) return own.worst;
  if (side === BEST) return own.best;
  return isMissing(own) ? standIn(own, parent) : own.value;
}

export function isMissing(scored: Scored | undefined): boolean {
  return scored?.state === 'missing';
}

function standIn({ low, high }: Scored, { standIn: rule }: CompiledNode): Ratio | null {
  switch (rule) {
    case 'none':
    case 'follows':
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
