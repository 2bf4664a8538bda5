import type { Rule, ScoreNode } from '../../questionnaire/scoring-types.ts';
import { compileInputs, unitOf, wholeWeight } from './compile-inputs.ts';
import type { CompiledInputs, QuestionAt } from './compile-inputs.ts';
import { compileSteps } from './compile-steps.ts';
import type { Apply } from './compile-steps.ts';
import { isSafe } from '../ratio.ts';
import { decimalRatio } from './to-ratio.ts';
import type { Ratio } from '../ratio.ts';
import { compileRule } from './rules.ts';
import type { Gather } from './rules.ts';

/** A node as one input of another. */
export interface CompiledChild {
  /** Its position among the nodes. */
  readonly at: number;
  /** A whole number over the parent's unit. */
  readonly weight: number;
  readonly isReversed: boolean;
  /** Its range is always 0 to 100. */
  readonly isPercentage: boolean;
  /** Where it is counted, it enters as it is. */
  readonly isPlain: boolean;
}

export interface CompiledNode {
  readonly inputs: CompiledInputs;
  readonly children: readonly CompiledChild[];
  /** Takes every input as its share of its range. */
  readonly isPercent: boolean;
  /** Puts its values together; null where sums are enough. */
  readonly gather: Gather | null;
  /** The weights are whole numbers over it. */
  readonly unit: number;
  /** A linear rule divides its sum by the weights that are in it. */
  readonly isMean: boolean;
  /** What its sum is taken off: then what is best for an input is worst here. */
  readonly start: Ratio | null;
  readonly apply: Apply;
  readonly hasSteps: boolean;
  /** Positions of the questions below, each once. */
  readonly below: Int32Array;
  /** No question is below twice: what is below can be counted input by input. */
  readonly isDisjoint: boolean;
  readonly minimumCoverage: Ratio;
  readonly minimumAnswers: number;
  /** Without a number of a node below it has none; else what stands in is left to the exact scorer. */
  readonly isBlocked: boolean;
  /** What is left out may let its value lie beyond its bounds. */
  readonly leavesOut: boolean;
  /** Its range is always 0 to 100. */
  readonly isPercentage: boolean;
  /** Its range is found for every sheet; else no other node asks for it, or it is always the same. */
  readonly isRangeFound: boolean;
}

interface Context {
  readonly questionAt: QuestionAt;
  readonly nodeAt: (id: string) => number | undefined;
  /** The nodes before this one, by position. */
  readonly before: readonly { readonly compiled: CompiledNode }[];
  readonly needsRange: boolean;
}

/** Undefined where a construct or a number of the node is left to the exact scorer. */
export function compileNode(node: ScoreNode, context: Context): CompiledNode | undefined {
  const unit = unitOf(node);
  const gather = compileRule(node);
  const isLinear = gather === 'linear';
  const inputs = compileInputs(node, { unit, isLinear }, context.questionAt);
  const apply = compileSteps(node.steps);
  const minimumCoverage = decimalRatio(node.minimumCoverage);
  const every = positionsBelow(node, context);
  const below = Int32Array.from(new Set(every));
  if (Object.values(node.states).includes('target')) return undefined;
  const isSmall = isSafe((minimumCoverage.n + minimumCoverage.d) * below.length);
  if (!isSmall || !hasPlainWeights(node, unit)) return undefined;
  if (!inputs || gather === null || !apply) return undefined;
  return {
    inputs,
    children: childrenOf(node, unit, context),
    isPercent: node.items === 'percent',
    gather: gather === 'linear' ? null : gather,
    ...finishing(node, unit),
    apply,
    hasSteps: node.steps.length > 0,
    below,
    isDisjoint: below.length === every.length,
    minimumCoverage,
    minimumAnswers: node.minimumAnswers ?? 0,
    isBlocked: node.states.not_computable === undefined,
    leavesOut: [node.states.dont_know, node.states.skipped].includes('exclude'),
    isPercentage: isPercentage(node),
    isRangeFound: context.needsRange && !isPercentage(node),
  };
}

function finishing(
  { rule, start = '0' }: ScoreNode,
  unit: number,
): Pick<CompiledNode, 'unit' | 'isMean' | 'start'> {
  const isOff = rule === 'subtract';
  return { unit, isMean: rule === 'mean', start: isOff ? decimalRatio(start) : null };
}

/** Above 0, so that the weight of a sum tells whether anything is in it. */
function hasPlainWeights({ of }: ScoreNode, unit: number): boolean {
  const weights = of.map((input) => wholeWeight(input, unit));
  const total = weights.reduce((sum, weight) => sum + weight, 0);
  return isSafe(total) && weights.every((weight) => weight > 0);
}

function childrenOf(
  { of, items }: ScoreNode,
  unit: number,
  { nodeAt, before }: Context,
): readonly CompiledChild[] {
  const nodes = of.filter((input) => input.of === 'node');
  return nodes.map((input) => {
    const { id, reverse: isReversed = false } = input;
    const at = nodeAt(id) ?? 0;
    return {
      at,
      weight: wholeWeight(input, unit),
      isReversed,
      isPercentage: before[at]?.compiled.isPercentage ?? false,
      isPlain: items === 'raw' && !isReversed,
    };
  });
}

function positionsBelow(
  { of }: ScoreNode,
  { questionAt, nodeAt, before }: Context,
): readonly number[] {
  return of.flatMap((input) =>
    input.of === 'node'
      ? [...(before[nodeAt(input.id) ?? 0]?.compiled.below ?? [])]
      : questionAt(input.id).at,
  );
}

/** Rules that make 0 of all at 0, and 100 of all at 100. */
const BETWEEN: readonly Rule[] = ['mean', 'median', 'min', 'max', 'lowest', 'highest'];

function isPercentage({ rule, items, steps }: ScoreNode): boolean {
  return BETWEEN.includes(rule) && items === 'percent' && steps.length === 0;
}
