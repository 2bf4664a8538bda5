import { rowOf } from './compile-inputs.ts';
import type { CompiledInputs } from './compile-inputs.ts';
import { ANSWERED, HIDDEN, NOT_APPLICABLE } from './sheet.ts';
import type { Sheet } from './sheet.ts';
import { BEST, PRESENT, SIDES, VALUE, WORST } from './sides.ts';

/** A node's own questions, counted and added up in one pass. */
export interface Tally {
  /** What they do to the node. */
  readonly effects: number;
  readonly answered: number;
  readonly asked: number;
  /** Sums over the denominator of the inputs. */
  readonly value: number;
  readonly worst: number;
  readonly best: number;
  /** The weights of those that have a value, and of all that are present. */
  readonly known: number;
  readonly present: number;
}

export function tally(inputs: CompiledInputs, { states, points }: Sheet): Tally {
  const { positions, weights, slopes, offsets } = inputs;
  let answered = 0;
  let sum = 0;
  let weight = 0;
  for (let input = 0; input < positions.length; input += 1) {
    const at = positions[input] ?? 0;
    if (states[at] !== ANSWERED) continue;
    sum += (slopes[input] ?? 0) * (points[at] ?? 0) + (offsets[input] ?? 0);
    weight += weights[input] ?? 0;
    answered += 1;
  }
  const effects = answered > 0 ? PRESENT : 0;
  const all = {
    effects,
    answered,
    asked: answered,
    value: sum,
    worst: sum,
    best: sum,
    known: weight,
    present: weight,
  };
  return answered === positions.length ? all : addUnanswered(all, inputs, states);
}

function addUnanswered(answers: Tally, inputs: CompiledInputs, states: Uint8Array): Tally {
  const { positions, weights, effects: table, fixed } = inputs;
  let { effects, asked, value, worst, best, known, present } = answers;
  for (let input = 0; input < positions.length; input += 1) {
    const state = cell(states, cell(positions, input));
    if (state === ANSWERED) continue;
    const row = rowOf(input, state);
    const effect = cell(table, row);
    if (isAsked(state)) asked += 1;
    if (effect === 0) continue;
    const weight = cell(weights, input);
    effects |= effect;
    worst += cell(fixed, row * SIDES + WORST);
    best += cell(fixed, row * SIDES + BEST);
    present += weight;
    const own = cell(fixed, row * SIDES + VALUE);
    if (Number.isNaN(own)) continue;
    value += own;
    known += weight;
  }
  return { effects, answered: answers.answered, asked, value, worst, best, known, present };
}

/** What stands in a table at a place that it has. */
function cell(table: Uint8Array | Int32Array | Float64Array, place: number): number {
  return table[place] ?? 0;
}

/** The same count over stated questions. */
export function countAnswers(
  below: Int32Array,
  { states }: Sheet,
): Pick<Tally, 'answered' | 'asked'> {
  let answered = 0;
  let asked = 0;
  for (const at of below) {
    const state = states[at] ?? HIDDEN;
    answered += state === ANSWERED ? 1 : 0;
    asked += isAsked(state) ? 1 : 0;
  }
  return { answered, asked };
}

function isAsked(state: number): boolean {
  return state !== HIDDEN && state !== NOT_APPLICABLE;
}

/** The sum and the weight of one side of the inputs. */
export interface Sum {
  readonly sum: number;
  readonly weight: number;
}

export function sumOf(own: Tally, inputs: CompiledInputs, sheet: Sheet, side: number): Sum {
  if (side === VALUE) return { sum: own.value, weight: own.known };
  if (side === WORST) return { sum: own.worst, weight: own.present };
  if (side === BEST) return { sum: own.best, weight: own.present };
  let sum = 0;
  for (let input = 0; input < inputs.positions.length; input += 1) {
    const value = entering(inputs, sheet, input, side);
    sum += Number.isNaN(value) ? 0 : value;
  }
  return { sum, weight: own.present };
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
