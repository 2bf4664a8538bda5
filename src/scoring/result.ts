import type { AnswerState } from '../answers/types.ts';
import type { Text } from '../questionnaire/question-types.ts';
import type { Comparison } from '../questionnaire/scoring-types.ts';

/** A score and how sure it is. `score`, `min`, `max` are doubles nearest the exact values. */
export interface NodeResult {
  /** After the node's own rule; null where it cannot be computed. */
  readonly score: number | null;
  /** The exact score as a fraction such as `217/3`. */
  readonly exact: string | null;
  /** The score as it is shown, rounded to the declared places in the declared way. */
  readonly shown: string | null;
  /** What is missing or unsure taken at its worst and at its best. */
  readonly min: number;
  readonly max: number;
  /** Share of the node's own range, 0–100. */
  readonly percent: number | null;
  readonly percent_min: number;
  readonly percent_max: number;
  readonly level: LevelResult | null;
  /** Answered ÷ (visible scored questions − not applicable); 1 where nothing is asked. */
  readonly coverage: number;
  readonly answered: number;
  readonly asked: number;
  readonly status: 'scored' | 'not_applicable' | 'not_computable';
  /** Present where the node has levels. */
  readonly steps?: readonly StepResult[];
  /** The levels the node could still have once everything is known. */
  readonly level_min?: LevelResult | null;
  readonly level_max?: LevelResult | null;
}

export interface LevelResult {
  readonly value: number;
  /** In the questionnaire's first language. */
  readonly name: string;
}

/** One level and what it asks for. */
export interface StepResult {
  readonly value: number;
  readonly met: boolean;
  readonly gates: readonly GateResult[];
}

/** A single comparison: the smallest piece of a level's needs. */
export interface GateResult {
  readonly kind: 'score' | 'level' | 'each' | 'count' | 'share' | 'when';
  /** What the questionnaire calls the comparison. */
  readonly title?: Text;
  /** `at_least` and `at_most` include `need`, `above` and `below` do not. */
  readonly comparison: Comparison;
  /** What is compared: one id, or those counted; none where the answers are looked at. */
  readonly ids: readonly string[];
  readonly have: number;
  readonly need: number;
  readonly met: boolean;
}

export interface QuestionResult {
  readonly state: AnswerState;
  /** Points; null where the question scores nothing or is not answered. */
  readonly points: number | null;
  /** Share of the question's own range, 0–100. */
  readonly percent: number | null;
  /** The level of its capability that the answer shows. */
  readonly reaches: number | null;
}

export interface Result {
  readonly id?: string;
  readonly engine: string;
  readonly questionnaire: { readonly id: string; readonly version: string; readonly hash: string };
  readonly answers: { readonly hash: string };
  readonly score: number | null;
  readonly level: LevelResult | null;
  /** Calculated values; null where an input is missing. */
  readonly calculated: Readonly<Record<string, number | null>>;
  /** Ids of the cross-checks that fire: answers that contradict each other. */
  readonly checks: readonly string[];
  /** Ids of the red flags that are up. */
  readonly flags: readonly string[];
  readonly nodes: Readonly<Record<string, NodeResult>>;
  readonly questions: Readonly<Record<string, QuestionResult>>;
  /** The lowest level that the answers show for each capability; null where none was answered. */
  readonly capabilities: Readonly<Record<string, number | null>>;
  /** What the answers say about other questionnaires' levels; present where there are bridges. */
  readonly possible?: readonly PossibleResult[];
  /** The same where only answers count that rest on something; present where it is asked for. */
  readonly by_basis?: { readonly evidenced: Result; readonly verified: Result };
  /** How far it has come since an earlier result; present where there is one. */
  readonly since?: Since;
  /** Answers that nobody gave, taken in place of the file's; present where there are any. */
  readonly what_if?: Readonly<Record<string, unknown>>;
}

/** An earlier result of the same questionnaire, and the change since. */
export interface Since {
  readonly answers: Result['answers'];
  readonly score: number | null;
  readonly level: LevelResult | null;
  readonly nodes: Readonly<
    Record<string, { readonly score: number | null; readonly change: number | null }>
  >;
}

/** The levels of another questionnaire that are still possible: a bound, never an estimate. */
export interface PossibleResult {
  readonly questionnaire: Result['questionnaire'];
  readonly levels: readonly LevelResult[];
  /** The questions whose answers narrow it most, most telling first. */
  readonly ask: readonly string[];
}
