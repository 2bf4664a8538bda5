import { rowOf } from './compile-inputs.ts';
import type { CompiledInputs } from './compile-inputs.ts';
import { ANSWERED, HIDDEN, NOT_APPLICABLE } from './sheet.ts';
import type { Numbers, Scored, Sheet } from './sheet.ts';
import { BEST, HIGH, LOW, PRESENT, SIDES, VALUE, WORST } from './sides.ts';

/** Adds up and counts a node's own questions. */
export function tally(inputs: CompiledInputs, own: Scored, sheet: Sheet): void {
  const { positions, weights, slopes, offsets } = inputs;
  const { states, points } = sheet;
  let answered = 0;
  let sum = 0;
  let weight = 0;
  for (let input = 0; input < positions.length; input += 1) {
    const question = positions[input] ?? 0;
    if (states[question] !== ANSWERED) continue;
    sum += (slopes[input] ?? 0) * (points[question] ?? 0) + (offsets[input] ?? 0);
    weight += weights[input] ?? 0;
    answered += 1;
  }
  start(own.value, sum, weight);
  start(own.worst, sum, weight);
  start(own.best, sum, weight);
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
  const { positions, weights, effects, fixed } = inputs;
  for (let input = 0; input < positions.length; input += 1) {
    const state = states[positions[input] ?? 0] ?? HIDDEN;
    if (state === ANSWERED) continue;
    const row = rowOf(input, state);
    const effect = effects[row] ?? 0;
    own.effects |= effect;
    if (isAsked(state)) own.asked += 1;
    if (effect === 0) continue;
    const weight = weights[input] ?? 0;
    add(own.value, fixed[row * SIDES + VALUE], weight);
    add(own.worst, fixed[row * SIDES + WORST], weight);
    add(own.best, fixed[row * SIDES + BEST], weight);
  }
}

/** Only a value may be missing. */
function add(numbers: Numbers, part = Number.NaN, weight = 0): void {
  if (Number.isNaN(part)) return;
  numbers.sum += part;
  numbers.weight += weight;
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
