import { hashValue } from '../source/hash-value.ts';
import type { Answers } from './types.ts';

/** Answers that stand in no file as they are. */
export function asAnswers(
  questionnaire: string,
  { profile, answers }: Pick<Answers, 'profile' | 'answers'>,
): Answers {
  return { questionnaire, profile, answers, hash: hashValue({ profile, answers }) };
}
