import type { Answer, AnswerState } from '../answers/types.ts';
import type { Band, Option, Question } from '../questionnaire/question-types.ts';
import type { StateRule, StateRules } from '../questionnaire/scoring-types.ts';
import { exact, highest, lowest, sum, ZERO } from './exact.ts';
import type { Exact } from './exact.ts';
import { hull } from './intervals.ts';
import type { Interval } from './intervals.ts';
import { pickedRange } from './picked-range.ts';

/** What one input brings to a node. */
export interface Measure {
  readonly state: 'counted' | 'excluded' | 'missing';
  /** Null where missing. */
  readonly value: Exact | null;
  /** Worst and best it can still be. */
  readonly worst: Exact;
  readonly best: Exact;
  readonly range: Interval;
  /** Stands for the mean of the values beside it: in its value only, or in its bounds too. */
  readonly impute?: 'value' | 'bounds';
  /** The value is stated for want of an answer, and is not mirrored as answers are. */
  readonly stated?: true;
  /** Has no number, and nothing stands in for it: the node that takes it is not computable. */
  readonly untold?: true;
  /** An open answer may leave it out. */
  readonly mayNotApply?: true;
  /** Once all that is asked is answered, it still has no number, or may have none. */
  readonly lacks?: Sureness;
  /** For want of a number it is left out of the bounds, or may be. */
  readonly dropped?: Sureness;
  /** For want of a number it may follow the values beside it. */
  readonly mayFollow?: true;
  /** The ends of its range rest on an open answer; it holds them all. */
  readonly isRangeOpen?: boolean;
  /** All it may turn out to be, where that rests on an open answer. */
  readonly readings?: readonly Measure[];
}

export type Sureness = 'maybe' | 'always';

const ranges = new WeakMap<Question, Interval>();

/** The range of a question's points over all answers it accepts. */
export function rangeOf(question: Question): Interval {
  const range = ranges.get(question) ?? findRange(question);
  ranges.set(question, range);
  return range;
}

function findRange(question: Question): Interval {
  const values = [...question.options, ...question.bands].map(pointsOf);
  if (values.length === 0) return { low: ZERO, high: ZERO };
  if (question.kind !== 'multiple') return { low: lowest(values), high: highest(values) };
  const alone = question.options.filter((option) => option.exclusive).map(pointsOf);
  const together = question.options.filter((option) => !option.exclusive).map(pointsOf);
  return pickedRange(question, alone, together);
}

/** Points of an answer; null unless it is answered. */
export function pointsOfAnswer(question: Question, answer: Answer | undefined): Exact | null {
  const chosen = chosenOptions(question, answer);
  if (chosen.length === 0) return null;
  const points = chosen.map(pointsOf);
  switch (question.combine) {
    case 'sum':
      return sum(points);
    case 'max':
      return highest(points);
    case 'min':
      return lowest(points);
    case 'mean':
      return sum(points).div(exact(String(points.length)));
    case 'share':
      return shareTicked(question, chosen);
  }
}

