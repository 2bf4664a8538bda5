/**
 * A text in one or several languages. A plain string is in the questionnaire's first language;
 * a record maps language tags (`zh-CN`, `en`) to texts.
 */
export type Text = string | Readonly<Record<string, string>>;

/** Where a fact comes from. `date` is the day the source was issued or last checked (ISO, `YYYY-MM-DD`). */
export interface Source {
  readonly title: Text;
  readonly url?: string;
  readonly date?: string;
}

export type QuestionKind = 'single' | 'multiple' | 'level' | 'number' | 'yes_no' | 'text' | 'date';

/** One answer to choose. Codes are stable for ever: answers are stored under them. */
export interface Option {
  readonly code: string;
  /** Codes of earlier versions that this one takes the place of. */
  readonly was?: readonly string[];
  readonly label: Text;
  /** Points, as an exact decimal (a string such as `1.25`); absent when the option scores nothing. */
  readonly value?: string;
  /** The level of the question's capability that this option shows, 0–4. */
  readonly reaches?: number;
  /** Choosing it excludes every other option (无). */
  readonly exclusive?: boolean;
  /** The person is asked to say more in words: the answer is `{ value, text }`. */
  readonly specify?: boolean;
  /** What a survey's cell says when it means this option. */
  readonly import?: readonly string[];
}

/** What a survey's column is called when it asks this question: its heading, or a short name. */
export interface ImportNames {
  readonly titles: readonly string[];
  readonly aliases: readonly string[];
}

/** The matrix that a question is a row of. */
export interface MatrixRow {
  /** Id of the matrix; the question's id is `<matrix>.<row>`. */
  readonly id: string;
  readonly title: Text;
  readonly help?: Text;
  readonly row: string;
  readonly label: Text;
  /** What helps with this row alone. */
  readonly rowHelp?: Text;
}

/** What is there once for each item of a repeat group. */
export interface RepeatItem {
  /** Id of the group. */
  readonly id: string;
  /** Counts from 1. */
  readonly item: number;
  /** Its id as written; the id used is `<group>.<item>.<of>`, of a node `<of>.<item>`. */
  readonly of: string;
}

/** A stretch of numbers that earns an option's points. Which end belongs to it is stated. */
export interface Band extends Option {
  /** Exact decimal, or absent: no lower end. */
  readonly from?: string;
  readonly to?: string;
  readonly includesFrom: boolean;
  readonly includesTo: boolean;
}

export interface Question {
  readonly id: string;
  /** Ids of earlier versions that this one takes the place of. */
  readonly was?: readonly string[];
  readonly kind: QuestionKind;
  readonly title: Text;
  /** How to answer: what counts, where to look. */
  readonly help?: Text;
  /** Why it matters to the firm. */
  readonly why?: Text;
  /** What good looks like. */
  readonly good?: Text;
  /** Papers and screens to keep, one each. */
  readonly evidence: readonly Text[];
  /** What the question measures; an id of the catalogue. */
  readonly capability?: string;
  /** CEL condition; the question is hidden where it is false. */
  readonly when?: string;
  readonly tags: readonly string[];
  /** The item in the publisher's own document. */
  readonly ref?: string;
  /** Complete only when answered (or not applicable). */
  readonly required: boolean;
  /** Whether 「不适用」 is offered and accepted. */
  readonly notApplicable: boolean;
  /** Options of `single`, `multiple`, `level`, `yes_no` in rising order; empty for other kinds. */
  readonly options: readonly Option[];
  /** Bands of `number`, empty when it scores nothing. */
  readonly bands: readonly Band[];
  /** How ticked options of `multiple` add up; `share`: the part of all options that is ticked, 0–1. */
  readonly combine: Combine;
  /** For `multiple`: how many options may be ticked, inclusive; an exclusive one may always stand alone. */
  readonly minimumPicks?: number;
  readonly maximumPicks?: number;
  /** For `multiple`: the least points that show each level of the capability, by level. */
  readonly reaches?: Readonly<Record<string, string>>;
  /** For `number`: unit and range, both ends inclusive. For `date`: the range, as ISO dates. */
  readonly unit?: Text;
  readonly minimum?: string;
  readonly maximum?: string;
  readonly integer: boolean;
  /** For `text`: the greatest length, in characters. */
  readonly maximumLength?: number;
  /** Options are written from least to most. */
  readonly ordered: boolean;
  /** `negative`: the more, the worse. */
  readonly polarity?: Polarity;
  readonly import?: ImportNames;
  /** Present on the questions that a matrix asks on one page. */
  readonly matrix?: MatrixRow;
  /** Present on the questions that a repeat group asks of each item. */
  readonly repeat?: RepeatItem;
  /** Present on the question how many items a repeat group has: what one is called. */
  readonly itemTitle?: Text;
}

