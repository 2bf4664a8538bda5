import type { CompiledChild, CompiledNode } from './compile-node.ts';
import { enterChild } from './enter-child.ts';
import { NOTHING, plus, ratio, safe } from '../ratio.ts';
import type { Ratio } from '../ratio.ts';
import { COUNTED, opposite, write, writeFraction } from './sheet.ts';
import type { Numbers, Sheet, Side } from './sheet.ts';
import { SIDE_NAMES } from './sides.ts';
import { entering } from './tally.ts';

/** Writes one side of a node, what its rule makes of its inputs; false where none has that side. */
export function gather(node: CompiledNode, own: Numbers, side: Side, sheet: Sheet): boolean {
  if (!node.gather) return gatherSum(node, own, side, sheet);
  const values = enteringValues(node, side, sheet);
  if (values.length === 0) return false;
  write(own, node.gather(values));
  return true;
}

function gatherSum(node: CompiledNode, own: Numbers, side: Side, sheet: Sheet): boolean {
  const { children, inputs, start } = node;
  // What is best for an input is worst where it is taken off.
  const from = start ? opposite(side, sheet) : side;
  let { sum: n, weight } = own;
  let d = inputs.denominator;
  // What has another denominator, added up apart: finding what two share takes longest.
  let rest = NOTHING;
  for (let place = 0; place < children.length; place += 1) {
    const child = children[place];
    const value = child && enter(node, child, from, sheet);
    if (!value) continue;
    const product = safe(value.n * child.weight);
    if (value.d === d || n === 0) {
      n = safe(n + product);
      d = value.d;
    } else rest = added(rest, product, value.d);
    weight += child.weight;
  }
  if (weight === 0) return false;
  if (rest.n !== 0) ({ n, d } = plus({ n, d }, rest));
  d *= node.isMean ? weight : node.unit;
  if (start) write(own, plus(start, ratio(-n, d)));
  else writeFraction(own, n, d);
  return true;
}

function added(rest: Ratio, n: number, d: number): Ratio {
  return rest.n === 0 ? { n, d } : plus(rest, { n, d });
}

function enter(node: CompiledNode, child: CompiledChild, side: Side, sheet: Sheet): Ratio | null {
  const { at, isPlain } = child;
  // Nearly all of them enter as they are.
  if (!isPlain || sheet.nodes[at]?.state !== COUNTED) return enterChild(node, child, side, sheet);
  return side[at] ?? null;
}

function enteringValues(node: CompiledNode, side: Side, sheet: Sheet): readonly Ratio[] {
  const { inputs, children } = node;
  const index = SIDE_NAMES.findIndex((name) => sheet.sides[name] === side);
  const answers = Array.from(inputs.positions, (_, input) => entering(inputs, sheet, input, index))
    .filter((value) => !Number.isNaN(value))
    .map((value) => ratio(value, inputs.denominator));
  const entered = children.map((child) => enterChild(node, child, side, sheet));
  return [...answers, ...entered.filter((value) => value !== null)];
}
