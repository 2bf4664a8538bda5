import type { Answer } from '../answers/types.ts';
import { answerPath } from '../answers/answer-path.ts';
import { stateOf } from '../answers/visibility.ts';
import type { Band, Option, Question } from '../questionnaire/question-types.ts';
import type { ScoreNode } from '../questionnaire/scoring-types.ts';
import { explainConditions } from './explain-condition.ts';
import type { ChosenOption, InputExplanation, QuestionExplanation } from './explanation.ts';
import { quantity } from './explanation.ts';
import { chosenOptions, rangeOf } from './measure.ts';
import { pointsShown } from './score.ts';
import { endsOf, pathOf } from './trace.ts';
import type { Trace } from './trace.ts';

/** A question with its answer and what that is worth; a hidden one with what hides it. */
export function explainQuestion(question: Question, trace: Trace): QuestionExplanation {
  const { id, title, combine } = question;
  const { view, answers } = trace.sheet;
  const answer = answers.answers.get(id);
  const state = stateOf(id, view, answers.answers);
  const points = pointsShown(question, state, answer);
  return {
    kind: 'question',
    id,
    title,
    path: pathOf(id, trace),
    state,
    ...(answer && { answer_path: answerPath(question) }),
    answer: state === 'answered' ? (answer?.value ?? null) : null,
    ...(answer?.reason !== undefined && { reason: answer.reason }),
    chosen: state === 'answered' ? explainChosen(question, answer, trace) : [],
    combine,
    points: quantity(points),
    range: endsOf(rangeOf(question)),
    hidden_by: state === 'hidden' ? explainConditions(question, trace) : [],
  };
}

/** A node's rule for the state of a question, where that is no answer. */
export function policyFor(
  id: string,
  { states }: ScoreNode,
  { sheet }: Trace,
): InputExplanation['policy'] {
  const state = stateOf(id, sheet.view, sheet.answers.answers);
  if (state === 'hidden') return 'hidden';
  return state === 'answered' ? null : states[state];
}

/** The options or the band that an answer picks, each with its place. */
export function explainChosen(
  question: Question,
  answer: Answer | undefined,
  { loaded }: Trace,
): readonly ChosenOption[] {
  const listed = loaded.written.options.get(question.id);
  const band = (code: string): Band | undefined => question.bands.find((one) => one.code === code);
  const position = (option: Option): number =>
    Math.max(
      question.options.indexOf(option),
      question.bands.findIndex((one) => one === option),
    );
  return chosenOptions(question, answer).map((option) => ({
    code: option.code,
    label: option.label,
    value: option.value ?? null,
    ...(listed && { path: [...listed, position(option)] }),
    ...endsIn(band(option.code)),
  }));
}

function endsIn(band: Band | undefined): Pick<ChosenOption, 'band'> {
  if (!band) return {};
  const { from, to, includesFrom, includesTo } = band;
  const ends = { ...(from !== undefined && { from }), ...(to !== undefined && { to }) };
  return { band: { ...ends, includes_from: includesFrom, includes_to: includesTo } };
}
