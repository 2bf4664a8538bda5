import type { LoadedQuestionnaire } from '../questionnaire/load-questionnaire.ts';
import type { Text } from '../questionnaire/question-types.ts';
import { calculate, firedChecks, questionsOfCheck } from '../scoring/cross-checks.ts';
import { viewOf } from '../scoring/view.ts';
import { isIn } from './answer-words.ts';
import { listItems } from './next-question.ts';
import type { Given, Item } from './next-question.ts';

/** What is worth a look before the end. A page stands in one list only. */
export interface Review {
  readonly contradictions: readonly Contradiction[];
  /** Passed over, or never come to. */
  readonly unanswered: readonly Item[];
  /** 「不清楚」 */
  readonly unsure: readonly Item[];
}

/** Answers that cannot all be right. */
export interface Contradiction {
  readonly id: string;
  readonly message: Text;
  readonly items: readonly Item[];
}

export function reviewAnswers(loaded: LoadedQuestionnaire, given: Given): Review {
  const items = listItems(loaded, given).filter(({ group }) => group === 'answers');
  const unanswered = items.filter((item) => isIn(['skipped'], item, given));
  const unsure = items.filter(
    (item) => !unanswered.includes(item) && isIn(['dont_know'], item, given),
  );
  return { contradictions: contradictionsIn(loaded, given, items), unanswered, unsure };
}

function contradictionsIn(
  loaded: LoadedQuestionnaire,
  given: Given,
  items: readonly Item[],
): readonly Contradiction[] {
  const { questionnaire } = loaded;
  const view = viewOf(loaded, given);
  const values = calculate(questionnaire.calculated, view, given);
  const fired = firedChecks(loaded, values, view, given);
  return questionnaire.checks
    .filter(({ id }) => fired.includes(id))
    .map((check) => {
      const named = new Set(questionsOfCheck(check, loaded));
      const concerned = items.filter(({ questions }) => questions.some(({ id }) => named.has(id)));
      return { id: check.id, message: check.message, items: concerned };
    });
}
