import type { AnswerState, AnswerValue } from '../answers/types.ts';
import type { Question, Text } from '../questionnaire/question-types.ts';
import type {
  Comparison,
  InputView,
  Levels,
  RoundMode,
  ScoreNode,
  StateRule,
  Step,
  Where,
} from '../questionnaire/scoring-types.ts';
import type { Check } from '../questionnaire/types.ts';
import type { Exact } from './exact.ts';
import { toDouble, toFraction } from './exact.ts';
import type { Compared } from './needs.ts';
import type { NodeResult, Result } from './result.ts';
import type { Truth } from './truth.ts';

// Every `path` leads into the questionnaire's file, every `answer_path` into the answer file.

export type Path = readonly (string | number)[];

/** An exact number: as a fraction such as `217/3`, and as the nearest double. */
export interface Quantity {
  readonly exact: string;
  readonly value: number;
}

export function quantity(value: Exact): Quantity;
export function quantity(value: Exact | null): Quantity | null;
export function quantity(value: Exact | null): Quantity | null {
  return value && { exact: toFraction(value), value: toDouble(value) };
}

/** A score taken back to its answers, by the functions that calculate it. */
export interface Explanation {
  readonly engine: string;
  readonly questionnaire: Result['questionnaire'];
  readonly answers: Result['answers'];
  /** What was asked about: a node, or a single question. */
  readonly root: NodeExplanation | QuestionExplanation;
  /** Of the rest, only what touches the root, unless that is the main node. */
  readonly calculated: readonly CalculatedExplanation[];
  /** Cross-checks that fire. */
  readonly checks: readonly CheckExplanation[];
  /** Red flags that are up. */
  readonly flags: readonly FlagExplanation[];
  /** Questions that were not asked, with the conditions that do not hold. */
  readonly hidden: readonly HiddenExplanation[];
}

interface Named {
  readonly id: string;
  readonly title: Text;
  readonly path: Path;
}

/** What a value can still be: everything missing or unsure at its worst and at its best. */
export interface Bounds {
  readonly worst: Quantity;
  readonly best: Quantity;
}

/** The least and the greatest that there is to reach. */
export interface Ends {
  readonly low: Quantity;
  readonly high: Quantity;
}

export interface NodeExplanation extends Named, Bounds {
  readonly kind: 'node';
  readonly status: NodeResult['status'];
  /** Null where the node cannot be computed or does not apply. */
  readonly value: Quantity | null;
  /** Rounded to `places`, for display only. */
  readonly shown: string | null;
  readonly places: number;
  readonly rounding: RoundMode;
  readonly percent: Quantity | null;
  readonly range: Ends;
  readonly rule: ScoreNode['rule'];
  readonly items: ScoreNode['items'];
  readonly states: ScoreNode['states'];
  /** Of a rule that takes some of its inputs, starts somewhere, or counts what lies within. */
  readonly with: Pick<ScoreNode, 'k' | 'start' | 'where' | 'stops'>;
  /** Of `first_match`, in order. */
  readonly cases: readonly CaseExplanation[];
  /** What the rule gives, whether or not the node may be computed. */
  readonly combined: Quantity | null;
  /** What then is done to it, one after the other. */
  readonly steps: readonly StepTaken[];
  /** The weights of the inputs that count, together. */
  readonly weights: Quantity;
  /** What keeps the node from being computed. */
  readonly obstacle:
    | 'answers'
    | 'coverage'
    | 'weights'
    | 'inputs'
    | 'unanswered'
    | 'undecided'
    | 'short'
    | 'divisor'
    | 'row'
    | 'root'
    | 'no_weight'
    | 'no_band'
    | null;
  readonly coverage: CoverageExplanation;
  readonly inputs: readonly InputExplanation[];
  readonly levels: LevelsExplanation | null;
}

/** `least` is a share, 0–1, as an exact decimal; `least_answers` a number of answers. */
export interface CoverageExplanation {
  readonly answered: number;
  readonly asked: number;
  readonly least: string;
  readonly least_answers: number;
}

/** One case of a node, and whether what it needs holds. */
export interface CaseExplanation {
  readonly path: Path;
  readonly truth: Truth;
  /** Null: it needs nothing. */
  readonly needs: NeedExplanation | null;
  /** What it gives: an exact decimal, or an input by its id. */
  readonly value: string | { readonly of: string };
}

/** One step after a node's rule, and what it makes of the number; null where no band holds it. */
export interface StepTaken {
  readonly path: Path;
  readonly step: Step;
  /** Whether what it asks for holds; yes where it asks for nothing. */
  readonly truth: Truth;
  readonly value: Quantity | null;
}

