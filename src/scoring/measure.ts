import type { Answer, AnswerState } from '../answers/types.ts';
import type { Band, Option, Question, StateRules } from '../questionnaire/types.ts';
import { exact, highest, lowest, sum, ZERO } from './exact.ts';
import type { Exact } from './exact.ts';

/** The least and greatest points a question can give. */
export interface Range {
  readonly low: Exact;
  readonly high: Exact;
}

/** What one input brings to a node. */
export interface Measure {
  readonly state: 'counted' | 'excluded' | 'missing';
  /** Null where missing. */
  readonly value: Exact | null;
  /** Worst and best it can still be. */
  readonly worst: Exact;
  readonly best: Exact;
  readonly range: Range;
}

/** The range of a question's points over all answers it accepts. */
export function rangeOf(question: Question): Range {
  const values = [...question.options, ...question.bands].map(pointsOf);
  if (values.length === 0) return { low: ZERO, high: ZERO };
  if (question.kind !== 'multiple' || question.combine === 'max') {
    return { low: lowest(values), high: highest(values) };
  }
  const alone = question.options.filter((option) => option.exclusive).map(pointsOf);
  const together = question.options.filter((option) => !option.exclusive).map(pointsOf);
  const gains = together.filter((value) => value.gt(ZERO));
  const losses = together.filter((value) => value.lt(ZERO));
  // Something must be ticked: without a gain, the best is the least bad option.
  const best = gains.length > 0 ? sum(gains) : highest(together);
  const worst = losses.length > 0 ? sum(losses) : lowest(together);
  return { low: lowest([worst, ...alone]), high: highest([best, ...alone]) };
}

/** Points of an answer; null unless it is answered. */
export function pointsOfAnswer(question: Question, answer: Answer | undefined): Exact | null {
  const chosen = chosenOptions(question, answer);
  if (chosen.length === 0) return null;
  const points = chosen.map(pointsOf);
  return question.combine === 'max' ? highest(points) : sum(points);
}

/** The options or the band that an answer picks; a number outside every band picks none. */
export function chosenOptions(
  question: Question,
  answer: Answer | undefined,
): readonly (Option | Band)[] {
  const value = answer?.value;
  if (answer?.state !== 'answered' || !value) return [];
  switch (value.kind) {
    case 'code':
      return [...question.options, ...question.bands].filter(({ code }) => code === value.code);
    case 'codes':
      return question.options.filter(({ code }) => value.codes.includes(code));
    case 'number':
      return question.bands.filter((band) => bandHolds(band, exact(value.decimal)));
    case 'text':
      return [];
  }
}

/** Whether an exact number lies in a band. */
export function bandHolds(band: Band, value: Exact): boolean {
  const { from, to } = band;
  const above =
    from === undefined || value.gt(exact(from)) || (band.includesFrom && value.equals(exact(from)));
  const below =
    to === undefined || value.lt(exact(to)) || (band.includesTo && value.equals(exact(to)));
  return above && below;
}

/** The level of its capability that an answer shows; null unless it is answered. */
export function levelShown(question: Question, answer: Answer | undefined): number | null {
  const chosen = chosenOptions(question, answer);
  if (chosen.length === 0 || question.capability === undefined) return null;
  if (!question.reaches) return Math.max(...chosen.map((option) => option.reaches ?? 0));
  const points = pointsOfAnswer(question, answer) ?? ZERO;
  const shown = Object.entries(question.reaches)
    .filter(([, least]) => points.gte(exact(least)))
    .map(([level]) => Number(level));
  return Math.max(0, ...shown);
}

/** What a question brings to a node with these rules for the states that are no answer. */
export function measureQuestion(
  question: Question,
  answer: Answer | undefined,
  state: AnswerState,
  rules: StateRules,
): Measure {
  const range = rangeOf(question);
  const excluded: Measure = { state: 'excluded', value: null, worst: ZERO, best: ZERO, range };
  if (state === 'hidden') return excluded;
  if (state === 'answered') {
    const points = pointsOfAnswer(question, answer) ?? ZERO;
    return { state: 'counted', value: points, worst: points, best: points, range };
  }
  if (state === 'not_applicable') {
    if (rules.not_applicable === 'exclude') return excluded;
    return { state: 'counted', value: ZERO, worst: ZERO, best: ZERO, range };
  }
  if (rules[state] === 'exclude') {
    return { state: 'missing', value: null, worst: range.low, best: range.high, range };
  }
  // Nought may lie outside what answers are worth, such as 1 to 5: the bounds hold it too.
  const [worst, best] = [lowest([range.low, ZERO]), highest([range.high, ZERO])];
  return { state: 'missing', value: ZERO, worst, best, range };
}

function pointsOf(option: Option): Exact {
  return option.value === undefined ? ZERO : exact(option.value);
}
