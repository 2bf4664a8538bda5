import { lookAtAnswers } from '../answers/visibility.ts';
import type { Given, View } from '../answers/visibility.ts';
import type { LoadedQuestionnaire } from '../questionnaire/load-questionnaire.ts';
import { scoreSoFar } from './score-nodes.ts';

/** What of a questionnaire concerns one firm, where conditions may look at scores. */
export function viewOf(loaded: LoadedQuestionnaire, given: Given): View {
  return lookAtAnswers(loaded, given, scoreSoFar);
}