/** One input of a node: what it is worth itself, and what it adds. */
export interface InputExplanation {
  /** Where the node names it. */
  readonly path: Path;
  /** Null while an answer that decides it is open. */
  readonly weight: Quantity | null;
  /** What is taken from it. */
  readonly as: InputView;
  /** Whether the node gives its options points of its own. */
  readonly recoded: boolean;
  /** Weight ÷ weights that count; null where it does not count. */
  readonly share: Quantity | null;
  readonly state: 'counted' | 'excluded' | 'missing';
  /** The node's rule for the state of the input, where that is no answer. */
  readonly policy: StateRule | 'hidden' | null;
  /** As it enters the rule; null where it does not count. */
  readonly value: Quantity | null;
  readonly bounds: Bounds | null;
  /** Mirrored in its own range before it entered. */
  readonly reverse: boolean;
  /** Points before they were mirrored or became a share of their range; null where they enter as they are. */
  readonly normalised: { readonly from: Quantity | null; readonly range: Ends } | null;
  /** What it adds to `combined`, or takes off; null where the rule is no sum and no mean. */
  readonly adds: Quantity | null;
  /** Whether the rule takes or counts it; null where the rule takes every input. */
  readonly decides: boolean | null;
  readonly of: NodeExplanation | QuestionExplanation;
}

export interface QuestionExplanation extends Named {
  readonly kind: 'question';
  readonly state: AnswerState;
  /** Absent where the answer file says nothing about the question. */
  readonly answer_path?: Path;
  readonly answer: AnswerValue | null;
  /** Why it does not apply, in the firm's words. */
  readonly reason?: string;
  readonly chosen: readonly ChosenOption[];
  /** How several chosen options become points. */
  readonly combine: Question['combine'];
  readonly points: Quantity | null;
  readonly range: Ends;
  /** The conditions that hide it. */
  readonly hidden_by: readonly ConditionExplanation[];
}

/** An option or a band that an answer picks. */
export interface ChosenOption {
  readonly code: string;
  readonly label: Text;
  /** Exact decimal; null where it scores nothing. */
  readonly value: string | null;
  /** Absent where the option is not written: yes and no of themselves. */
  readonly path?: Path;
  readonly band?: BandEnds;
}

/** Exact decimals; an end that is absent is open. */
export interface BandEnds {
  readonly from?: string;
  readonly to?: string;
  readonly includes_from: boolean;
  readonly includes_to: boolean;
}

export interface LevelsExplanation {
  readonly path: Path;
  readonly awarded_on: 'score' | 'lower_bound';
  readonly pick: Levels['pick'];
  /** Null where none is reached, or the score it is awarded on cannot be computed. */
  readonly level: number | null;
  /** What it could still be once everything is known. */
  readonly worst: number | null;
  readonly best: number | null;
  /** In rising order. */
  readonly steps: readonly StepExplanation[];
  /** Questions that only the needs look at, each with the node's rule for its state. */
  readonly questions: readonly {
    readonly policy: InputExplanation['policy'];
    readonly of: QuestionExplanation;
  }[];
}

export interface StepExplanation {
  readonly path: Path;
  readonly value: number;
  readonly name: Text;
  readonly met: boolean;
  /** Null: nothing is needed. */
  readonly needs: NeedExplanation | null;
}

export type NeedExplanation =
  | {
      readonly kind: 'all' | 'any' | 'not';
      readonly path: Path;
      readonly met: boolean;
      readonly needs: readonly NeedExplanation[];
    }
  | {
      readonly kind: 'when';
      readonly path: Path;
      readonly met: boolean;
      readonly title?: Text;
      readonly condition: ConditionExplanation;
    }
  | ComparisonExplanation;

export interface ComparisonExplanation {
  readonly kind: Compared['kind'];
  readonly comparison: Comparison;
  /** Whether scores are compared or levels. */
  readonly on: 'score' | 'level';
  readonly path: Path;
  readonly met: boolean;
  readonly title?: Text;
  readonly have: Quantity;
  readonly need: Quantity;
  /** What is missing; null where it is met. */
  readonly gap: Quantity | null;
  /** What is asked of each item of a `count` or a `share`. */
  readonly where?: Where;
  readonly items: readonly ComparedItem[];
}

export interface ComparedItem extends Named {
  /** Null where it does not apply to the firm. */
  readonly value: Quantity | null;
  /** Whether it reaches what is asked of one item. */
  readonly met: boolean;
}

export interface ConditionExplanation {
  readonly path: Path;
  readonly condition: string;
  /** What the condition names, with what it saw. */
  readonly facts: readonly Fact[];
}

export interface Fact {
  readonly of: 'answers' | 'profile' | 'scores';
  readonly id: string;
  readonly value: string | number | readonly string[] | null;
  /** Of a question. */
  readonly state?: string;
}

export interface CalculatedExplanation extends Named {
  readonly dividend: { readonly id: string; readonly value: Quantity | null };
  readonly divisor: { readonly id: string; readonly value: Quantity | null };
  readonly times: string;
  readonly value: Quantity | null;
}

export interface CheckExplanation {
  readonly id: string;
  readonly path: Path;
  readonly severity: Check['severity'];
  readonly message: Text;
  readonly fires:
    | { readonly kind: 'when'; readonly condition: ConditionExplanation }
    | {
        readonly kind: 'band';
        readonly question: string;
        readonly chosen: readonly ChosenOption[];
        readonly calculated: string;
        readonly value: Quantity | null;
      };
}

export interface FlagExplanation extends Named {
  readonly condition: ConditionExplanation;
}

export interface HiddenExplanation extends Named {
  readonly conditions: readonly ConditionExplanation[];
}
