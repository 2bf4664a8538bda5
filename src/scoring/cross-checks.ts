import { questionsIn } from '../expression/questions-in.ts';
import { questionsOf } from '../questionnaire/questions-of.ts';
import type { Answers } from '../answers/types.ts';
import type { View } from '../answers/visibility.ts';
import type { LoadedQuestionnaire } from '../questionnaire/load-questionnaire.ts';
import type { Question } from '../questionnaire/question-types.ts';
import type { Calculated, Check } from '../questionnaire/types.ts';
import { exact, ZERO } from './exact.ts';
import type { Exact } from './exact.ts';
import { bandHolds, chosenOptions } from './measure.ts';

/** Calculated values by id; null where an input is missing or the divisor is 0. */
export function calculate(
  calculated: readonly Calculated[],
  view: View,
  answers: Pick<Answers, 'answers'>,
): ReadonlyMap<string, Exact | null> {
  return new Map(
    calculated.map(({ id, dividend, divisor, times }) => {
      const [above, below] = [dividend, divisor].map((input) =>
        numberAnswered(input, view, answers),
      );
      const known = above && below && !below.equals(ZERO);
      return [id, known ? above.div(below).mul(exact(times)) : null];
    }),
  );
}

/** The number that answers a question; null where it is hidden, has none, or was answered by a band. */
export function numberAnswered(
  id: string,
  view: View,
  answers: Pick<Answers, 'answers'>,
): Exact | null {
  const value = view.visible.has(id) ? answers.answers.get(id)?.value : undefined;
  return value?.kind === 'number' ? exact(value.decimal) : null;
}

/** Ids of the cross-checks that fire. */
export function firedChecks(
  loaded: LoadedQuestionnaire,
  values: ReadonlyMap<string, Exact | null>,
  view: View,
  answers: Pick<Answers, 'answers'>,
): readonly string[] {
  const questions = questionsOf(loaded.questionnaire);
  const contradicts = ({ fires }: Check): boolean => {
    if (fires.kind === 'when')
      return loaded.conditions.get(fires.condition)?.holds(view.facts) ?? false;
    const question = questions.find(({ id }) => id === fires.question);
    const value = values.get(fires.calculated);
    return question && value && view.visible.has(question.id)
      ? !sameBand(question, answers, value)
      : false;
  };
  return loaded.questionnaire.checks.filter(contradicts).map((check) => check.id);
}

/** Ids of the questions whose answers a cross-check holds against each other. */
export function questionsOfCheck(
  { fires }: Check,
  { questionnaire, conditions }: LoadedQuestionnaire,
): readonly string[] {
  if (fires.kind === 'when') {
    const condition = conditions.get(fires.condition);
    return condition ? questionsIn(condition) : [];
  }
  const value = questionnaire.calculated.find(({ id }) => id === fires.calculated);
  return [fires.question, ...(value ? [value.dividend, value.divisor] : [])];
}

/** An answer that picks no band contradicts nothing. */
function sameBand(question: Question, answers: Pick<Answers, 'answers'>, value: Exact): boolean {
  const [chosen] = chosenOptions(question, answers.answers.get(question.id));
  const band = question.bands.find(({ code }) => code === chosen?.code);
  return band === undefined || bandHolds(band, value);
}
