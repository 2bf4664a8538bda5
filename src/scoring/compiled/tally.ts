import { rowOf } from './compile-inputs.ts';
import type { CompiledInputs, Use } from './compile-inputs.ts';
import type { PlannedNode } from './compile-plan.ts';
import { ANSWERED, HIDDEN, NOT_APPLICABLE } from './sheet.ts';
import type { Sheet, Side } from './sheet.ts';
import { BEST, HIGH, LOW, SIDES, VALUE, WORST } from './sides.ts';

/** Adds up the questions of every node, and counts them. */
export function tally(
  nodes: readonly PlannedNode[],
  uses: readonly (readonly Use[])[],
  sheet: Sheet,
): void {
  for (let at = 0; at < nodes.length; at += 1) {
    const node = nodes[at];
    if (node) addAnswers(node.compiled.inputs, at, sheet);
  }
  // Few questions are not answered: what they are counted for is put right one by one.
  for (let question = 0; question < uses.length; question += 1) {
    const state = sheet.states[question] ?? HIDDEN;
    if (state === ANSWERED) continue;
    for (const use of uses[question] ?? []) replaceAnswer(use, state, sheet);
  }
}

/** As if all were answered; what is not has no points. */
function addAnswers(inputs: CompiledInputs, at: number, sheet: Sheet): void {
  const { positions, slopes, offset, weight } = inputs;
  const { points, nodes, value, worst, best } = sheet;
  let sum = offset;
  for (let input = 0; input < positions.length; input += 1) {
    sum += (slopes[input] ?? 0) * (points[positions[input] ?? 0] ?? 0);
  }
  start(value, at, sum, weight);
  start(worst, at, sum, weight);
  start(best, at, sum, weight);
  nodes.answered[at] = positions.length;
  nodes.asked[at] = positions.length;
  nodes.effects[at] = 0;
}

function start({ sums, weights }: Side, at: number, sum: number, weight: number): void {
  sums[at] = sum;
  weights[at] = weight;
}

/** Puts what a question brings in its state in the place of an answer worth 0 points. */
function replaceAnswer({ at, inputs, input }: Use, state: number, sheet: Sheet): void {
  const { answered, asked, effects } = sheet.nodes;
  const row = rowOf(input, state);
  const weight = inputs.weights[input] ?? 0;
  const offset = inputs.offsets[input] ?? 0;
  const replace = ({ sums, weights }: Side, index: number): void => {
    const value = inputs.fixed[row * SIDES + index] ?? Number.NaN;
    const isThere = !Number.isNaN(value);
    sums[at] = (sums[at] ?? 0) - offset + (isThere ? value : 0);
    if (!isThere) weights[at] = (weights[at] ?? 0) - weight;
  };
  replace(sheet.value, VALUE);
  replace(sheet.worst, WORST);
  replace(sheet.best, BEST);
  effects[at] = (effects[at] ?? 0) | (inputs.effects[row] ?? 0);
  answered[at] = (answered[at] ?? 0) - 1;
  if (!isAsked(state)) asked[at] = (asked[at] ?? 0) - 1;
}

/** Adds up both ends of the ranges of a node's own questions. */
export function tallyRanges(inputs: CompiledInputs, at: number, sheet: Sheet): void {
  const add = (side: Side, index: number): void => {
    let sum = 0;
    for (let input = 0; input < inputs.positions.length; input += 1) {
      const value = entering(inputs, sheet, input, index);
      if (!Number.isNaN(value)) sum += value;
    }
    start(side, at, sum, sheet.worst.weights[at] ?? 0);
  };
  add(sheet.low, LOW);
  add(sheet.high, HIGH);
}

/** Counts over stated questions. */
export function countAnswers(below: Int32Array, at: number, { states, nodes }: Sheet): void {
  let answered = 0;
  let asked = 0;
  for (const question of below) {
    const state = states[question] ?? HIDDEN;
    answered += state === ANSWERED ? 1 : 0;
    asked += isAsked(state) ? 1 : 0;
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
