import type { Band, RepeatItem, Text } from './question-types.ts';

/**
 * What a state other than "answered" does to a node: left out, counted as 0, as the least or the
 * most the question can give, as the mean of what was answered, as the input's target, or as
 * stated points.
 */
export type StateRule =
  | 'exclude'
  | 'zero'
  | 'lowest'
  | 'highest'
  | 'mean'
  | 'target'
  /** Exact decimal. */
  | { readonly points: string };

export interface StateRules {
  readonly not_applicable: StateRule;
  readonly dont_know: StateRule;
  readonly skipped: StateRule;
  /**
   * For an input that has no number though nobody left it out: a node that is not computable, a band
   * where a number is asked for. Absent: then this node is not computable either.
   */
  readonly not_computable?: StateRule;
}

/**
 * What is taken from an input: its points or score, its level, the number answered, that number's
 * share of its target (0–100), or how far it has come from its baseline to its target (0–100).
 */
export type InputView = 'score' | 'level' | 'number' | 'to_target' | 'progress';

/** The least and the greatest, as exact decimals. */
export type RangeEnds = readonly [low: string, high: string];

/** A weight for the firms for which a condition holds. */
export interface WeightCase {
  readonly when: string;
  /** Exact decimal, 0 or more; 0 leaves the input out. */
  readonly weight: string;
}

/** Points of options and bands by code, for the firms for which a condition holds; the first that does counts. */
export interface Recode {
  /** Absent: always. */
  readonly when?: string;
  readonly points: Readonly<Record<string, string>>;
}

/** One input of a node: a question or another node. */
export interface NodeInput {
  readonly id: string;
  readonly of: 'question' | 'node';
  /** Exact decimal; where no case and no answer says otherwise. */
  readonly weight: string;
  /** The first whose condition holds. */
  readonly weightCases: readonly WeightCase[];
  /** The question whose points, or number, are the weight. */
  readonly weightFrom?: string;
  readonly as: InputView;
  /** Enters mirrored in its range: the most becomes the least. */
  readonly reverse?: boolean;
  /** The range to mirror and normalise in, instead of the input's own. */
  readonly range?: RangeEnds;
  /** Points instead of the options' own. Empty: their own. */
  readonly recodes: readonly Recode[];
  /** For `to_target` and `progress`, where the answer names none; exact decimals. */
  readonly target?: string;
  readonly baseline?: string;
}

/** How inputs become one number. */
export type Rule =
  | 'sum'
  | 'mean'
  | 'median'
  | 'geometric_mean'
  | 'product'
  | 'min'
  | 'max'
  /** Mean of the `k` lowest or highest. */
  | 'lowest'
  | 'highest'
  /** `start` less the weighted sum; may go below zero. */
  | 'subtract'
  /** The first input ÷ the product of the others; not computable where that is 0. */
  | 'quotient'
  /** How many inputs, or what share of them (0–1), meet `where`. */
  | 'count'
  | 'share'
  /** The row of `table` that has the inputs' values; not computable where none has. */
  | 'lookup'
  /** The first of `cases` whose needs hold. */
  | 'first_match';

/** One change to a node's value after its rule. */
export type Step = StepKind & {
  /** Taken only where this holds. */
  readonly when?: Need;
};

export type StepKind =
  | { readonly kind: 'multiply' | 'divide' | 'add'; readonly by: string }
  | { readonly kind: 'round'; readonly places: number; readonly mode: RoundMode }
  /** Both ends inclusive; an absent end is open. */
  | { readonly kind: 'clamp'; readonly low?: string; readonly high?: string }
  /** The value of the band that holds the number. */
  | { readonly kind: 'bands'; readonly bands: readonly Band[] }
  /** Straight lines between points in rising order; level beyond the ends. */
  | { readonly kind: 'linear'; readonly points: readonly (readonly [string, string])[] };

/** Half away from zero, half to even, towards zero's left and right neighbour. */
export type RoundMode = 'half_up' | 'half_even' | 'down' | 'up';

export type Comparison = 'at_least' | 'at_most' | 'above' | 'below';

