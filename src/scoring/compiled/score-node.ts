import type { CompiledNode } from './compile-node.ts';
import { rowOf } from './compile-inputs.ts';
import { enterChild, isMissing } from './enter-child.ts';
import { compare, isLost, NOTHING, plus, ratio, timesWhole, WHOLE } from './ratio.ts';
import type { Ratio } from './ratio.ts';
import { ANSWERED, HIDDEN, NOT_APPLICABLE } from './sheet.ts';
import type { Sheet } from './sheet.ts';
import {
  BEST,
  FOLLOWS,
  HIGH,
  LOW,
  opposite,
  PRESENT,
  SIDES,
  UNSURE,
  VALUE,
  WORST,
} from './sides.ts';

/** What one node came to. */
export interface Scored {
  readonly state: 'counted' | 'excluded' | 'missing';
  /** Nothing below it is missing: its bounds are its value. */
  readonly isCertain: boolean;
  /** Null unless it is counted. */
  readonly value: Ratio | null;
  readonly worst: Ratio;
  readonly best: Ratio;
  readonly low: Ratio;
  readonly high: Ratio;
  readonly answered: number;
  readonly asked: number;
}

/** A node at work: what it is, the answers, and the nodes that come before it. */
export interface Work {
  readonly node: CompiledNode;
  readonly sheet: Sheet;
  readonly before: readonly Scored[];
}

/** Undefined where a number leaves the safe integers, or an input follows the others. */
export function scoreNode(work: Work): Scored | undefined {
  const { node, sheet } = work;
  const effects = effectsOn(work);
  if ((effects & FOLLOWS) !== 0) return undefined;
  const coverage = countAnswers(node.below, sheet);
  if ((effects & PRESENT) === 0) return { ...EXCLUDED, ...coverage };
  const isCertain = (effects & UNSURE) === 0;
  const together = gather(work, VALUE);
  const value = together && node.apply(together);
  const bounds = isCertain && value ? { low: value, high: value } : interval(work, WORST, BEST);
  const range = node.range === 'found' ? interval(work, LOW, HIGH) : PERCENTAGE;
  const numbers = [value ?? NOTHING, bounds.low, bounds.high, range.low, range.high];
  if (numbers.some(isLost)) return undefined;
  const isComputable = value !== null && !isHindered(work, coverage);
  return {
    state: isComputable ? 'counted' : 'missing',
    isCertain,
    value: isComputable ? value : null,
    worst: bounds.low,
    best: bounds.high,
    ...range,
    ...coverage,
  };
}

const PERCENTAGE: Interval = { low: NOTHING, high: WHOLE };

const EXCLUDED = {
  state: 'excluded',
  isCertain: true,
  value: null,
  worst: NOTHING,
  best: NOTHING,
  low: NOTHING,
  high: NOTHING,
} as const;

/** What all inputs together do to the node. */
function effectsOn({ node, sheet, before }: Work): number {
  const { positions, effects } = node.inputs;
  let seen = 0;
  for (let input = 0; input < positions.length; input += 1) {
    const state = sheet.states[positions[input] ?? 0] ?? HIDDEN;
    seen |= effects[rowOf(input, state)] ?? 0;
  }
  for (const { at } of node.children) {
    const child = before[at];
    if (!child || child.state === 'excluded') continue;
    const isSure = child.state === 'counted' && child.isCertain;
    seen |= PRESENT | (isSure ? 0 : UNSURE);
    if (child.state === 'missing' && node.standIn === 'follows') seen |= FOLLOWS;
  }
  return seen;
}

interface Coverage {
  readonly answered: number;
  readonly asked: number;
}

function countAnswers(below: Int32Array, { states }: Sheet): Coverage {
  let answered = 0;
  let asked = 0;
  for (let index = 0; index < below.length; index += 1) {
    const state = states[below[index] ?? 0] ?? HIDDEN;
    if (state === ANSWERED) answered += 1;
    if (state !== HIDDEN && state !== NOT_APPLICABLE) asked += 1;
  }
  return { answered, asked };
}

/** Too few answers, or a node below that cannot be computed where all inputs are nodes. */
function isHindered({ node, before }: Work, { answered, asked }: Coverage): boolean {
  const { minimumCoverage, minimumAnswers, children, inputs } = node;
  if (answered < minimumAnswers || answered * minimumCoverage.d < minimumCoverage.n * asked) {
    return true;
  }
  if (inputs.positions.length > 0) return false;
  return node.standIn === 'none' && children.some(({ at }) => isMissing(before[at]));
}

interface Interval {
  readonly low: Ratio;
  readonly high: Ratio;
}

/** Both sides after the node's steps, which may turn them round. */
function interval(work: Work, from: number, to: number): Interval {
  const { isOpposed, apply, hasSteps } = work.node;
  const low = gather(work, isOpposed ? opposite(from) : from) ?? NOTHING;
  const high = gather(work, isOpposed ? opposite(to) : to) ?? NOTHING;
  if (!hasSteps) return { low, high };
  const [first, second] = [apply(low), apply(high)];
  if (isLost(first) || isLost(second)) return { low: first, high: second };
  return compare(first, second) > 0 ? { low: second, high: first } : { low: first, high: second };
}

/** One side of all inputs that have it, put together by the node's rule; null where none has. */
function gather(work: Work, side: number): Ratio | null {
  if (work.node.gather === 'linear') return gatherSum(work, side);
  const values = enteringValues(work, side);
  return values.length === 0 ? null : work.node.gather(values);
}

function gatherSum(work: Work, side: number): Ratio | null {
  const { inputs, children, finish } = work.node;
  let sum = 0;
  let weight = 0;
  for (let input = 0; input < inputs.positions.length; input += 1) {
    const value = enteringAnswer(work, input, side);
    if (Number.isNaN(value)) continue;
    const own = inputs.weights[input] ?? 0;
    sum += own * value;
    weight += own;
  }
  if (children.length === 0) return weight === 0 ? null : finish(sum, inputs.denominator, weight);
  let total = ratio(sum, inputs.denominator);
  for (const child of children) {
    const value = enterChild(work, child, side);
    if (!value) continue;
    total = plus(total, timesWhole(value, child.weight));
    weight += child.weight;
  }
  return weight === 0 ? null : finish(total.n, total.d, weight);
}

function enteringValues(work: Work, side: number): readonly Ratio[] {
  const { inputs, children } = work.node;
  const answers = Array.from(inputs.positions, (_, input) => enteringAnswer(work, input, side))
    .filter((value) => !Number.isNaN(value))
    .map((value) => ratio(value, inputs.denominator));
  const nodes = children.map((child) => enterChild(work, child, side));
  return [...answers, ...nodes.filter((value) => value !== null)];
}

/** What one question brings, over the denominator of the inputs; NaN where it has no such side. */
function enteringAnswer({ node, sheet }: Work, input: number, side: number): number {
  const { positions, slopes, offsets, fixed } = node.inputs;
  const at = positions[input] ?? 0;
  const state = sheet.states[at] ?? HIDDEN;
  if (state === ANSWERED && side <= BEST) {
    return (slopes[input] ?? 0) * (sheet.points[at] ?? 0) + (offsets[input] ?? 0);
  }
  return fixed[rowOf(input, state) * SIDES + side] ?? Number.NaN;
}
