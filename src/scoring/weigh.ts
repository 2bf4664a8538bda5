import type { Answer } from '../answers/types.ts';
import { scores } from '../questionnaire/build-inputs.ts';
import type { NodeInput } from '../questionnaire/scoring-types.ts';
import { exact, ZERO } from './exact.ts';
import type { Exact } from './exact.ts';
import { hull } from './intervals.ts';
import type { Interval } from './intervals.ts';
import { pointsOfAnswer, rangeOf } from './measure.ts';
import { conditionTruth, questionOf, stateIn } from './sheet.ts';
import type { Sheet } from './sheet.ts';

/** How much an input counts for this firm: one number, or, while an answer is open, all it could be. */
export function weigh(input: NodeInput, sheet: Sheet): Interval {
  if (input.weightFrom !== undefined) return weightAnswered(input.weightFrom, sheet);
  const possible: Exact[] = [];
  for (const { when, weight } of input.weightCases) {
    const truth = conditionTruth(when, sheet);
    if (truth !== 'no') possible.push(exact(weight));
    if (truth === 'yes') return hull(possible);
  }
  return hull([...possible, exact(input.weight)]);
}

/** A weight that nobody gave could be any; one that does not apply leaves the input out. */
function weightAnswered(id: string, sheet: Sheet): Interval {
  const question = questionOf(id, sheet);
  const state = stateIn(id, sheet);
  const answer = sheet.answers.answers.get(id);
  if (state === 'answered') {
    const worth = scores(question) ? pointsOfAnswer(question, answer) : numberIn(answer);
    return hull([worth ?? ZERO]);
  }
  if (state === 'hidden' || state === 'not_applicable') return hull([ZERO]);
  if (scores(question)) return rangeOf(question);
  const { minimum = '0', maximum = minimum } = question;
  return hull([exact(minimum), exact(maximum)]);
}

function numberIn(answer: Answer | undefined): Exact | null {
  return answer?.value?.kind === 'number' ? exact(answer.value.decimal) : null;
}

export function isKnown({ low, high }: Interval): boolean {
  return low.equals(high);
}
