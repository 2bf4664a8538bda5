import { textsOf } from '../questionnaire/texts-of.ts';
import type { LoadedQuestionnaire } from '../questionnaire/load-questionnaire.ts';
import type { Option, Question } from '../questionnaire/question-types.ts';
import { questionsOf } from '../questionnaire/questions-of.ts';
import type { Target } from './column-use.ts';
import { sameWords } from './heading.ts';

/** Every name under which a column may ask for a question. */
export interface QuestionNames {
  /** Ids as they are, with and without their group. */
  readonly ids: ReadonlyMap<string, Target>;
  /** Words that a platform's column may bear: import hints before titles. */
  readonly hints: ReadonlyMap<string, readonly Target[]>;
  readonly titles: ReadonlyMap<string, readonly Target[]>;
  /** What is asked, in order, as a survey numbers it: a matrix is one. */
  readonly inOrder: readonly (readonly Target[])[];
}

/** Repeat groups have no columns: they come in files that can nest. */
export function questionNames(
  { questionnaire }: LoadedQuestionnaire,
  profile: readonly Question[],
): QuestionNames {
  const answers = questionsOf(questionnaire)
    .filter(({ repeat, itemTitle }) => repeat === undefined && itemTitle === undefined)
    .map((question): Target => ({ group: 'answers', question }));
  const fields = profile.map((question): Target => ({ group: 'profile', question }));
  const targets = [...answers, ...fields];
  const matrices = new Map<string, Target[]>();
  for (const target of answers) {
    const { id, matrix } = target.question;
    const key = matrix?.id ?? id;
    matrices.set(key, [...(matrices.get(key) ?? []), target]);
  }
  return targetNames(targets, [...matrices.values()]);
}

/** The names of questions, and the order in which they are numbered. */
export function targetNames(
  targets: readonly Target[],
  inOrder: QuestionNames['inOrder'],
): QuestionNames {
  return {
    ids: idsOf(targets),
    hints: namesOf(targets, ({ import: names }) => [
      ...(names?.titles ?? []),
      ...(names?.aliases ?? []),
    ]),
    titles: namesOf(targets, ({ title, matrix }) => textsOf(matrix?.title ?? title)),
    inOrder,
  };
}

function idsOf(targets: readonly Target[]): ReadonlyMap<string, Target> {
  const ids = new Map<string, Target>();
  for (const target of targets) {
    const { id } = target.question;
    ids.set(`${target.group}.${id}`, target);
    // Where both have it, the questionnaire's own comes first.
    if (!ids.has(id)) ids.set(id, target);
  }
  return ids;
}

function namesOf(
  targets: readonly Target[],
  words: (question: Question) => readonly string[],
): ReadonlyMap<string, readonly Target[]> {
  const names = new Map<string, readonly Target[]>();
  for (const target of targets) {
    for (const name of new Set(words(target.question).map(sameWords))) {
      if (name !== '') names.set(name, [...(names.get(name) ?? []), target]);
    }
  }
  return names;
}

/** The option that a text names, by label, import hint or code. */
export function optionNamed(words: string, options: readonly Option[]): Option | undefined {
  return (
    options.find((option) => namesOfOption(option).includes(words)) ??
    options.find(({ code }) => sameWords(code) === words) ??
    // 「其他（请补充）」 is what platforms make of an option with words of one's own.
    options.find(
      (option) => option.specify && namesOfOption(option).some((name) => words.startsWith(name)),
    )
  );
}

function namesOfOption({ label, import: names = [] }: Option): readonly string[] {
  return [...textsOf(label), ...names].map(sameWords);
}
