import type { GateResult, LevelResult, NodeResult, QuestionResult } from '../scoring/result.ts';

/**
 * One firm at one time, scored: a line of `scores.jsonl`, and what a cohort is made of. Plain JSON;
 * `null` is «not known», never 0. Option codes and ids are stable, words are not: they stand in
 * `firm` and in names of levels only.
 */
export interface ScoredFirm {
  /** The firm's name as it was written. */
  readonly firm: string;
  /** What the firm is known by over files and waves: the value of the declared key, else its name. */
  readonly key: string;
  /** Which survey of several this row belongs to; null where none was declared. */
  readonly wave: string | null;
  /** The id that the row or the answer file gave itself. */
  readonly id?: string;
  readonly source: RowPlace;
  readonly engine: string;
  readonly questionnaire: { readonly id: string; readonly version: string; readonly hash: string };
  /** SHA-256 of profile and answers: two rows with the same answers have the same. */
  readonly answers_hash: string;
  /** Fields that were answered, without those that name a person. */
  readonly profile: Readonly<Record<string, GivenValue>>;
  /** Columns that are no questions and were kept by name: stages of the service, assessor, weight. */
  readonly kept: Readonly<Record<string, string>>;
  /** Of the main node. */
  readonly score: number | null;
  /** The exact score as a whole number or a fraction such as `217/3`. */
  readonly exact: string | null;
  readonly level: LevelResult | null;
  /** Answered ÷ (visible scored questions − not applicable), of the main node. */
  readonly coverage: number;
  readonly nodes: Readonly<Record<string, FirmNode>>;
  /** What was given to every question that there is. */
  readonly questions: Readonly<Record<string, FirmQuestion>>;
  /** The next level of the main node and the comparisons it asks for; null at the top, or without levels. */
  readonly next: NextLevel | null;
  /** Answered questions whose capability is below the questionnaire's target. */
  readonly gaps: readonly FirmGap[];
  /** Ids of the red flags that are up, and of the cross-checks that fire. */
  readonly flags: readonly string[];
  readonly checks: readonly string[];
}

/** Where a row stands. */
export interface RowPlace {
  readonly file: string;
  readonly sheet?: string;
  /** Counts from 1, headings included, as a spreadsheet or an editor counts; 1 for a file with one firm. */
  readonly row: number;
}

/** A code, several codes, a number or words; a date is an ISO date. */
export type GivenValue = string | number | readonly string[];

/** A node as a `Result` has it, without steps. */
export type FirmNode = Pick<
  NodeResult,
  'score' | 'exact' | 'min' | 'max' | 'percent' | 'coverage' | 'status'
> & { readonly level: number | null };

export interface FirmQuestion extends Pick<QuestionResult, 'state' | 'points' | 'reaches'> {
  /** Absent unless answered. */
  readonly value?: GivenValue;
}

export interface NextLevel {
  readonly level: LevelResult;
  readonly gates: readonly GateResult[];
}

export interface FirmGap {
  readonly question: string;
  readonly capability: string;
  /** The level shown, and the one aimed at. */
  readonly level: number;
  readonly target: number;
}
