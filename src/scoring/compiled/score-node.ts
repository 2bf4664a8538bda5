import type { CompiledNode } from './compile-node.ts';
import { enterChild, isMissing } from './enter-child.ts';
import { compare, isLost, isSafe, LOST, NOTHING, plus, ratio, WHOLE } from './ratio.ts';
import type { Ratio } from './ratio.ts';
import type { Sheet } from './sheet.ts';
import { countAnswers, entering, sumOf, tally } from './tally.ts';
import type { Tally } from './tally.ts';
import { BEST, FOLLOWS, HIGH, LOW, opposite, PRESENT, UNSURE, VALUE, WORST } from './sides.ts';

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

/** A node at work: what it is, the answers, its own among them, and the nodes before it. */
export interface Work {
  readonly node: CompiledNode;
  readonly sheet: Sheet;
  readonly own: Tally;
  readonly before: readonly Scored[];
}

/** Undefined where a number leaves the safe integers, or an input follows the others. */
export function scoreNode(
  node: CompiledNode,
  sheet: Sheet,
  before: readonly Scored[],
): Scored | undefined {
  const own = tally(node.inputs, sheet);
  const work: Work = { node, sheet, own, before };
  const effects = own.effects | effectsOfChildren(work);
  if ((effects & FOLLOWS) !== 0) return undefined;
  const { answered, asked } = coverageOf(work);
  if ((effects & PRESENT) === 0) return { ...EXCLUDED, answered, asked };
  const together = gather(work, VALUE);
  const value = together && node.hasSteps ? node.apply(together) : together;
  const isCertain = (effects & UNSURE) === 0;
  const bounds = isCertain && value ? { low: value, high: value } : interval(work, WORST, BEST);
  const range = node.range === 'found' ? interval(work, LOW, HIGH) : PERCENTAGE;
  if (isAnyLost(value, bounds, range)) return undefined;
  const isComputable = value !== null && !isHindered(work, answered, asked);
  return {
    state: isComputable ? 'counted' : 'missing',
    isCertain,
    value: isComputable ? value : null,
    worst: bounds.low,
    best: bounds.high,
    low: range.low,
    high: range.high,
    answered,
    asked,
  };
}

function isAnyLost(value: Ratio | null, bounds: Interval, range: Interval): boolean {
  if (value && isLost(value)) return true;
  return isLost(bounds.low) || isLost(bounds.high) || isLost(range.low) || isLost(range.high);
}

interface Interval {
  readonly low: Ratio;
  readonly high: Ratio;
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

function effectsOfChildren({ node, before }: Work): number {
  let effects = 0;
  for (const { at } of node.children) {
    const child = before[at];
    if (!child || child.state === 'excluded') continue;
    const isSure = child.state === 'counted' && child.isCertain;
    effects |= isSure ? PRESENT : PRESENT | UNSURE;
    if (child.state === 'missing' && node.standIn === 'follows') effects |= FOLLOWS;
  }
  return effects;
}

type Coverage = Pick<Scored, 'answered' | 'asked'>;

function coverageOf({ node, sheet, own, before }: Work): Coverage {
  if (!node.isDisjoint) return countAnswers(node.below, sheet);
  if (node.children.length === 0) return own;
  let { answered, asked } = own;
  for (const { at } of node.children) {
    answered += before[at]?.answered ?? 0;
    asked += before[at]?.asked ?? 0;
  }
  return { answered, asked };
}

/** Too few answers, or a node below that cannot be computed and nothing stands in for it. */
function isHindered({ node, before }: Work, answered: number, asked: number): boolean {
  const { minimumCoverage, minimumAnswers, children, standIn } = node;
  if (answered < minimumAnswers || answered * minimumCoverage.d < minimumCoverage.n * asked) {
    return true;
  }
  return standIn === 'blocks' && children.some(({ at }) => isMissing(before[at]));
}

/** Both sides after the node's steps; products and steps may turn them round. */
function interval(work: Work, from: number, to: number): Interval {
  const { isOpposed, apply, hasSteps, gather: rule } = work.node;
  const low = gather(work, isOpposed ? opposite(from) : from) ?? NOTHING;
  const high = gather(work, isOpposed ? opposite(to) : to) ?? NOTHING;
  if (!hasSteps && rule === 'linear') return { low, high };
  const [first, second] = [apply(low), apply(high)];
  if (isLost(first) || isLost(second)) return { low: first, high: second };
  return compare(first, second) > 0 ? { low: second, high: first } : { low: first, high: second };
}

/** One side of all inputs that have it, put together by the node's rule; null where none has. */
function gather(work: Work, side: number): Ratio | null {
  const { gather: rule } = work.node;
  if (rule === 'linear') return gatherSum(work, side);
  const values = enteringValues(work, side);
  return values.length === 0 ? null : rule(values);
}

function gatherSum(work: Work, side: number): Ratio | null {
  const { node, own, sheet } = work;
  const { inputs, children, finish } = node;
  let { sum: n, weight } = sumOf(own, inputs, sheet, side);
  let d = inputs.denominator;
  let isAllSafe = true;
  for (const child of children) {
    const value = enterChild(work, child, side);
    if (!value) continue;
    const product = value.n * child.weight;
    isAllSafe &&= isSafe(product) && isSafe(n);
    if (value.d === d || n === 0) {
      n += product;
      d = value.d;
    } else ({ n, d } = plus({ n, d }, { n: product, d: value.d }));
    weight += child.weight;
  }
  if (weight === 0) return null;
  return isAllSafe ? finish(n, d, weight) : LOST;
}

function enteringValues(work: Work, side: number): readonly Ratio[] {
  const { node, sheet } = work;
  const { inputs, children } = node;
  const answers = Array.from(inputs.positions, (_, input) => entering(inputs, sheet, input, side))
    .filter((value) => !Number.isNaN(value))
    .map((value) => ratio(value, inputs.denominator));
  const nodes = children.map((child) => enterChild(work, child, side));
  return [...answers, ...nodes.filter((value) => value !== null)];
}
