import type { CompiledChild, CompiledNode } from './compile-node.ts';
import { enterChild } from './enter-child.ts';
import { plus, ratio, safe } from './ratio.ts';
import type { Ratio } from './ratio.ts';
import { COUNTED, opposite, ratioIn, writeFraction, writeRatio } from './sheet.ts';
import type { Sheet, Side } from './sheet.ts';
import { SIDE_NAMES } from './sides.ts';
import { entering } from './tally.ts';

/** Writes one side of a node, what its rule makes of its inputs; false where none has that side. */
export function gather(node: CompiledNode, at: number, side: Side, sheet: Sheet): boolean {
  if (node.gather === 'linear') return gatherSum(node, at, side, sheet);
  const values = enteringValues(node, side, sheet);
  if (values.length === 0) return false;
  writeRatio(side, at, node.gather(values));
  return true;
}

function gatherSum(node: CompiledNode, at: number, side: Side, sheet: Sheet): boolean {
  const { children, inputs, start } = node;
  // What is best for an input is worst where it is taken off.
  const from = start ? opposite(side, sheet) : side;
  let n = from.sums[at] ?? 0;
  let d = inputs.denominator;
  let weight = from.weights[at] ?? 0;
  for (let place = 0; place < children.length; place += 1) {
    const child = children[place];
    const value = child && enter(node, child, from, sheet);
    if (!value) continue;
    const product = safe(value.n * child.weight);
    if (value.d === d || n === 0) {
      n = safe(n + product);
      d = value.d;
    } else ({ n, d } = plus({ n, d }, { n: product, d: value.d }));
    weight += child.weight;
  }
  if (weight === 0) return false;
  d *= node.isMean ? weight : node.unit;
  if (start) writeRatio(side, at, plus(start, ratio(-n, d)));
  else writeFraction(side, at, n, d);
  return true;
}

function enter(node: CompiledNode, child: CompiledChild, side: Side, sheet: Sheet): Ratio | null {
  // Nearly all of them enter as they are.
  return child.isPlain && sheet.nodes.states[child.at] === COUNTED
    ? ratioIn(side, child.at)
    : enterChild(node, child, side, sheet);
}

function enteringValues(node: CompiledNode, side: Side, sheet: Sheet): readonly Ratio[] {
  const { inputs, children } = node;
  const index = SIDE_NAMES.findIndex((name) => sheet[name] === side);
  const answers = Array.from(inputs.positions, (_, input) => entering(inputs, sheet, input, index))
    .filter((value) => !Number.isNaN(value))
    .map((value) => ratio(value, inputs.denominator));
  const entered = children.map((child) => enterChild(node, child, side, sheet));
  return [...answers, ...entered.filter((value) => value !== null)];
}
