import type { Question, Section } from './question-types.ts';

/** Every question of a questionnaire, in its order. */
export function questionsOf({
  sections,
}: {
  readonly sections: readonly Section[];
}): readonly Question[] {
  const known = listed.get(sections);
  if (known) return known;
  const questions = sections.flatMap((section) => section.questions);
  listed.set(sections, questions);
  return questions;
}

// Asked for with every sheet that is scored.
const listed = new WeakMap<readonly Section[], readonly Question[]>();
const named = new WeakMap<readonly Section[], ReadonlyMap<string, Question>>();

/** What is asked, by the id it is asked under: a question of its own, or the rows of a matrix. */
export function askedTogether(
  questions: readonly Question[],
): ReadonlyMap<string, readonly Question[]> {
  return groupedBy(questions, ({ id, matrix }) => matrix?.id ?? id);
}

/** The same by the id that an answer file has them under: a repeat group holds what it asks of each item. */
export function filedTogether(
  questions: readonly Question[],
): ReadonlyMap<string, readonly Question[]> {
  return groupedBy(questions, ({ id, matrix, repeat }) => repeat?.id ?? matrix?.id ?? id);
}

function groupedBy(
  questions: readonly Question[],
  nameOf: (question: Question) => string,
): ReadonlyMap<string, readonly Question[]> {
  const together = new Map<string, readonly Question[]>();
  for (const question of questions) {
    const id = nameOf(question);
    together.set(id, [...(together.get(id) ?? []), question]);
  }
  return together;
}

/** The questions with those of a repeat group once, as its first item has them. */
export function writtenOnce(questions: readonly Question[]): readonly Question[] {
  return questions.filter(({ repeat }) => repeat === undefined || repeat.item === 1);
}

/** The rows of a matrix, by its id; none where no matrix has it. */
export function rowsOf(id: string, questions: Iterable<Question>): readonly Question[] {
  return [...questions].filter(({ matrix }) => matrix?.id === id);
}

/** The same by id. */
export function questionsById(questionnaire: {
  readonly sections: readonly Section[];
}): ReadonlyMap<string, Question> {
  const { sections } = questionnaire;
  const known = named.get(sections);
  if (known) return known;
  const byId = new Map(questionsOf(questionnaire).map((question) => [question.id, question]));
  named.set(sections, byId);
  return byId;
}

/** The profile's fields that a questionnaire asks for, in the order of the catalogue; the firm's name always. */
export function askedProfile<Field extends Question>({
  questionnaire: { profile: asked },
  profile,
}: {
  readonly questionnaire: { readonly profile?: readonly string[] };
  readonly profile: readonly Field[];
}): readonly Field[] {
  return asked ? profile.filter(({ id, required }) => required || asked.includes(id)) : profile;
}
