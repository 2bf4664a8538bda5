import { asAnswers } from '../../answers/as-answers.ts';
import type { Group, Merged, Outcome } from '../../answers/merge-answers.ts';
import type { Answers } from '../../answers/types.ts';
import type { LoadedQuestionnaire } from '../../questionnaire/load-questionnaire.ts';
import { questionsById } from '../../questionnaire/questions-of.ts';
import type { Question } from '../../questionnaire/question-types.ts';
import type { Result } from '../../scoring/result.ts';
import { score } from '../../scoring/score.ts';
import { agree, answersOf } from './merged-text.ts';
import type { Agreed } from './merged-text.ts';
import type { People } from './gather-people.ts';

/** What several people's answers come to, and where they differ. */
export interface MergeReport {
  readonly agreed: Agreed;
  readonly disputes: readonly Dispute[];
  /** How many questions everybody who knows answers alike, and how many one person alone answers. */
  readonly same: number;
  readonly alone: number;
  /** Each person's answers scored alone. */
  readonly own: readonly { readonly name: string; readonly result: Result }[];
  /** What a person has said otherwise in a file before: the later one counts. */
  readonly changed: readonly Changed[];
  readonly result: Result;
}

export interface Changed {
  readonly name: string;
  readonly questions: readonly Question[];
}

export interface Dispute extends Merged {
  readonly group: Group;
  readonly question: Question;
}

export function mergeReport(people: People): MergeReport {
  const { loaded } = people.first;
  const agreed = agree(people);
  const { id } = loaded.questionnaire;
  const scored = (given: Pick<Answers, Group>): Result => score(loaded, asAnswers(id, given));
  const counted = (outcome: Outcome): number =>
    [...agreed.answers.values()].filter((one) => one.outcome === outcome && !one.disputed).length;
  return {
    agreed,
    disputes: [
      ...disputesIn('profile', agreed, fieldsOf(loaded)),
      ...disputesIn('answers', agreed, questionsById(loaded.questionnaire)),
    ],
    same: counted('same'),
    alone: counted('alone'),
    own: people.people.map(({ checked }) => ({ name: checked.name, result: scored(checked) })),
    changed: changedBy(people),
    result: scored({ profile: answersOf(agreed.profile), answers: answersOf(agreed.answers) }),
  };
}

function changedBy({ people, first }: People): readonly Changed[] {
  const questions = new Map([
    ...fieldsOf(first.loaded),
    ...questionsById(first.loaded.questionnaire),
  ]);
  return people.flatMap(({ checked: { name }, changed }) => {
    const known = new Set(changed.flatMap((id) => questions.get(id) ?? []));
    return known.size === 0 ? [] : [{ name, questions: [...known] }];
  });
}

function fieldsOf({ profile }: LoadedQuestionnaire): ReadonlyMap<string, Question> {
  return new Map(profile.map((field) => [field.id, field]));
}

/** In the questionnaire's order. */
function disputesIn(
  group: Group,
  agreed: Agreed,
  questions: ReadonlyMap<string, Question>,
): readonly Dispute[] {
  return [...questions.values()].flatMap((question) => {
    const merged = agreed[group].get(question.id);
    return merged?.disputed ? [{ ...merged, group, question }] : [];
  });
}
