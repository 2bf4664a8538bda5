import { questionsOf } from '../questionnaire/questions-of.ts';
import type { Band, Option, Question, Questionnaire } from '../questionnaire/types.ts';

/** The name a thing had in the older version: its own where that is there, else one that it `was`. */
export function oldNameOf(
  name: string,
  was: readonly string[] | undefined,
  known: ReadonlySet<string>,
): string {
  return known.has(name) ? name : (was?.find((one) => known.has(one)) ?? name);
}

/** Today's name of each question by its name in an older version, `known` being the names there. */
export function renamedQuestions(
  questionnaire: Pick<Questionnaire, 'sections'>,
  known: ReadonlySet<string>,
): ReadonlyMap<string, Question> {
  return new Map(
    questionsOf(questionnaire).map((question) => [
      oldNameOf(question.id, question.was, known),
      question,
    ]),
  );
}

/** Options or bands, of which a question has one kind. */
export function choicesOf(question: Question): readonly (Option | Band)[] {
  return question.options.length > 0 ? question.options : question.bands;
}
