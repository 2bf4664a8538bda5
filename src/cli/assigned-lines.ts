import type { Case } from '../advice/advise.ts';
import type { Answer } from '../answers/types.ts';
import { questionsOf } from '../questionnaire/questions-of.ts';
import type { Question } from '../questionnaire/question-types.ts';
import { wordsOf } from './words-of.ts';
import type { Session } from './session.ts';

/** What was left to someone else, person by person, to be passed on; empty where nothing was. */
export function assignedLines(
  { loaded, answers }: Pick<Case, 'loaded' | 'answers'>,
  session: Session,
): readonly string[] {
  const { say } = session;
  const text = wordsOf({ loaded, answers }, session);
  const left = [
    ...openIn(loaded.profile, answers.profile),
    ...openIn(questionsOf(loaded.questionnaire), answers.answers),
  ];
  const names = new Set(left.map(({ name }) => name));
  return [...names].flatMap((name) => {
    const own = left.filter((one) => one.name === name);
    return [
      say('cli.assigned', { name, count: own.length }),
      ...own.map(({ question }) => say('cli.assigned-question', { title: text(question.title) })),
    ];
  });
}

interface Left {
  readonly name: string;
  readonly question: Question;
}

function openIn(
  questions: readonly Question[],
  answers: ReadonlyMap<string, Answer>,
): readonly Left[] {
  return questions.flatMap((question) => {
    const { assigned: name, state } = answers.get(question.id) ?? {};
    return name === undefined || state === 'answered' ? [] : [{ name, question }];
  });
}
