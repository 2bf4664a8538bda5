import type { Answer } from '../answers/types.ts';
import type { LoadedQuestionnaire } from '../questionnaire/load-questionnaire.ts';
import { askedTogether, questionsOf } from '../questionnaire/questions-of.ts';
import type { Question } from '../questionnaire/question-types.ts';
import { toFileEntry } from './file-answer.ts';
import type { InterviewPlan } from './interview-plan.ts';
import { mayHaveChanged } from './may-have-changed.ts';
import type { AskedQuestionnaire, Given, Group } from './next-question.ts';
import type { Saved } from './run-interview.ts';

const NOTHING: Given = { profile: new Map(), answers: new Map() };

// They are of the person who answered then.
const OF_A_PERSON: ReadonlySet<string> = new Set(['respondent', 'role']);

/** A questionnaire as it is put to one person, and the answers that are known before the first question. */
export interface Prepared {
  readonly asked: AskedQuestionnaire;
  readonly known: Given;
}

export function prepare(
  loaded: LoadedQuestionnaire,
  plan: InterviewPlan,
  before: Given | undefined,
): Prepared {
  const earlier = before && {
    profile: new Map([...before.profile].filter(([id]) => !OF_A_PERSON.has(id))),
    answers: before.answers,
  };
  const kept = earlier && plan.onlyChanged ? unchanged(loaded, earlier) : NOTHING;
  const sections = new Map(
    loaded.questionnaire.sections.flatMap((section) =>
      section.questions.map(({ id }) => [id, section.id] as const),
    ),
  );
  const isAsked = ({ id, required }: Question, group: Group): boolean => {
    if (kept[group].has(id)) return false;
    if (group === 'profile' && id === 'respondent' && plan.respondent !== undefined) return false;
    if (!plan.sections) return true;
    if (group === 'answers') return plan.sections.includes(sections.get(id) ?? '');
    return required || plan.sections.includes('profile');
  };
  return {
    asked: { ...loaded, isAsked, isPart: plan.sections !== undefined, ...(earlier && { earlier }) },
    known: {
      profile: new Map([...kept.profile, ...respondentIn(loaded, plan)]),
      answers: kept.answers,
    },
  };
}

function respondentIn(
  { profile }: LoadedQuestionnaire,
  { respondent }: InterviewPlan,
): readonly (readonly [string, Answer])[] {
  if (respondent === undefined || !profile.some(({ id }) => id === 'respondent')) return [];
  const value = { kind: 'text' as const, text: respondent };
  return [['respondent', { state: 'answered', value, evidence: [] }]];
}

/** The earlier answers to pages of which nothing may have changed. */
function unchanged(loaded: LoadedQuestionnaire, earlier: Given): Given {
  const may = mayHaveChanged(loaded);
  const keep = (group: Group, questions: readonly Question[]): ReadonlyMap<string, Answer> =>
    new Map(
      [...askedTogether(questions).values()]
        .filter((page) => !page.some((one) => may(one, group, earlier[group].get(one.id))))
        .flatMap((page) =>
          page.flatMap(({ id }) => {
            const answer = earlier[group].get(id);
            return answer ? [[id, answer] as const] : [];
          }),
        ),
    );
  return {
    profile: keep('profile', loaded.profile),
    answers: keep('answers', questionsOf(loaded.questionnaire)),
  };
}

/** What is known beforehand as if it were answered page by page; what has an answer now is left out. */
export function savedAhead(
  loaded: LoadedQuestionnaire,
  known: Given,
  given: Given,
): readonly Saved[] {
  const pages = (group: Group, questions: readonly Question[]): readonly Saved[] =>
    [...askedTogether(questions)].flatMap(([id, page]) =>
      page.some((one) => known[group].has(one.id) && !given[group].has(one.id))
        ? [
            {
              group,
              id,
              answer: toFileEntry(page, known[group]),
              given: known,
              ...keptIf(group, id),
            },
          ]
        : [],
    );
  return [
    ...pages('profile', loaded.profile),
    ...pages('answers', questionsOf(loaded.questionnaire)),
  ];
}

function keptIf(group: Group, id: string): Pick<Saved, 'kept'> {
  return group === 'profile' && OF_A_PERSON.has(id) ? {} : { kept: true };
}