/** The part of the options that do not exclude each other. */
function shareTicked({ options }: Question, chosen: readonly Option[]): Exact {
  const open = options.filter((option) => !option.exclusive).length;
  const ticked = chosen.filter((option) => !option.exclusive).length;
  return open === 0 ? ZERO : exact(String(ticked)).div(exact(String(open)));
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

/** What stands in where there is no answer. */
export interface Policy {
  readonly rules: StateRules;
  /** For the rule `target`. */
  readonly target?: Exact | null;
}

/** What a question brings to a node. */
export function measureQuestion(
  question: Question,
  answer: Answer | undefined,
  state: AnswerState,
  policy: Policy,
): Measure {
  const points = pointsOfAnswer(question, answer) ?? ZERO;
  return measureState(points, state, rangeOf(question), policy);
}

/** What a number brings to a node where it is answered, and what stands in for it elsewhere. */
export function measureState(
  points: Exact,
  state: AnswerState,
  range: Interval,
  { rules, target }: Policy,
): Measure {
  const excluded: Measure = { state: 'excluded', value: null, worst: ZERO, best: ZERO, range };
  if (state === 'hidden') return excluded;
  if (state === 'answered') {
    return { state: 'counted', value: points, worst: points, best: points, range };
  }
  const rule = rules[state];
  const value = standIn(rule, range, target);
  const stated = isStated(rule) ? { stated: true as const } : {};
  if (state === 'not_applicable') {
    if (rule === 'exclude') return excluded;
    const bounds = value ?? ZERO;
    const impute = rule === 'mean' ? { impute: 'bounds' as const } : {};
    return { state: 'counted', value, worst: bounds, best: bounds, range, ...impute, ...stated };
  }
  const impute = rule === 'mean' ? { impute: 'value' as const } : {};
  return {
    state: 'missing',
    value,
    worst: range.low,
    best: range.high,
    range,
    ...impute,
    ...stated,
  };
}

/** What a node brings to another. */
export function measureChild(measure: Measure, policy: Policy): Measure {
  if (measure.state === 'missing') return withoutNumber(measure, policy);
  return measure.lacks ? boundedWithout(measure, measure.lacks, policy) : measure;
}

/** What the bounds make of an input that may have no number, or has none whatever is answered. */
export function boundedWithout(
  given: Measure,
  lacks: Sureness,
  { rules, target }: Policy,
): Measure {
  const { not_computable: rule } = rules;
  if (rule === undefined) return { ...given, lacks };
  const { lacks: _, ...measure } = given;
  if (rule === 'exclude') return { ...measure, dropped: lacks };
  if (rule === 'mean') {
    return { ...measure, ...(lacks === 'always' ? FOLLOWS : ({ mayFollow: true } as const)) };
  }
  const value = standIn(rule, measure.range, target) ?? ZERO;
  const { low, high } = hull(lacks === 'always' ? [value] : [value, measure.worst, measure.best]);
  return { ...measure, worst: low, best: high };
}

const FOLLOWS = { impute: 'bounds' } as const;

type Bounded = Pick<Measure, 'worst' | 'best' | 'range' | 'mayNotApply' | 'isRangeOpen' | 'lacks'>;

/** What has no number though nobody left it out. */
export function withoutNumber(known: Bounded, policy: Policy): Measure {
  const measure = replaced(known, policy);
  return known.lacks ? boundedWithout(measure, known.lacks, policy) : measure;
}

function replaced(known: Bounded, { rules: { not_computable: rule }, target }: Policy): Measure {
  const { worst, best, range, mayNotApply, isRangeOpen } = known;
  const open: Measure = {
    state: 'missing',
    value: null,
    worst,
    best,
    range,
    ...(mayNotApply && { mayNotApply }),
    ...(isRangeOpen && { isRangeOpen }),
  };
  if (rule === undefined) return { ...open, untold: true };
  if (rule === 'mean') return { ...open, impute: 'value' };
  const value = standIn(rule, range, target);
  return { ...open, value, ...(isStated(rule) && { stated: true }) };
}

/** What stands in may lie outside what answers are worth, such as 0 for 1 to 5: the bounds hold it too. */
export function boundsOf({ state, value, worst, best }: Measure): Interval {
  return hull([worst, best, ...(state === 'missing' && value ? [value] : [])]);
}

/** One of several readings, nobody knows which: their value only where they agree. */
export function mergeReadings(readings: readonly Measure[]): Measure {
  const [first] = readings;
  if (!first) throw new Error('no reading');
  if (readings.length === 1) return first;
  const isSame = readings.every(
    ({ value }) => value === first.value || (value && first.value?.equals(value)),
  );
  const bounds = hull(readings.flatMap(({ worst, best }) => [worst, best]));
  return {
    ...first,
    ...(!isSame && { state: 'missing', value: null, untold: true }),
    worst: bounds.low,
    best: bounds.high,
    range: hull(readings.flatMap(({ range }) => [range.low, range.high])),
    ...lackedBy(readings),
    readings,
  };
}

function lackedBy(readings: readonly Measure[]): Pick<Measure, 'lacks'> {
  if (readings.every(({ lacks }) => lacks === 'always')) return { lacks: 'always' };
  return readings.some(({ lacks }) => lacks) ? { lacks: 'maybe' } : {};
}

function isStated(rule: StateRule): boolean {
  return rule === 'zero' || rule === 'target' || typeof rule === 'object';
}

/**
 * The points that stand in for an answer; null where nothing does, or the others decide.
 */
export function standIn(
  rule: StateRule,
  range: Interval,
  target: Exact | null = null,
): Exact | null {
  if (typeof rule === 'object') return exact(rule.points);
  const { low, high } = range;
  return { exclude: null, mean: null, zero: ZERO, lowest: low, highest: high, target }[rule];
}

/** Points of one option or band; 0 where none are stated. */
export function pointsOf(option: Option): Exact {
  return option.value === undefined ? ZERO : exact(option.value);
}
