import type { CompiledChild, CompiledNode } from './compile-node.ts';
import { compare, isLost, LOST, minus, NOTHING, over, plus, times, WHOLE } from '../ratio.ts';
import type { Ratio } from '../ratio.ts';
import { EXCLUDED, MISSING } from './sheet.ts';
import type { Numbers, Scored, Sheet, Side } from './sheet.ts';

/** One side of a node as it enters its parent; null where it has none. */
export function enterChild(
  node: CompiledNode,
  child: CompiledChild,
  side: Side,
  sheet: Sheet,
): Ratio | null {
  const own = sheet.nodes[child.at];
  const numbers = side[child.at];
  if (!own || !numbers || own.state === EXCLUDED) return null;
  if (!node.isPercent) return enterRaw(numbers, own, child.isReversed);
  if (numbers === own.low) return NOTHING;
  if (numbers === own.high) return WHOLE;
  const entered = enterRaw(numbers, own, child.isReversed);
  return entered && shareOf(entered, own, child.isPercentage);
}

function enterRaw(numbers: Numbers, own: Scored, isReversed: boolean): Ratio | null {
  if (numbers === own.low || numbers === own.high) return numbers;
  if (numbers === own.value && own.state === MISSING) return null;
  return isReversed ? mirrored(numbers, own) : numbers;
}

/** The worst becomes the best. */
function mirrored(numbers: Numbers, { worst, best, low, high }: Scored): Ratio {
  const turned = numbers === worst ? best : worst;
  const isBound = numbers === worst || numbers === best;
  return minus(plus(low, high), isBound ? turned : numbers);
}

/** Its share of its range; what lies outside counts as the nearer end. */
function shareOf(value: Ratio, { low, high }: Scored, isPercentage: boolean): Ratio {
  if (isLost(value)) return value;
  const length = minus(high, low);
  if (isLost(length)) return length;
  // What cannot vary has no share: the exact scorer says what follows.
  if (length.n === 0) return LOST;
  if (compare(value, low) < 0) return NOTHING;
  if (compare(value, high) > 0) return WHOLE;
  if (isPercentage) return value;
  return times(over(minus(value, low), length), WHOLE);
}
