/** The five states of an answer, never mixed up. `hidden` is worked out, never written by a person. */
export const ANSWER_STATES = [
  'answered',
  'not_applicable',
  'dont_know',
  'skipped',
  'hidden',
] as const;

export type AnswerState = (typeof ANSWER_STATES)[number];
