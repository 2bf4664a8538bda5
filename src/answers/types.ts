import type { AnswerState } from '../questionnaire/answer-states.ts';
import type { Basis } from './basis.ts';

export type { AnswerState };

/** What an answer holds: an option code, several codes, a number as an exact decimal, or words; a date is an ISO date in words. */
export type AnswerValue =
  | { readonly kind: 'code'; readonly code: string }
  | { readonly kind: 'codes'; readonly codes: readonly string[] }
  | { readonly kind: 'number'; readonly decimal: string }
  | { readonly kind: 'text'; readonly text: string };

export interface Answer {
  readonly state: Exclude<AnswerState, 'hidden'>;
  /** Present only when `state` is `answered`. */
  readonly value?: AnswerValue;
  /** Of a number: where it is to get to, and where it started; exact decimals. */
  readonly target?: string;
  readonly baseline?: string;
  /** The words behind 「其他」. */
  readonly text?: string;
  /** Why it does not apply. */
  readonly reason?: string;
  /** Who is to answer it, where it was left to someone else. */
  readonly assigned?: string;
  readonly note?: string;
  readonly evidence: readonly string[];
  /** Only where the file says it, of the answer or of all; `answerBasis` knows it of every answer. */
  readonly basis?: Basis;
}

/** One person's own answers in a file that several people's were merged into. */
export interface Respondent {
  readonly name: string;
  readonly profile: ReadonlyMap<string, Answer>;
  readonly answers: ReadonlyMap<string, Answer>;
}

/** A checked answer file. Every id is one the questionnaire or the catalogue knows. */
export interface Answers {
  /** Echoed in results. */
  readonly id?: string;
  readonly questionnaire: string;
  readonly version?: string;
  readonly profile: ReadonlyMap<string, Answer>;
  readonly answers: ReadonlyMap<string, Answer>;
  /** Whose answers were merged; their own answers never count. */
  readonly respondents?: readonly Respondent[];
  /** SHA-256 of the canonical JSON of profile and answers. */
  readonly hash: string;
}
