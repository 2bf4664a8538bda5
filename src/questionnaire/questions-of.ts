import type { Question, Section } from './types.ts';

/** Every question of a questionnaire, in its order. */
export function questionsOf({
  sections,
}: {
  readonly sections: readonly Section[];
}): readonly Question[] {
  return sections.flatMap((section) => section.questions);
}

/** The same by id. */
export function questionsById(questionnaire: {
  readonly sections: readonly Section[];
}): ReadonlyMap<string, Question> {
  return new Map(questionsOf(questionnaire).map((question) => [question.id, question]));
}
