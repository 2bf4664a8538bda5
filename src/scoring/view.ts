import { lookAtAnswers } from '../answers/visibility.ts';
import type { View } from '../answers/visibility.ts';
import type { Answers } from '../answers/types.ts';
import type { LoadedQuestionnaire } from '../questionnaire/load-questionnaire.ts';
import { scoreSoFar } from './score-nodes.ts';

/** What of a questionnaire concerns one firm, where conditions may look at scores. */
export function viewOf(
  loaded: LoadedQuestionnaire,
  given: Pick<Answers, 'profile' | 'answers'>,
): View {
  return lookAtAnswers(loaded, given, scoreSoFar);
}
