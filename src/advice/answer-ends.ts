import type { Answer } from '../answers/types.ts';
import type { Question } from '../questionnaire/question-types.ts';
import { pointsOfAnswer } from '../scoring/measure.ts';
import type { Exact } from '../scoring/exact.ts';

/** The answers worth least and most that a question can still have. */
export interface Ends {
  readonly worst: Answer;
  readonly best: Answer;
  /** Whether it matters which. */
  readonly open: boolean;
}

/** Which options of a question are still possible: positions in its options, both inclusive. */
export interface Range {
  readonly question: Question;
  readonly from: number;
  readonly to: number;
}

/** Undefined where a question has nothing to choose from. */
export function endsOf(question: Question, range: Range | undefined): Ends | undefined {
  const ranked = possibleAnswers(question, range)
    .flatMap((answer): readonly Valued[] => {
      const points = pointsOfAnswer(question, answer);
      return points ? [{ answer, points }] : [];
    })
    .toSorted((a, b) => a.points.compare(b.points));
  const [worst, best] = [ranked[0], ranked.at(-1)];
  if (!worst || !best) return undefined;
  const open = !worst.points.equals(best.points);
  return { worst: worst.answer, best: best.answer, open };
}

interface Valued {
  readonly answer: Answer;
  readonly points: Exact;
}

/** Each option by itself; for several at once also all that can be ticked together. */
function possibleAnswers(question: Question, range: Range | undefined): readonly Answer[] {
  const choices = [...question.options, ...question.bands];
  if (question.kind === 'multiple') {
    const together = choices.filter(({ exclusive }) => exclusive !== true);
    const single = choices.map(({ code }) => [code]);
    return [...single, together.map(({ code }) => code)].map((codes) =>
      answerWith({ kind: 'codes', codes }),
    );
  }
  const { from = 0, to = choices.length - 1 } = range ?? {};
  return choices.slice(from, to + 1).map(({ code }) => answerWith({ kind: 'code', code }));
}

function answerWith(value: NonNullable<Answer['value']>): Answer {
  return { state: 'answered', value, evidence: [] };
}
