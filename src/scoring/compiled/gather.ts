import type { CompiledNode } from './compile-node.ts';
import type { Gather } from './rules.ts';
import { enterChild } from './enter-child.ts';
import { isSafe, NOTHING, plus, ratio } from '../ratio.ts';
import type { Ratio } from '../ratio.ts';
import { cell, COUNTED, opposite, placeOf, write, writeFraction } from './sheet.ts';
import type { Columns, Sheet } from './sheet.ts';
import { entering } from './tally.ts';

/** Writes one side of a node, what its rule makes of its inputs; false, and 0, where none has that side. */
export type GatherSide = (node: CompiledNode, at: number, side: number) => boolean;

export function gatherOn(sheet: Sheet): GatherSide {
  const { nodes } = sheet;
  const { sum, weight } = nodes;
  const gatherNodes = nodesOn(sheet);
  return (node, at, side) => {
    const place = placeOf(at, side);
    if (node.gather) return gatherValues(node, node.gather, side, { sheet, place });
    if (node.children.length > 0) return gatherNodes(node, at, side);
    const own = { n: cell(sum, place), d: node.inputs.denominator, weight: cell(weight, place) };
    return finish(node, own, place, nodes);
  };
}

/** Of a node with others below it. */
function nodesOn({ nodes }: Sheet): GatherSide {
  const { n: tops, d: bottoms, state } = nodes;
  return (node, at, side) => {
    const { children } = node;
    const place = placeOf(at, side);
    const from = sideBelow(node, side);
    let n = cell(nodes.sum, place);
    let d = node.inputs.denominator;
    // What has another denominator, added up apart: finding what two share takes longest.
    let rest = 0;
    let under = 1;
    let weight = cell(nodes.weight, place);
    // Every sum is exact while the sizes of its parts add up to a safe integer.
    let size = Math.abs(n);
    for (let index = 0; index < children.length; index += 1) {
      const child = children[index];
      if (!child) continue;
      const own = placeOf(child.at, from);
      let top = cell(tops, own);
      let bottom = cell(bottoms, own);
      // Nearly all of them enter as they are.
      if (!child.isPlain || state[child.at] !== COUNTED) {
        const value = enterChild(node, child, from, nodes);
        if (!value) continue;
        top = value.n;
        bottom = value.d;
      }
      top *= child.weight;
      size += Math.abs(top);
      weight += child.weight;
      if (bottom === d || n === 0) {
        n += top;
        d = bottom;
      } else if (bottom === under || rest === 0) {
        rest += top;
        under = bottom;
      } else ({ n: rest, d: under } = plus({ n: rest, d: under }, { n: top, d: bottom }));
    }
    if (rest !== 0) ({ n, d } = plus({ n, d }, { n: rest, d: under }));
    return finish(node, { n: isSafe(size) ? n : Number.NaN, d, weight }, place, nodes);
  };
}

/** What is best for an input is worst where it is taken off. */
function sideBelow({ start }: CompiledNode, side: number): number {
  return start ? opposite(side) : side;
}

interface Sum extends Ratio {
  readonly weight: number;
}

function finish(
  { isMean, unit, start }: CompiledNode,
  { n, d, weight }: Sum,
  place: number,
  nodes: Columns,
): boolean {
  if (weight === 0) return leaveOut(place, nodes);
  const whole = d * (isMean ? weight : unit);
  if (start) write(nodes, place, plus(start, ratio(-n, whole)));
  else writeFraction(nodes, place, n, whole);
  return true;
}

function gatherValues(
  node: CompiledNode,
  rule: Gather,
  side: number,
  { sheet, place }: { readonly sheet: Sheet; readonly place: number },
): boolean {
  const values = enteringValues(node, side, sheet);
  if (values.length === 0) return leaveOut(place, sheet.nodes);
  write(sheet.nodes, place, rule(values));
  return true;
}

function leaveOut(place: number, nodes: Columns): false {
  write(nodes, place, NOTHING);
  return false;
}

function enteringValues(node: CompiledNode, side: number, sheet: Sheet): readonly Ratio[] {
  const { inputs, children } = node;
  const answers = Array.from(inputs.positions, (_, input) => entering(inputs, sheet, input, side))
    .filter((value) => !Number.isNaN(value))
    .map((value) => ratio(value, inputs.denominator));
  const entered = children.map((child) => enterChild(node, child, side, sheet.nodes));
  return [...answers, ...entered.filter((value) => value !== null)];
}
