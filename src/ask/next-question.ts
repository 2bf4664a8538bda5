import { viewOf } from '../scoring/view.ts';
import type { Answer } from '../answers/types.ts';
import type { LoadedQuestionnaire } from '../questionnaire/load-questionnaire.ts';
import type { Question, Section } from '../questionnaire/types.ts';

/** The two lists a firm answers: who it is, then how it works. */
export type Group = 'profile' | 'answers';

/** Every answer so far, also those of questions that are hidden now. */
export type Given = Readonly<Record<Group, ReadonlyMap<string, Answer>>>;

/** One question as it is asked now, and where it stands among those the firm is asked. */
export interface Item {
  readonly group: Group;
  readonly question: Question;
  /** Absent in the profile. */
  readonly section?: Section;
  /** The first question of its section that is asked. */
  readonly opensSection: boolean;
  readonly progress: Progress;
}

/** Counts from 1, over visible questions only; in the profile over its fields, with `part` 0. */
interface Progress {
  readonly part: number;
  readonly parts: number;
  readonly position: number;
  readonly total: number;
}

/** Everything the firm is asked under the answers so far, in order: the profile, then the sections. */
export function listItems(loaded: LoadedQuestionnaire, given: Given): readonly Item[] {
  const { visible } = viewOf(loaded, given);
  const sections = loaded.questionnaire.sections
    .map((section) => ({
      section,
      questions: section.questions.filter(({ id }) => visible.has(id)),
    }))
    .filter(({ questions }) => questions.length > 0);
  const parts = sections.length;
  const total = sections.reduce((sum, { questions }) => sum + questions.length, 0);
  const profile = loaded.profile.map((question, index): Item => ({
    group: 'profile',
    question,
    opensSection: index === 0,
    progress: { part: 0, parts, position: index + 1, total: loaded.profile.length },
  }));
  const asked = sections.flatMap(({ section, questions }, index) =>
    questions.map((question, place) => ({
      question,
      section,
      part: index + 1,
      first: place === 0,
    })),
  );
  const answers = asked.map(({ question, section, part, first }, index): Item => ({
    group: 'answers',
    question,
    section,
    opensSection: first,
    progress: { part, parts, position: index + 1, total },
  }));
  return [...profile, ...answers];
}

/** The first question nobody has answered, skipped or set aside yet; undefined when none is left. */
export function nextQuestion(loaded: LoadedQuestionnaire, given: Given): Item | undefined {
  return listItems(loaded, given).find(({ group, question }) => !given[group].has(question.id));
}

/** The question `steps` after (or, below 0, before) another one; undefined past either end. */
export function itemBeside(items: readonly Item[], from: Item, steps: number): Item | undefined {
  const index = items.findIndex(
    ({ group, question }) => group === from.group && question.id === from.question.id,
  );
  return index < 0 || index + steps < 0 ? undefined : items[index + steps];
}
