import { ANSWER_STATES } from '../../questionnaire/answer-states.ts';
import { ANSWERED } from './sheet.ts';
import { UNSURE } from './sides.ts';
import { tabulate } from './tabulate.ts';
import type { Line } from './tabulate.ts';
import type { NodeInput, ScoreNode } from '../../questionnaire/scoring-types.ts';
import type { CompiledQuestion } from './compile-question.ts';
import { isLost, isSafe, leastMultiple } from '../ratio.ts';
import { decimalRatio } from './to-ratio.ts';
import type { Ratio } from '../ratio.ts';

/**
 * A node's questions in flat tables. All numbers are whole: what enters over `denominator`,
 * weights over the node's unit. Where the rule is linear, what enters is weighted already.
 */
export interface CompiledInputs {
  /** The position of each question in the sheet. */
  readonly positions: Int32Array;
  readonly weights: Float64Array;
  /** An answer enters as its points times `slope` plus `offset`. */
  readonly slopes: Float64Array;
  readonly offsets: Float64Array;
  /** By input and state, as bits. */
  readonly effects: Uint8Array;
  /** By input, state and side; NaN where there is nothing. */
  readonly fixed: Float64Array;
  readonly denominator: number;
  /** All weights, and all offsets, added up. */
  readonly weight: number;
  readonly offset: number;
}

export type QuestionAt = (id: string) => {
  readonly at: number;
  readonly compiled: CompiledQuestion;
};

/** Undefined where a number is too large to be compiled. */
export function compileInputs(
  node: ScoreNode,
  { unit, isLinear }: { readonly unit: number; readonly isLinear: boolean },
  questionAt: QuestionAt,
): CompiledInputs | undefined {
  const inputs = node.of.filter(({ of }) => of === 'question');
  const lines = inputs.map((input) => tabulate(node, input, questionAt(input.id).compiled));
  const written = lines.flatMap(({ slope, offset, fixed }) => [slope, offset, ...fixed]);
  const ratios = written.filter((value) => value !== null);
  const denominator = leastMultiple(ratios.map(({ d }) => d));
  const weights = inputs.map((input) => wholeWeight(input, unit));
  const factors = weights.map((weight) => (isLinear ? weight : 1));
  const whole = (value: Ratio, at: number): number =>
    value.n * (denominator / value.d) * (factors[at] ?? 1);
  const largest = lines.map((line, at) => largestOf(line, (value) => whole(value, at)));
  const all = largest.reduce((total, size) => total + size, 0);
  // An answer without a share of its range, since that has no length.
  if (lines.some(({ effects }) => ((effects[ANSWERED] ?? 0) & UNSURE) !== 0)) return undefined;
  // Every sum that can come up stays below this one.
  if (ratios.some(isLost) || !isSafe(all)) return undefined;
  const offsets = lines.map(({ offset }, at) => whole(offset, at));
  return {
    positions: Int32Array.from(inputs, ({ id }) => questionAt(id).at),
    weights: Float64Array.from(weights),
    slopes: Float64Array.from(lines, ({ slope }, at) => whole(slope, at)),
    offsets: Float64Array.from(offsets),
    effects: Uint8Array.from(lines.flatMap(({ effects }) => effects)),
    fixed: Float64Array.from(
      lines.flatMap(({ fixed }, at) =>
        fixed.map((value) => (value ? whole(value, at) : Number.NaN)),
      ),
    ),
    denominator,
    weight: weights.reduce(sumOf, 0),
    offset: offsets.reduce(sumOf, 0),
  };
}

function sumOf(total: number, one: number): number {
  return total + one;
}

/** The greatest size of what one input brings. */
function largestOf({ slope, offset, fixed, bound }: Line, whole: (value: Ratio) => number): number {
  const answered = Math.abs(whole(slope)) * bound + Math.abs(whole(offset));
  return Math.max(answered, ...fixed.map((value) => (value ? Math.abs(whole(value)) : 0)));
}

/** The least multiple that makes whole numbers of a node's weights. */
export function unitOf({ of }: ScoreNode): number {
  return leastMultiple(of.map(({ weight }) => decimalRatio(weight).d));
}

export function wholeWeight({ weight }: NodeInput, unit: number): number {
  const { n, d } = decimalRatio(weight);
  return n * (unit / d);
}

/** Where the row of an input in a state begins. */
export function rowOf(input: number, state: number): number {
  return input * ANSWER_STATES.length + state;
}
