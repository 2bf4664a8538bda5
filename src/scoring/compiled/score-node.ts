import type { CompiledNode } from './compile-node.ts';
import { gather } from './gather.ts';
import { compare, isLost, NOTHING } from '../ratio.ts';
import { COUNTED, EXCLUDED, MISSING, write } from './sheet.ts';
import type { Numbers, Scored, Sheet } from './sheet.ts';
import { BLOCKS, FOLLOWS, PRESENT, UNSURE } from './sides.ts';
import { countAnswers, tally, tallyRanges } from './tally.ts';

/**
 * Works out one node of the sheet, after those before it; false where a number leaves the safe
 * integers, or an input follows the others.
 */
export function scoreNode(node: CompiledNode, own: Scored, sheet: Sheet): boolean {
  tally(node.inputs, own, sheet);
  if (node.children.length > 0) addChildren(node, own, sheet);
  if (!node.isDisjoint) countAnswers(node.below, own, sheet);
  if ((own.effects & FOLLOWS) !== 0) return false;
  if ((own.effects & PRESENT) === 0) return exclude(own);
  const hasValue = findValue(node, own, sheet);
  own.state = hasValue && !isHindered(node, own) ? COUNTED : MISSING;
  if (hasValue && (own.effects & UNSURE) === 0) {
    write(own.worst, own.value);
    write(own.best, own.value);
  } else {
    findBounds(node, own, sheet);
    if (own.state === COUNTED && node.leavesOut) holdValue(own);
  }
  if (node.isRangeFound) findRange(node, own, sheet);
  return !isAnyLost(node, own);
}

function exclude(own: Scored): true {
  own.state = EXCLUDED;
  write(own.worst, NOTHING);
  write(own.best, NOTHING);
  return true;
}

function isAnyLost(
  { isRangeFound }: CompiledNode,
  { value, worst, best, low, high }: Scored,
): boolean {
  if (isLost(value) || isLost(worst) || isLost(best)) return true;
  return isRangeFound && (isLost(low) || isLost(high));
}

/** False where it has none; what is there then is 0. */
function findValue(node: CompiledNode, { value }: Scored, sheet: Sheet): boolean {
  if (!gather(node, value, sheet.sides.value, sheet)) {
    write(value, NOTHING);
    return false;
  }
  if (node.hasSteps) write(value, node.apply(value));
  return true;
}

/** What the nodes below do to it, and how many questions they count where none is below twice. */
function addChildren({ children, isBlocked }: CompiledNode, own: Scored, { nodes }: Sheet): void {
  for (let place = 0; place < children.length; place += 1) {
    const child = nodes[children[place]?.at ?? 0];
    if (!child) continue;
    own.answered += child.answered;
    own.asked += child.asked;
    if (child.state === EXCLUDED) continue;
    own.effects |= PRESENT | (child.effects & UNSURE);
    if (child.state !== MISSING) continue;
    own.effects |= UNSURE;
    own.effects |= isBlocked ? BLOCKS : FOLLOWS;
  }
}

/** Too few answers, or a node below that cannot be computed and nothing stands in for it. */
function isHindered(
  { minimumCoverage, minimumAnswers }: CompiledNode,
  { answered, asked, effects }: Scored,
): boolean {
  if (answered < minimumAnswers) return true;
  return (effects & BLOCKS) !== 0 || answered * minimumCoverage.d < minimumCoverage.n * asked;
}

/** What is left out for want of an answer may let the value lie beyond what answers can bring. */
function holdValue({ value, worst, best }: Scored): void {
  if ([value, worst, best].some(isLost)) return;
  if (compare(value, worst) < 0) write(worst, value);
  if (compare(value, best) > 0) write(best, value);
}

function findBounds(node: CompiledNode, { worst, best }: Scored, sheet: Sheet): void {
  const { sides } = sheet;
  if (!gather(node, worst, sides.worst, sheet)) write(worst, NOTHING);
  if (!gather(node, best, sides.best, sheet)) write(best, NOTHING);
  settle(node, worst, best);
}

function findRange(node: CompiledNode, own: Scored, sheet: Sheet): void {
  const { sides } = sheet;
  const { low, high } = own;
  tallyRanges(node.inputs, own, sheet);
  if (!gather(node, low, sides.low, sheet)) write(low, NOTHING);
  if (!gather(node, high, sides.high, sheet)) write(high, NOTHING);
  settle(node, low, high);
}

/** Both ends after the node's steps; products and steps may turn them round. */
function settle(
  { hasSteps, apply, gather: rule }: CompiledNode,
  low: Numbers,
  high: Numbers,
): void {
  if (!hasSteps && !rule) return;
  const first = apply({ n: low.n, d: low.d });
  const second = apply({ n: high.n, d: high.d });
  const isTurned = !isLost(first) && !isLost(second) && compare(first, second) > 0;
  write(low, isTurned ? second : first);
  write(high, isTurned ? first : second);
}
