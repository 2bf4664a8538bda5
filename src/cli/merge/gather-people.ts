import { sayTheSame, settledByHand } from '../../answers/merge-answers.ts';
import type { Group } from '../../answers/merge-answers.ts';
import type { AnswersFile, RespondentFile } from '../../answers/schema.ts';
import type { Answer, Answers, Respondent } from '../../answers/types.ts';
import { UsageError } from '../errors.ts';
import type { ReadSheet } from '../read-case.ts';

/** One person's own answers, as they are and as they were written. */
export interface Person {
  readonly raw: RespondentFile;
  readonly checked: Respondent;
  /** Questions and fields that an earlier file of the same person answers otherwise. */
  readonly changed: readonly string[];
}

/** One file of answers, and what it is called. */
export type NamedSheet = Pick<ReadSheet, 'loaded' | 'answers' | 'answersFile'> & {
  readonly path: string;
};

/** Everybody's answers to one questionnaire about one firm. */
export interface People {
  readonly first: NamedSheet;
  readonly people: readonly Person[];
  /** What was settled in files that were merged before. */
  readonly settled: Readonly<Record<Group, ReadonlyMap<string, Answer>>>;
}

/** A file that was merged before brings all of its people. */
export function gatherPeople([first, ...others]: readonly [
  NamedSheet,
  ...(readonly NamedSheet[]),
]): People {
  for (const other of others) refuseStranger(other, first);
  const sheets = [first, ...others];
  const settled = (group: Group): ReadonlyMap<string, Answer> =>
    new Map(
      sheets
        .filter(({ answers }) => answers.respondents)
        .flatMap(({ answers }) => [...settledByHand(answers, group)]),
    );
  return {
    first,
    people: sheets.flatMap(peopleOf).reduce(joined, []),
    settled: { profile: settled('profile'), answers: settled('answers') },
  };
}

function refuseStranger({ answers, path }: NamedSheet, first: NamedSheet): void {
  const [firm, name] = [nameOf(answers, 'name'), nameOf(first.answers, 'name')];
  if (firm !== name) {
    throw new UsageError('merge.other-firm', { path, firm, first: first.path, name });
  }
}

function nameOf({ profile }: Pick<Answers, 'profile'>, field: string): string {
  const value = profile.get(field)?.value;
  return value?.kind === 'text' ? value.text : '';
}

function peopleOf({ path, answers, answersFile }: NamedSheet): readonly Person[] {
  if (answersFile.respondents) {
    return answersFile.respondents.flatMap((raw, position) => {
      const checked = answers.respondents?.[position];
      return checked ? [{ raw, checked, changed: [] }] : [];
    });
  }
  // Interviews write files of one name into several folders.
  const name = nameOf(answers, 'respondent') || path;
  return [
    {
      raw: rawOf(name, answersFile),
      checked: { name, profile: answers.profile, answers: answers.answers },
      changed: [],
    },
  ];
}

function rawOf(name: string, { basis, profile, answers }: AnswersFile): RespondentFile {
  return {
    name,
    ...(basis !== undefined && { basis }),
    ...(profile && { profile }),
    ...(answers && { answers }),
  };
}

/** What the same person says later, on the same ground, takes the place of what was said before. */
function joined(people: readonly Person[], later: Person): readonly Person[] {
  const { raw, checked } = later;
  const isSame = (one: Person): boolean => one.raw.name === raw.name && one.raw.basis === raw.basis;
  if (!people.some(isSame)) return [...people, later];
  return people.map((one) => {
    if (!isSame(one)) return one;
    return {
      raw: {
        ...raw,
        profile: { ...one.raw.profile, ...raw.profile },
        answers: { ...one.raw.answers, ...raw.answers },
      },
      checked: {
        ...checked,
        profile: new Map([...one.checked.profile, ...checked.profile]),
        answers: new Map([...one.checked.answers, ...checked.answers]),
      },
      changed: [
        ...one.changed,
        ...changedIn('profile', one.checked, checked),
        ...changedIn('answers', one.checked, checked),
      ],
    };
  });
}

function changedIn(group: Group, before: Respondent, later: Respondent): readonly string[] {
  return [...later[group]].flatMap(([id, answer]) => {
    const earlier = before[group].get(id);
    return earlier && !sayTheSame([{ answer: earlier }, { answer }]) ? [id] : [];
  });
}
