import type { AnswerState } from '../../answers/types.ts';

/** One firm's answers in numbers, by the position of each question. */
export interface Sheet {
  /** The place of each state in `STATES`. */
  readonly states: Uint8Array;
  /** Points over the question's denominator, where it is answered. */
  readonly points: Float64Array;
}

export const STATES: readonly AnswerState[] = [
  'answered',
  'not_applicable',
  'dont_know',
  'skipped',
  'hidden',
];

export const NUMBER_OF: Readonly<Record<AnswerState, number>> = {
  answered: 0,
  not_applicable: 1,
  dont_know: 2,
  skipped: 3,
  hidden: 4,
};

export const ANSWERED = 0;
export const NOT_APPLICABLE = 1;
export const SKIPPED = 3;
export const HIDDEN = 4;
