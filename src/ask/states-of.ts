import type { Item } from './next-question.ts';
import type { UnansweredState } from './page.ts';

/**
 * The states that a person may give instead of an answer. The profile is facts about the firm: 「不适用」
 * with a reason would be a chore there.
 */
export function statesOf({ group, question }: Item): readonly UnansweredState[] {
  if (group === 'answers') {
    return question.notApplicable
      ? ['dont_know', 'not_applicable', 'skipped']
      : ['dont_know', 'skipped'];
  }
  if (question.required) return [];
  return question.kind === 'text' ? ['skipped'] : ['dont_know', 'skipped'];
}
