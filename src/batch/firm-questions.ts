import { plainValue } from '../answers/plain-value.ts';
import type { Answer } from '../answers/types.ts';
import type { FirmQuestion } from '../cohort/scored-firm.ts';
import type { Question } from '../questionnaire/question-types.ts';
import { toDouble } from '../scoring/exact.ts';
import { levelShown } from '../scoring/measure.ts';
import { pointsShown } from '../scoring/score.ts';

/** As many answers to a question as are remembered. */
const REMEMBERED = 1000;

/** What a row says of one question. Over many firms the same few answers come again, and are worked out once. */
export function firmQuestion(question: Question): (answer: Answer | undefined) => FirmQuestion {
  const known = new Map<string, FirmQuestion>();
  return (answer) => {
    const name = nameOf(answer);
    const before = name === undefined ? undefined : known.get(name);
    if (before) return before;
    const made = workOut(question, answer);
    if (name !== undefined && known.size < REMEMBERED) known.set(name, made);
    return made;
  };
}

/** What tells answers of codes apart; other answers are not remembered. */
function nameOf(answer: Answer | undefined): string | undefined {
  if (answer?.state !== 'answered') return `state ${answer?.state ?? 'skipped'}`;
  switch (answer.value?.kind) {
    case 'code':
      return `code ${answer.value.code}`;
    case 'codes':
      return `codes ${JSON.stringify(answer.value.codes)}`;
    case 'number':
    case 'text':
    case undefined:
      return undefined;
  }
}

function workOut(question: Question, answer: Answer | undefined): FirmQuestion {
  const state = answer?.state ?? 'skipped';
  const points = pointsShown(question, state, answer);
  const own: FirmQuestion = {
    state,
    points: points && toDouble(points),
    reaches: state === 'answered' ? levelShown(question, answer) : null,
  };
  const value = state === 'answered' ? answer?.value : undefined;
  return value ? { ...own, value: plainValue(value) } : own;
}

/** What a row says of a question that is not asked. */
export const HIDDEN_QUESTION: FirmQuestion = { state: 'hidden', points: null, reaches: null };
