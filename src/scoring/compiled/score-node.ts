import type { CompiledNode } from './compile-node.ts';
import { gather } from './gather.ts';
import { compare, isLost, NOTHING } from './ratio.ts';
import type { Ratio } from './ratio.ts';
import { COUNTED, EXCLUDED, MISSING, ratioIn, writeRatio } from './sheet.ts';
import type { Nodes, Sheet, Side } from './sheet.ts';
import { BLOCKS, FOLLOWS, PRESENT, UNSURE } from './sides.ts';
import { countAnswers, tallyRanges } from './tally.ts';

/**
 * Works out one node of the sheet, after those before it; false where a number leaves the safe
 * integers, or an input follows the others.
 */
export function scoreNode(node: CompiledNode, at: number, sheet: Sheet): boolean {
  const { nodes, value, worst, best } = sheet;
  if (node.children.length > 0) addChildren(node, at, nodes);
  if (!node.isDisjoint) countAnswers(node.below, at, sheet);
  const effects = nodes.effects[at] ?? 0;
  if ((effects & FOLLOWS) !== 0) return false;
  // Weights are above 0.
  if ((effects & PRESENT) === 0 && worst.weights[at] === 0) return exclude(at, sheet);
  const hasValue = gather(node, at, value, sheet);
  if (hasValue && node.hasSteps) takeSteps(node, at, value);
  nodes.states[at] = hasValue && !isHindered(node, at, nodes) ? COUNTED : MISSING;
  if (hasValue && (effects & UNSURE) === 0) {
    const certain = ratioIn(value, at);
    writeRatio(worst, at, certain);
    writeRatio(best, at, certain);
  } else findEnds(node, at, [worst, best], sheet);
  if (node.range === 'found' && !findRange(node, at, sheet)) return false;
  const numbers = (worst.above[at] ?? 0) + (best.above[at] ?? 0);
  return !Number.isNaN(hasValue ? numbers + (value.above[at] ?? 0) : numbers);
}

function exclude(at: number, { nodes, worst, best }: Sheet): true {
  nodes.states[at] = EXCLUDED;
  writeRatio(worst, at, NOTHING);
  writeRatio(best, at, NOTHING);
  return true;
}

/** What the nodes below do to it, and how many questions they count where none is below twice. */
function addChildren({ children, standIn }: CompiledNode, at: number, nodes: Nodes): void {
  let effects = nodes.effects[at] ?? 0;
  let answered = nodes.answered[at] ?? 0;
  let asked = nodes.asked[at] ?? 0;
  for (let place = 0; place < children.length; place += 1) {
    const child = children[place]?.at ?? 0;
    answered += nodes.answered[child] ?? 0;
    asked += nodes.asked[child] ?? 0;
    const state = nodes.states[child];
    if (state === EXCLUDED) continue;
    effects |= PRESENT | ((nodes.effects[child] ?? 0) & UNSURE);
    if (state !== MISSING) continue;
    effects |= UNSURE;
    if (standIn === 'follows') effects |= FOLLOWS;
    if (standIn === 'blocks') effects |= BLOCKS;
  }
  nodes.effects[at] = effects;
  nodes.answered[at] = answered;
  nodes.asked[at] = asked;
}

/** Too few answers, or a node below that cannot be computed and nothing stands in for it. */
function isHindered(node: CompiledNode, at: number, nodes: Nodes): boolean {
  const { minimumCoverage, minimumAnswers } = node;
  const answered = nodes.answered[at] ?? 0;
  const least = minimumCoverage.n * (nodes.asked[at] ?? 0);
  if (answered < minimumAnswers || answered * minimumCoverage.d < least) return true;
  return ((nodes.effects[at] ?? 0) & BLOCKS) !== 0;
}

/** False where an end is lost. */
function findRange(node: CompiledNode, at: number, sheet: Sheet): boolean {
  const { low, high } = sheet;
  tallyRanges(node.inputs, at, sheet);
  findEnds(node, at, [low, high], sheet);
  return !Number.isNaN((low.above[at] ?? 0) + (high.above[at] ?? 0));
}

/** Both ends, after the node's steps; products and steps may turn them round. */
function findEnds(
  node: CompiledNode,
  at: number,
  [low, high]: readonly [Side, Side],
  sheet: Sheet,
): void {
  if (!gather(node, at, low, sheet)) writeRatio(low, at, NOTHING);
  if (!gather(node, at, high, sheet)) writeRatio(high, at, NOTHING);
  if (!node.hasSteps && node.gather === 'linear') return;
  const first = takeSteps(node, at, low);
  const second = takeSteps(node, at, high);
  if (isLost(first) || isLost(second) || compare(first, second) <= 0) return;
  writeRatio(low, at, second);
  writeRatio(high, at, first);
}

function takeSteps({ apply }: CompiledNode, at: number, side: Side): Ratio {
  const result = apply(ratioIn(side, at));
  writeRatio(side, at, result);
  return result;
}
