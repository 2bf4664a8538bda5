import { questionsIn } from '../expression/questions-in.ts';
import type { LoadedQuestionnaire } from '../questionnaire/load-questionnaire.ts';

/** The questions that red flags look at. */
export function flagQuestions({
  questionnaire,
  conditions,
}: LoadedQuestionnaire): ReadonlySet<string> {
  return new Set(
    questionnaire.flags.flatMap(({ when }) => {
      const condition = conditions.get(when);
      return condition ? questionsIn(condition) : [];
    }),
  );
}
