import { viewOf } from '../scoring/view.ts';
import type { Answer } from '../answers/types.ts';
import type { LoadedQuestionnaire } from '../questionnaire/load-questionnaire.ts';
import { askedProfile, askedTogether } from '../questionnaire/questions-of.ts';
import type { Question, Section } from '../questionnaire/question-types.ts';

/** The two lists a firm answers: who it is, then how it works. */
export type Group = 'profile' | 'answers';

/** Every answer so far, also those of questions that are hidden now. */
export type Given = Readonly<Record<Group, ReadonlyMap<string, Answer>>>;

/** A questionnaire as it is put to one person; without more, all of it is asked. */
export interface AskedQuestionnaire extends LoadedQuestionnaire {
  readonly isAsked?: (question: Question, group: Group) => boolean;
  /** Only some sections are asked: there is no report at the end. */
  readonly isPart?: boolean;
  /** What was answered some time ago. */
  readonly earlier?: Given;
}

/** One page as it is asked now, and where it stands among those the firm is asked. */
export interface Item {
  readonly group: Group;
  /** What it is kept under: the id of its question, or of its matrix. */
  readonly id: string;
  readonly question: Question;
  /** That question alone, or with the other rows of its matrix. */
  readonly questions: readonly Question[];
  /** Absent in the profile. */
  readonly section?: Section;
  /** Asked at the end, with what else the accountant knows. */
  readonly late: boolean;
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
  /** How many of them nobody needs to be asked any more. */
  readonly done: number;
  /** The same within the section. */
  readonly place: number;
  readonly places: number;
}

/** Everything the firm is asked under the answers so far, in order: the profile, the sections, what was put off. */
export function listItems(loaded: AskedQuestionnaire, given: Given): readonly Item[] {
  const { visible } = viewOf(loaded, given);
  const { isAsked = () => true } = loaded;
  const pagesIn = (group: Group, questions: readonly Question[]): readonly Pages[] =>
    pagesOf(questions).filter((page) => page.questions.some((one) => isAsked(one, group)));
  const shown = loaded.questionnaire.sections.map((section) => ({
    section,
    questions: section.questions.filter(({ id }) => visible.has(id)),
  }));
  const fields = askedProfile(loaded);
  const about = fields.filter((field) => !isLate(field));
  const profile = pagesIn('profile', about).map((page) => ({ group: 'profile' as const, ...page }));
  const late = [
    ...pagesIn('profile', fields.filter(isLate)).map((page) => ({
      group: 'profile' as const,
      ...page,
    })),
    ...shown.flatMap(({ section, questions }) =>
      pagesIn('answers', questions.filter(isLate)).map((page) => inSection(page, section)),
    ),
  ];
  const sections = shown.map(({ section, questions }) =>
    pagesIn(
      'answers',
      questions.filter((question) => !isLate(question)),
    ).map((page) => inSection(page, section)),
  );
  const parts = [...sections, late].filter((pages) => pages.length > 0);
  const all = { total: parts.flat().length, done: countDone(parts.flat(), given) };
  const done = countDone(profile, given);
  const first = profile.map((page, index): Item => ({
    ...page,
    late: false,
    opensSection: index === 0,
    progress: { part: 0, parts: parts.length, done, ...alike(index + 1, profile.length) },
  }));
  return [...first, ...parts.flatMap((pages, index) => itemsOf(pages, index, parts, all))];
}

function countDone(pages: readonly Asked[], given: Given): number {
  return pages.filter((page) => !isOpen(page, given)).length;
}

type Asked = Omit<Item, 'late' | 'opensSection' | 'progress'>;

/** The pages of one part, with where each stands among all of them. */
function itemsOf(
  pages: readonly Asked[],
  index: number,
  parts: readonly (readonly Asked[])[],
  all: Pick<Progress, 'total' | 'done'>,
): readonly Item[] {
  const before = parts.slice(0, index).reduce((sum, part) => sum + part.length, 0);
  return pages.map((page, place) => ({
    ...page,
    late: isLate(page.question),
    opensSection: place === 0,
    progress: {
      part: index + 1,
      parts: parts.length,
      position: before + place + 1,
      ...all,
      place: place + 1,
      places: pages.length,
    },
  }));
}

function isLate({ ask }: Question): boolean {
  return ask === 'last';
}

function inSection(page: Pages, section: Section): Asked {
  return { group: 'answers', ...page, section };
}

type Pages = Pick<Item, 'id' | 'question' | 'questions'>;

function alike(position: number, total: number): Omit<Progress, 'part' | 'parts' | 'done'> {
  return { position, total, place: position, places: total };
}

function pagesOf(questions: readonly Question[]): readonly Pages[] {
  return [...askedTogether(questions)].flatMap(([id, together]) => {
    const [question] = together;
    return question ? [{ id, question, questions: together }] : [];
  });
}

/** The first page that nobody has answered, skipped or set aside yet; undefined when none is left. */
export function nextQuestion(loaded: AskedQuestionnaire, given: Given): Item | undefined {
  return listItems(loaded, given).find((item) => isOpen(item, given));
}

/** Nobody has answered, skipped or set it aside. */
export function isOpen(
  { group, questions }: Pick<Item, 'group' | 'questions'>,
  given: Given,
): boolean {
  return questions.some(({ id }) => !given[group].has(id));
}

/** What is asked together with a page: its section, the profile, or what was put off. */
export function partOf({ group, section, late }: Item): string {
  if (late) return 'late';
  return group === 'profile' ? 'profile' : `answers ${section?.id ?? ''}`;
}

/** The page `steps` after (or, below 0, before) another one; undefined past either end. */
export function itemBeside(items: readonly Item[], from: Item, steps: number): Item | undefined {
  const index = items.findIndex(({ group, id }) => group === from.group && id === from.id);
  return index < 0 || index + steps < 0 ? undefined : items[index + steps];
}

/** What of the answers given before is asked no more under others; what was skipped is no loss. */
export function hiddenBy(asked: AskedQuestionnaire, before: Given, after: Given): readonly Item[] {
  // What is not asked of this person may be hidden too.
  const { isAsked: _, ...loaded } = asked;
  const shown = new Set(listItems(loaded, after).map(({ group, id }) => `${group} ${id}`));
  return listItems(loaded, before).filter(
    ({ group, id, questions }) =>
      !shown.has(`${group} ${id}`) &&
      questions.some(
        (question) => (before[group].get(question.id)?.state ?? 'skipped') !== 'skipped',
      ),
  );
}

/** The firm's name as given so far, or empty. */
export function firmName(given: Given): string {
  const value = given.profile.get('name')?.value;
  return value?.kind === 'text' ? value.text : '';
}