/** One comparison with a number: `at_least` and `at_most` include it, `above` and `below` do not. */
export interface Limit {
  readonly is: Comparison;
  /** Exact decimal. */
  readonly than: string;
}

/** What is asked of one item: of its score, or of its level. Nested freely. */
export type Where =
  | { readonly kind: 'limit'; readonly on: 'score' | 'level'; readonly limit: Limit }
  | { readonly kind: 'all' | 'any'; readonly parts: readonly Where[] }
  | { readonly kind: 'not'; readonly part: Where };

/** What must hold. Nested freely. `title` is what a report calls the comparison. */
export type Need =
  | {
      readonly kind: 'score' | 'level';
      readonly title?: Text;
      readonly id: string;
      readonly limit: Limit;
    }
  /** Every one of them that applies. */
  | {
      readonly kind: 'each';
      readonly title?: Text;
      readonly ids: readonly string[];
      readonly on: 'score' | 'level';
      readonly limit: Limit;
    }
  /** How many of them, or what share of those that apply (0–1), meet `where`. */
  | {
      readonly kind: 'count' | 'share';
      readonly title?: Text;
      readonly ids: readonly string[];
      readonly where: Where;
      readonly limit: Limit;
    }
  | { readonly kind: 'when'; readonly title?: Text; readonly condition: string }
  | { readonly kind: 'all' | 'any'; readonly needs: readonly Need[] }
  | { readonly kind: 'not'; readonly need: Need };

/** A value where its needs hold: a stated number, or that of one of the node's inputs. */
export interface MatchCase {
  /** Absent: always. */
  readonly needs?: Need;
  readonly value: string | { readonly of: string };
}

export interface LevelStep {
  readonly value: number;
  readonly name: Text;
  readonly meaning?: Text;
  /** Absent: always met. */
  readonly needs?: Need;
}

export interface Levels {
  /** `lower_bound`: what is missing counts at its worst, so leaving an answer out never pays. */
  readonly awardedOn: 'score' | 'lower_bound';
  /**
   * `highest`: the highest step whose needs hold; `cumulative`: the highest that holds together with
   * all below it; `first`: the first that holds, in the order written.
   */
  readonly pick: 'highest' | 'cumulative' | 'first';
  /** In rising order, unless the first is picked. */
  readonly steps: readonly LevelStep[];
}

export interface ScoreNode {
  readonly id: string;
  readonly title: Text;
  readonly description?: Text;
  /** Present where the node is calculated for each item of a repeat group. */
  readonly repeat?: RepeatItem;
  readonly rule: Rule;
  /** For `lowest` and `highest`. */
  readonly k?: number;
  /** For `subtract`; exact decimal. */
  readonly start?: string;
  /** For `count` and `share`. */
  readonly where?: Where;
  /** For `lookup`: one number for each input, then the value. */
  readonly table?: readonly (readonly string[])[];
  /** For `first_match`. */
  readonly cases?: readonly MatchCase[];
  /** The least and the most there is to reach, where the rule cannot tell (`quotient`). */
  readonly range?: RangeEnds;
  /** The first input that meets this, and all after it, count 0. */
  readonly stops?: Limit;
  readonly of: readonly NodeInput[];
  /** `percent`: every input enters as its share of its own range, 0–100; `raw`: as its points. */
  readonly items: 'raw' | 'percent';
  readonly states: StateRules;
  /** Below this coverage (0–1, exact decimal) the score is "not computable". */
  readonly minimumCoverage: string;
  /** Fewer answers than this, and the score is "not computable". */
  readonly minimumAnswers?: number;
  /** Applied in order to the value, its bounds and its range. */
  readonly steps: readonly Step[];
  /** The greatest value, as its author states it; lint compares. Exact decimal. */
  readonly declaredMaximum?: string;
  readonly levels?: Levels;
}

export interface Scoring {
  /** The node whose score and level are the firm's. */
  readonly main: string;
  /** The nodes shown as dimensions, in order. */
  readonly dimensions: readonly string[];
  /** Inputs before the nodes that use them. */
  readonly nodes: readonly ScoreNode[];
  /** Decimal places when a score is shown, and how it is rounded to them. */
  readonly places: number;
  readonly rounding: RoundMode;
}
