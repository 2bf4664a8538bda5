import type { Band, Option, Question } from '../questionnaire/question-types.ts';

/** The name a thing had in the older version: its own where that is there, else one that it `was`. */
export function oldNameOf(
  name: string,
  was: readonly string[] | undefined,
  known: ReadonlySet<string>,
): string {
  return known.has(name) ? name : (was?.find((one) => known.has(one)) ?? name);
}

/** Options or bands, of which a question has one kind. */
export function choicesOf(question: Question): readonly (Option | Band)[] {
  return question.options.length > 0 ? question.options : question.bands;
}
