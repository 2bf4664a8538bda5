import { rowOf } from './compile-inputs.ts';
import type { CompiledInputs } from './compile-inputs.ts';
import { ANSWERED, cell, HIDDEN, NOT_APPLICABLE, placeOf } from './sheet.ts';
import type { Columns, Sheet } from './sheet.ts';
import { BEST, HIGH, LOW, PRESENT, SIDES, VALUE, WORST } from './sides.ts';

export type Tally = (inputs: CompiledInputs, at: number) => void;

/** What adds up and counts a node's own questions. */
export function tallyOn(sheet: Sheet): Tally {
  const { states, points, nodes } = sheet;
  const { sum: sums, weight: weights, answered, asked, effects } = nodes;
  return (inputs, at) => {
    const { positions, slopes, weight } = inputs;
    let count = 0;
    // As if all were answered: what the others take with them is taken off below.
    let sum = inputs.offset;
    for (let input = 0; input < positions.length; input += 1) {
      const question = positions[input] ?? 0;
      if (states[question] !== ANSWERED) continue;
      sum += (slopes[input] ?? 0) * (points[question] ?? 0);
      count += 1;
    }
    for (let side = VALUE; side <= BEST; side += 1) {
      sums[placeOf(at, side)] = sum;
      weights[placeOf(at, side)] = weight;
    }
    answered[at] = count;
    asked[at] = count;
    effects[at] = count > 0 ? PRESENT : 0;
    if (count < positions.length) addUnanswered(inputs, at, sheet);
  };
}

function addUnanswered(inputs: CompiledInputs, at: number, { states, nodes }: Sheet): void {
  const { positions, effects } = inputs;
  let asked = cell(nodes.asked, at);
  let bits = cell(nodes.effects, at);
  for (let input = 0; input < positions.length; input += 1) {
    const state = states[positions[input] ?? 0] ?? HIDDEN;
    if (state === ANSWERED) continue;
    const row = rowOf(input, state);
    bits |= cell(effects, row);
    if (isAsked(state)) asked += 1;
    for (let side = VALUE; side <= BEST; side += 1) {
      put(
        inputs,
        { input, part: cell(inputs.fixed, row * SIDES + side) },
        placeOf(at, side),
        nodes,
      );
    }
  }
  nodes.asked[at] = asked;
  nodes.effects[at] = bits;
}

/** In place of the offset of an answer; what has no such side takes its weight with it. */
function put(
  { offsets, weights }: CompiledInputs,
  { input, part }: { readonly input: number; readonly part: number },
  place: number,
  { sum, weight }: Columns,
): void {
  const isThere = !Number.isNaN(part);
  sum[place] = cell(sum, place) + (isThere ? part : 0) - cell(offsets, input);
  if (!isThere) weight[place] = cell(weight, place) - cell(weights, input);
}

/** Adds up both ends of the ranges of a node's own questions. */
export function tallyRanges(inputs: CompiledInputs, at: number, sheet: Sheet): void {
  const { nodes } = sheet;
  const weight = cell(nodes.weight, placeOf(at, WORST));
  for (const side of [LOW, HIGH]) {
    let sum = 0;
    for (let input = 0; input < inputs.positions.length; input += 1) {
      const part = entering(inputs, sheet, input, side);
      // Only what is there.
      if (!Number.isNaN(part)) sum += part;
    }
    nodes.sum[placeOf(at, side)] = sum;
    nodes.weight[placeOf(at, side)] = weight;
  }
}

/** Counts over stated questions. */
export function countAnswers(below: Int32Array, at: number, { states, nodes }: Sheet): void {
  let answered = 0;
  let asked = 0;
  for (const question of below) {
    const state = states[question] ?? HIDDEN;
    if (state === ANSWERED) answered += 1;
    if (isAsked(state)) asked += 1;
  }
  nodes.answered[at] = answered;
  nodes.asked[at] = asked;
}

function isAsked(state: number): boolean {
  return state !== HIDDEN && state !== NOT_APPLICABLE;
}

/** What one question brings over the denominator of the inputs; NaN where it has no such side. */
export function entering(
  { positions, slopes, offsets, fixed }: CompiledInputs,
  { states, points }: Sheet,
  input: number,
  side: number,
): number {
  const at = positions[input] ?? 0;
  const state = states[at] ?? HIDDEN;
  if (state === ANSWERED && side <= BEST) {
    return (slopes[input] ?? 0) * (points[at] ?? 0) + (offsets[input] ?? 0);
  }
  return fixed[rowOf(input, state) * SIDES + side] ?? Number.NaN;
}
