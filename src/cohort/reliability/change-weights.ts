import type { NodeInput, ScoreNode } from '../../questionnaire/scoring-types.ts';
import type { Questionnaire } from '../../questionnaire/types.ts';
import { exact, sum, toFraction, ZERO } from '../../scoring/exact.ts';

/** One weight multiplied: a node's input, and by what, as an exact decimal. */
export interface WeightChange {
  readonly node: string;
  readonly input: string;
  readonly factor: string;
}

/**
 * Every weight that counts, lowered and raised by a quarter, one at a time: those of rules that weigh
 * their inputs, where a node has several. A weight that an answer gives is not the questionnaire's.
 */
export function weightChanges({ scoring }: Questionnaire): readonly WeightChange[] {
  return scoring.nodes.flatMap((node) =>
    weighs(node) && node.of.length > 1
      ? node.of
          .filter(({ weightFrom }) => weightFrom === undefined)
          .flatMap(({ id }) => FACTORS.map((factor) => ({ node: node.id, input: id, factor })))
      : [],
  );
}

const FACTORS = ['0.75', '1.25'];

function weighs({ rule }: ScoreNode): boolean {
  return rule === 'sum' || rule === 'mean' || rule === 'subtract';
}

/**
 * The questionnaire with one weight changed, exactly. The others give way in proportion, so that the
 * node's weights add up to what they did: a threshold then means what it meant, and what is tried is
 * the balance between the inputs, as in the sensitivity analysis of weights in OECD/JRC, Handbook on
 * Constructing Composite Indicators (2008), step 7.
 */
export function withWeight(questionnaire: Questionnaire, change: WeightChange): Questionnaire {
  const { scoring } = questionnaire;
  const nodes = scoring.nodes.map((node) =>
    node.id === change.node ? { ...node, of: weighedAnew(node.of, change) } : node,
  );
  return { ...questionnaire, scoring: { ...scoring, nodes } };
}

function weighedAnew(
  inputs: readonly NodeInput[],
  { input, factor }: WeightChange,
): readonly NodeInput[] {
  const factorOf = ({ id }: NodeInput): string => (id === input ? factor : '1');
  const before = sum(inputs.map(({ weight }) => exact(weight)));
  const after = sum(inputs.map((one) => exact(one.weight).mul(exact(factorOf(one)))));
  // Weights of 0 stay so; where all are, there is nothing to keep.
  const scale = after.equals(ZERO) ? before : before.div(after);
  return inputs.map((one) => {
    const weigh = (weight: string): string =>
      toFraction(
        exact(weight)
          .mul(exact(factorOf(one)))
          .mul(scale),
      );
    return {
      ...one,
      weight: weigh(one.weight),
      weightCases: one.weightCases.map((each) => ({ ...each, weight: weigh(each.weight) })),
    };
  });
}
