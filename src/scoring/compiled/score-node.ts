import type { CompiledNode } from './compile-node.ts';
import { gatherOn } from './gather.ts';
import { compare, isLost, NOTHING } from '../ratio.ts';
import { cell, COUNTED, EXCLUDED, MISSING, numberAt, placeOf, write } from './sheet.ts';
import type { Columns, Sheet } from './sheet.ts';
import { BEST, BLOCKS, FOLLOWS, HIGH, LOW, PRESENT, UNSURE, VALUE, WORST } from './sides.ts';
import { countAnswers, tallyOn, tallyRanges } from './tally.ts';

/**
 * Works out one node, after those before it; false where a number leaves the safe integers, or an
 * input follows the others.
 */
export type ScoreNode = (node: CompiledNode, at: number) => boolean;

/** Writes both ends, of which the higher comes after the lower. */
type FindEnds = (node: CompiledNode, at: number, low: number) => void;

/** What works out the nodes of one sheet: bound to it, so that V8 knows where its columns stand. */
export function scoreNodesOn(sheet: Sheet): ScoreNode {
  const { nodes } = sheet;
  const tally = tallyOn(sheet);
  const gather = gatherOn(sheet);
  const findEnds: FindEnds = (node, at, low) => {
    gather(node, at, low);
    gather(node, at, low + 1);
    if (node.hasSteps || node.gather) settle(node, at, low, nodes);
  };
  return (node, at) => {
    tally(node.inputs, at);
    if (node.children.length > 0) addChildren(node, at, nodes);
    if (!node.isDisjoint) countAnswers(node.below, at, sheet);
    const effects = cell(nodes.effects, at);
    if ((effects & FOLLOWS) !== 0) return false;
    if ((effects & PRESENT) === 0) return exclude(at, nodes);
    const hasValue = gather(node, at, VALUE);
    if (hasValue && node.hasSteps) applyTo(node, at, nodes);
    nodes.state[at] = hasValue && !isHindered(node, at, nodes) ? COUNTED : MISSING;
    if (hasValue && (effects & UNSURE) === 0) copyValue(at, nodes);
    else {
      findEnds(node, at, WORST);
      holdValue(node, at, nodes);
    }
    if (node.isRangeFound) {
      tallyRanges(node.inputs, at, sheet);
      findEnds(node, at, LOW);
    }
    return !isAnyLost(node, at, nodes);
  };
}

function applyTo(node: CompiledNode, at: number, nodes: Columns): void {
  write(nodes, placeOf(at, VALUE), node.apply(numberAt(nodes, at, VALUE)));
}

function exclude(at: number, nodes: Columns): true {
  nodes.state[at] = EXCLUDED;
  write(nodes, placeOf(at, WORST), NOTHING);
  write(nodes, placeOf(at, BEST), NOTHING);
  return true;
}

/** Where nothing is unsure its bounds are its value. */
function copyValue(at: number, { n, d }: Columns): void {
  const place = placeOf(at, VALUE);
  const top = cell(n, place);
  const bottom = cell(d, place);
  n[place + WORST] = top;
  d[place + WORST] = bottom;
  n[place + BEST] = top;
  d[place + BEST] = bottom;
}

function isAnyLost({ isRangeFound }: CompiledNode, at: number, { n }: Columns): boolean {
  const last = placeOf(at, isRangeFound ? HIGH : BEST);
  for (let place = placeOf(at, VALUE); place <= last; place += 1) {
    if (Number.isNaN(cell(n, place))) return true;
  }
  return false;
}

/** What the nodes below do to it, and how many questions they count where none is below twice. */
function addChildren({ children, isBlocked }: CompiledNode, at: number, nodes: Columns): void {
  let answered = cell(nodes.answered, at);
  let asked = cell(nodes.asked, at);
  let effects = cell(nodes.effects, at);
  for (let index = 0; index < children.length; index += 1) {
    const child = children[index]?.at ?? 0;
    answered += cell(nodes.answered, child);
    asked += cell(nodes.asked, child);
    const state = nodes.state[child];
    if (state === EXCLUDED) continue;
    effects |= PRESENT | (cell(nodes.effects, child) & UNSURE);
    if (state === MISSING) effects |= UNSURE | (isBlocked ? BLOCKS : FOLLOWS);
  }
  nodes.answered[at] = answered;
  nodes.asked[at] = asked;
  nodes.effects[at] = effects;
}

/** Too few answers, or a node below that cannot be computed and nothing stands in for it. */
function isHindered(
  { minimumCoverage, minimumAnswers }: CompiledNode,
  at: number,
  nodes: Columns,
): boolean {
  const answered = cell(nodes.answered, at);
  if (answered < minimumAnswers || (cell(nodes.effects, at) & BLOCKS) !== 0) return true;
  return answered * minimumCoverage.d < minimumCoverage.n * cell(nodes.asked, at);
}

/** What is left out for want of an answer may let the value lie beyond what answers can bring. */
function holdValue(node: CompiledNode, at: number, nodes: Columns): void {
  if (!node.leavesOut || nodes.state[at] !== COUNTED) return;
  const value = numberAt(nodes, at, VALUE);
  const worst = numberAt(nodes, at, WORST);
  const best = numberAt(nodes, at, BEST);
  if ([value, worst, best].some(isLost)) return;
  if (compare(value, worst) < 0) write(nodes, placeOf(at, WORST), value);
  if (compare(value, best) > 0) write(nodes, placeOf(at, BEST), value);
}

/** After the node's steps; products and steps may turn the ends round. */
function settle(node: CompiledNode, at: number, low: number, nodes: Columns): void {
  const first = node.apply(numberAt(nodes, at, low));
  const second = node.apply(numberAt(nodes, at, low + 1));
  const isTurned = !isLost(first) && !isLost(second) && compare(first, second) > 0;
  write(nodes, placeOf(at, low), isTurned ? second : first);
  write(nodes, placeOf(at, low + 1), isTurned ? first : second);
}
