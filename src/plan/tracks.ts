import { tickMore, answerCode } from '../advice/raise-answer.ts';
import { stateOf } from '../answers/visibility.ts';
import type { Answer, Answers } from '../answers/types.ts';
import type { LoadedQuestionnaire } from '../questionnaire/load-questionnaire.ts';
import { questionsOf } from '../questionnaire/questions-of.ts';
import type { Question } from '../questionnaire/question-types.ts';
import { levelShown } from '../scoring/measure.ts';
import { viewOf } from '../scoring/view.ts';

/** A question whose capability solutions can lift. */
export interface Track {
  readonly question: Question;
  readonly capability: string;
  /** The level shown; where nobody knows it, the lowest. */
  readonly start: number;
  /** Not answered yet, so that it stands at its worst. */
  readonly isOpen: boolean;
  /** The answer once the capability is at a level; undefined where it stays as it is. */
  readonly answerAt: (level: number) => Answer | undefined;
}

/** The visible questions that measure a capability and apply to the firm. */
export function tracksOf(loaded: LoadedQuestionnaire, answers: Answers): readonly Track[] {
  const view = viewOf(loaded, answers);
  return questionsOf(loaded.questionnaire).flatMap((question): readonly Track[] => {
    const { id, capability } = question;
    const state = stateOf(id, view, answers.answers);
    if (capability === undefined || state === 'hidden' || state === 'not_applicable') return [];
    const answer = answers.answers.get(id);
    const shown = levelShown(question, answer);
    if (state === 'answered' && shown === null) return [];
    const start = shown ?? 0;
    return [
      {
        question,
        capability,
        start,
        isOpen: shown === null,
        answerAt: raising(question, answer, start),
      },
    ];
  });
}

function raising(question: Question, answer: Answer | undefined, start: number): Track['answerAt'] {
  const known = new Map<number, Answer | undefined>();
  return (level) => {
    if (level <= start) return undefined;
    if (!known.has(level)) known.set(level, raised(question, answer, { start, level }));
    return known.get(level);
  };
}

/** A solution brings up to a level and not above it: the highest answer that shows no more. */
function raised(
  question: Question,
  answer: Answer | undefined,
  { start, level }: { readonly start: number; readonly level: number },
): Answer | undefined {
  if (question.kind === 'multiple') return tickMore(question, answer, level);
  const steps = [...question.options, ...question.bands].filter(
    ({ reaches = 0 }) => reaches > start && reaches <= level,
  );
  const top = Math.max(...steps.map(({ reaches = 0 }) => reaches));
  const first = steps.find(({ reaches }) => reaches === top);
  return first && answerCode(first.code);
}
