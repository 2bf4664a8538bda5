import { rowOf } from './compile-inputs.ts';
import type { CompiledInputs } from './compile-inputs.ts';
import { ANSWERED, HIDDEN, NOT_APPLICABLE } from './sheet.ts';
import type { Numbers, Scored, Sheet } from './sheet.ts';
import { BEST, HIGH, LOW, PRESENT, SIDES, VALUE, WORST } from './sides.ts';

/** Adds up and counts a node's own questions. */
export function tally(inputs: CompiledInputs, own: Scored, sheet: Sheet): void {
  const { positions, slopes } = inputs;
  const { states, points } = sheet;
  let answered = 0;
  // As if all were answered: what the others take with them is taken off below.
  let sum = inputs.offset;
  for (let input = 0; input < positions.length; input += 1) {
    const question = positions[input] ?? 0;
    if (states[question] !== ANSWERED) continue;
    sum += (slopes[input] ?? 0) * (points[question] ?? 0);
    answered += 1;
  }
  start(own.value, sum, inputs.weight);
  start(own.worst, sum, inputs.weight);
  start(own.best, sum, inputs.weight);
  own.answered = answered;
  own.asked = answered;
  own.effects = answered > 0 ? PRESENT : 0;
  if (answered < positions.length) addUnanswered(inputs, own, sheet);
}

function start(numbers: Numbers, sum: number, weight: number): void {
  numbers.sum = sum;
  numbers.weight = weight;
}

function addUnanswered(inputs: CompiledInputs, own: Scored, { states }: Sheet): void {
  const { positions, weights, offsets, effects, fixed } = inputs;
  for (let input = 0; input < positions.length; input += 1) {
    const state = states[positions[input] ?? 0] ?? HIDDEN;
    if (state === ANSWERED) continue;
    const row = rowOf(input, state);
    own.effects |= effects[row] ?? 0;
    if (isAsked(state)) own.asked += 1;
    const weight = weights[input] ?? 0;
    const offset = offsets[input] ?? 0;
    put(own.value, fixed[row * SIDES + VALUE], offset, weight);
    put(own.worst, fixed[row * SIDES + WORST], offset, weight);
    put(own.best, fixed[row * SIDES + BEST], offset, weight);
  }
}

/** In place of the offset of an answer; what has no such side takes its weight with it. */
function put(numbers: Numbers, part = Number.NaN, offset: number, weight: number): void {
  const isThere = !Number.isNaN(part);
  numbers.sum += (isThere ? part : 0) - offset;
  if (!isThere) numbers.weight -= weight;
}

/** Only what is there. */
function add(numbers: Numbers, part: number): void {
  if (!Number.isNaN(part)) numbers.sum += part;
}

/** Adds up both ends of the ranges of a node's own questions. */
export function tallyRanges(inputs: CompiledInputs, own: Scored, sheet: Sheet): void {
  start(own.low, 0, own.worst.weight);
  start(own.high, 0, own.worst.weight);
  for (let input = 0; input < inputs.positions.length; input += 1) {
    add(own.low, entering(inputs, sheet, input, LOW));
    add(own.high, entering(inputs, sheet, input, HIGH));
  }
}

/** Counts over stated questions. */
export function countAnswers(below: Int32Array, own: Scored, { states }: Sheet): void {
  own.answered = 0;
  own.asked = 0;
  for (const question of below) {
    const state = states[question] ?? HIDDEN;
    if (state === ANSWERED) own.answered += 1;
    if (isAsked(state)) own.asked += 1;
  }
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