/** How the points of ticked options become one number. */
export type Combine = 'sum' | 'max' | 'min' | 'mean' | 'share';

export type Polarity = 'positive' | 'negative';

export interface Section {
  readonly id: string;
  readonly title: Text;
  readonly description?: Text;
  /** CEL condition over the whole section. */
  readonly when?: string;
  readonly questions: readonly Question[];
}

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

/** A red flag that stands above every level and is never points. */
export interface Flag {
  readonly id: string;
  readonly title: Text;
  readonly when: string;
  readonly action: Text;
  readonly source: readonly Source[];
}

/** A value worked out of number answers, exactly: `dividend ÷ divisor × times`. */
export interface Calculated {
  readonly id: string;
  readonly title: Text;
  /** Ids of number questions. */
  readonly dividend: string;
  readonly divisor: string;
  /** Exact decimal. */
  readonly times: string;
}

/** Answers that contradict each other: flagged, never blocked. */
export interface Check {
  readonly id: string;
  readonly severity: 'error' | 'warning';
  readonly message: Text;
  /** Fires where the condition holds, or where the band answered does not hold the value. */
  readonly fires:
    | { readonly kind: 'when'; readonly condition: string }
    | { readonly kind: 'band'; readonly question: string; readonly calculated: string };
}

/** What is not settled about an instrument, and how else it could be read. */
export interface OpenPoint {
  readonly text: Text;
  /** Empty where no other reading can be calculated. */
  readonly instead: readonly Reading[];
}

export interface Reading {
  /** By question, by the option chosen: the option it counts as. */
  readonly answers: Readonly<Record<string, Readonly<Record<string, string>>>>;
  /** By question, by option: its points, as an exact decimal or a fraction such as `5/7`. */
  readonly values: Readonly<Record<string, Readonly<Record<string, string>>>>;
  /** Other conditions for levels of the main node. */
  readonly levels: readonly { readonly value: number; readonly needs: Need }[];
}

/** What answers here imply for another questionnaire: bounds, never estimates. */
export interface Bridge {
  /** Id of the other questionnaire. */
  readonly to: string;
  readonly bounds: readonly Bound[];
}

export interface Bound {
  /** Of the other questionnaire. */
  readonly question: string;
  /** Holds where every question named here implies something: the least of it. */
  readonly atLeast: Implied;
  /** Each question named here implies it alone: the least of what they imply. */
  readonly atMost: Implied;
}

/** By question here, by the option chosen: the option there. */
export type Implied = Readonly<Record<string, Readonly<Record<string, string>>>>;

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

export interface Questionnaire {
  readonly id: string;
  readonly version: string;
  readonly edition?: Text;
  readonly title: Text;
  readonly description?: Text;
  /** Language tags, the first is what plain texts are written in. */
  readonly languages: readonly string[];
  /** Minutes a person needs, about. */
  readonly minutes?: number;
  readonly source: readonly Source[];
  readonly verified: boolean;
  /** On what the weights rest. */
  readonly basis?: Text;
  readonly validation?: Text;
  readonly measurement: 'formative' | 'reflective';
  readonly limits: readonly Text[];
  readonly sections: readonly Section[];
  readonly scoring: Scoring;
  readonly flags: readonly Flag[];
  readonly calculated: readonly Calculated[];
  readonly checks: readonly Check[];
  readonly bridges: readonly Bridge[];
  /** What is not settled about the instrument itself. */
  readonly openPoints: readonly OpenPoint[];
  /** A capability below this level (0–4) is a gap. */
  readonly target: number;
  /** SHA-256 of the canonical JSON of the questionnaire without its texts. */
  readonly hash: string;
}
