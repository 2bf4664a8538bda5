import type { Answers } from '../answers/types.ts';
import type { LoadedQuestionnaire } from '../questionnaire/load-questionnaire.ts';
import type { Result } from './result.ts';

/** Name and version of the engine, stated in every result. Equals the package's version (tested). */
export const ENGINE: string = 'diagnose 0.1.0';

/** What was scored by what: it heads every result and every explanation. */
export function identify(
  { questionnaire: { id, version, hash } }: LoadedQuestionnaire,
  answers: Answers,
): Pick<Result, 'engine' | 'questionnaire' | 'answers'> {
  return {
    engine: ENGINE,
    questionnaire: { id, version, hash },
    answers: { hash: answers.hash },
  };
}
