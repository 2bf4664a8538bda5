import type { Condition } from '../expression/condition.ts';
import { closestWord } from '../source/closest-word.ts';
import type { Finding } from '../source/finding.ts';
import type { Path } from '../source/source-index.ts';
import { ANSWER_STATES } from './answer-states.ts';
import { unknownOption } from './check-codes.ts';
import type { Question, QuestionKind } from './question-types.ts';

/** What a condition may name. */
interface Asked {
  readonly answers: ReadonlyMap<string, Question>;
  readonly profile: ReadonlyMap<string, Question>;
}

/** Answers held against an option that there is not, and states against one that there is not. */
export function* unknownCodes({ codes }: Condition, path: Path, asked: Asked): Generator<Finding> {
  for (const { root, id, code, start, end } of codes) {
    const span = { start, end };
    if (root === 'states' && !ANSWER_STATES.some((state) => state === code)) {
      const suggestion = closestWord(code, ANSWER_STATES) ?? '';
      const args = { value: code, allowed: ANSWER_STATES, suggestion };
      yield { code: 'state-unknown', path, args, span };
    }
    const question = root === 'answers' || root === 'profile' ? asked[root].get(id) : undefined;
    if (!question || !CHOSEN.includes(question.kind)) continue;
    const unknown = unknownOption(code, question, path);
    if (unknown) yield { ...unknown, span };
  }
}

/** Their value in a condition is the code of an option, or several. */
const CHOSEN: readonly QuestionKind[] = ['single', 'multiple', 'yes_no', 'level'];
