import type { Rule, ScoreNode } from '../../questionnaire/scoring-types.ts';
import { compare, isLost, LOST, over, plus, ratio, times } from '../ratio.ts';
import type { Ratio } from '../ratio.ts';

/** Puts the values of a node's inputs, one or more of them, together. */
export type Gather = (values: readonly Ratio[]) => Ratio;

/**
 * How a rule is compiled: `linear` rules work on weighted sums, the others on the values that
 * enter; `null` leaves the questionnaire to the exact scorer. Below zero the worst of all need not
 * make the least product: that sheet is left to it too.
 */
export function compileRule(node: ScoreNode): 'linear' | Gather | null {
  const { k = node.of.length } = node;
  const RULES: Readonly<Record<Rule, 'linear' | Gather | null>> = {
    sum: 'linear',
    mean: 'linear',
    subtract: 'linear',
    min: kept((values) => lowest(values)),
    max: kept((values) => lowest(values, -1)),
    product: (values) => (values.some(({ n }) => n < 0) ? LOST : values.reduce(times)),
    median: kept((values) => mean(middle(ascending(values)))),
    lowest: kept((values) => mean(ascending(values).slice(0, k))),
    highest: kept((values) => mean(ascending(values).slice(-k))),
    geometric_mean: null,
    count: null,
    share: null,
    quotient: null,
    lookup: null,
    first_match: null,
  };
  return RULES[node.rule];
}

/** What compares values must not see a lost one. */
function kept(gather: Gather): Gather {
  return (values) => values.find(isLost) ?? gather(values);
}

function lowest(values: readonly Ratio[], sign: 1 | -1 = 1): Ratio {
  return values.reduce((best, value) => (compare(value, best) * sign < 0 ? value : best));
}

function ascending(values: readonly Ratio[]): readonly Ratio[] {
  return values.toSorted(compare);
}

function middle(sorted: readonly Ratio[]): readonly Ratio[] {
  const half = Math.floor(sorted.length / 2);
  return sorted.slice(sorted.length % 2 === 1 ? half : half - 1, half + 1);
}

function mean(values: readonly Ratio[]): Ratio {
  return over(
    values.reduce((total, value) => plus(total, value)),
    ratio(values.length, 1),
  );
}
