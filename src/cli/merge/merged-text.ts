import { mergeAnswers } from '../../answers/merge-answers.ts';
import type { Group, Merged } from '../../answers/merge-answers.ts';
import type { RespondentFile } from '../../answers/schema.ts';
import type { Answer } from '../../answers/types.ts';
import { formatAnswersFile } from '../../ask/answers-file.ts';
import type { LoadedQuestionnaire } from '../../questionnaire/load-questionnaire.ts';
import type { YamlEntry } from '../../source/format-yaml.ts';
import { groundedAnswer } from '../answer-in-words.ts';
import type { Session } from '../session.ts';
import type { People } from './gather-people.ts';

/** What several people's answers come to, by question. */
export type Agreed = Readonly<Record<Group, ReadonlyMap<string, Merged>>>;

// They speak of the person, not of the firm.
const OF_A_PERSON: ReadonlySet<string> = new Set(['respondent', 'role']);

export function agree({ people, settled }: People): Agreed {
  const checked = people.map((person) => person.checked);
  const profile = mergeAnswers(checked, 'profile', settled.profile);
  return {
    profile: new Map([...profile].filter(([id]) => !OF_A_PERSON.has(id))),
    answers: mergeAnswers(checked, 'answers', settled.answers),
  };
}

/** The answers that count. */
export function answersOf(merged: ReadonlyMap<string, Merged>): ReadonlyMap<string, Answer> {
  return new Map([...merged].map(([id, { answer }]) => [id, answer]));
}

/** The merged answers as a file: what is agreed, with who differs above it, then what each said. */
export function mergedText(
  agreed: Agreed,
  { people, first }: People,
  loaded: LoadedQuestionnaire,
  session: Session,
): string {
  const { say } = session;
  const given = { profile: answersOf(agreed.profile), answers: answersOf(agreed.answers) };
  const { id } = first.answers;
  return formatAnswersFile(loaded, given, session, {
    head: id === undefined ? {} : { id },
    remark: (question, group) => {
      const merged = agreed[group].get(question.id);
      const { outcome } = merged ?? { outcome: 'unknown' };
      if (!merged?.disputed || !isTold(outcome)) return [];
      return [
        say(`merge.comment-${outcome}`),
        ...merged.statements.map(({ name, answer }) => {
          const words = groundedAnswer(question, answer, session);
          return say('merge.comment-statement', { name, answer: words });
        }),
      ];
    },
    after: [
      {
        key: 'respondents',
        items: people.map(({ raw }) => entriesOf(raw)),
        above: say('merge.comment-respondents'),
        apart: true,
      },
    ],
  });
}

/** The ways in which a dispute may end. */
export function isTold(outcome: Merged['outcome']): outcome is 'verified' | 'settled' | 'open' {
  return outcome === 'verified' || outcome === 'settled' || outcome === 'open';
}

function entriesOf({
  name,
  basis,
  profile = {},
  answers = {},
}: RespondentFile): readonly YamlEntry[] {
  return [
    { key: 'name', value: name },
    ...(basis === undefined ? [] : [{ key: 'basis', value: basis }]),
    { key: 'profile', entries: asWritten(profile) },
    { key: 'answers', entries: asWritten(answers) },
  ];
}

function asWritten(raw: Readonly<Record<string, unknown>>): readonly YamlEntry[] {
  return Object.entries(raw).map(([key, value]) => ({ key, value }));
}
