import type { Answer } from '../answers/types.ts';
import type { Question } from '../questionnaire/question-types.ts';
import type { NodeInput } from '../questionnaire/scoring-types.ts';
import { exact, exactOrNull, HUNDRED, ZERO } from './exact.ts';
import type { Exact } from './exact.ts';
import { hull } from './intervals.ts';
import type { Interval } from './intervals.ts';
import { boundedWithout, measureChild, measureState, withoutNumber } from './measure.ts';
import type { Measure, Policy } from './measure.ts';
import { questionOf, scoredOf, stateIn } from './sheet.ts';
import type { Sheet } from './sheet.ts';

/** A number as it was answered, or a number or a score as it stands to its target. */
export function measureAim(input: NodeInput, policy: Policy, sheet: Sheet): Measure {
  if (input.of === 'node') {
    const { measure } = scoredOf(input.id, sheet);
    const own = input.as === 'number' ? measure : againstTarget(measure, input);
    return measureChild(own, input.as === 'number' ? policy : { ...policy, target: HUNDRED });
  }
  return input.as === 'number'
    ? measureNumber(input, policy, sheet)
    : measureShare(input, { ...policy, target: HUNDRED }, sheet);
}

function measureNumber(input: NodeInput, policy: Policy, sheet: Sheet): Measure {
  const question = questionOf(input.id, sheet);
  const state = stateIn(input.id, sheet);
  const { value, span } = numberIn(question, sheet.answers.answers.get(input.id), input);
  const range = rangeOfNumber(question, input);
  if (!value && state === 'answered') return withoutNumber(untold(span, range), policy);
  const measure = measureState(value ?? ZERO, state, range, policy);
  // A band may be answered instead.
  return question.bands.length > 0 ? unsure(measure, policy) : measure;
}

function measureShare(input: NodeInput, policy: Policy, sheet: Sheet): Measure {
  const question = questionOf(input.id, sheet);
  const state = stateIn(input.id, sheet);
  const { value, span } = shareIn(question, sheet.answers.answers.get(input.id), input);
  if (!value && state === 'answered') return withoutNumber(untold(span, SHARE), policy);
  const measure = measureState(value ?? ZERO, state, SHARE, policy);
  if (measure.state !== 'missing') return measure;
  const open = { ...measure, worst: span.low, best: span.high };
  const isAimed = question.bands.length === 0 && against(ZERO, aimOf(input)) !== null;
  return isAimed ? open : unsure(open, policy);
}

/** Its answer may still come without a number, or without what it is measured against. */
function unsure(measure: Measure, policy: Policy): Measure {
  return measure.state === 'missing' ? boundedWithout(measure, 'maybe', policy) : measure;
}

/** What is answered counts 100 where it has reached its target. */
const SHARE: Interval = { low: ZERO, high: HUNDRED };

/** A number that is there, and all it could be. */
interface Known {
  readonly value: Exact | null;
  readonly span: Interval;
}

/** What can be answered; where the question does not say, what its author says of it here. */
function rangeOfNumber({ minimum, maximum }: Question, { range }: NodeInput): Interval {
  const [low = '0', high = low] = range ?? [];
  return hull([exact(minimum ?? low), exact(maximum ?? high)]);
}

/** A number answered by its band is known by the ends of the band only. */
function numberIn(question: Question, answer: Answer | undefined, input: NodeInput): Known {
  const given = answer?.value;
  if (given?.kind === 'number') {
    const value = exact(given.decimal);
    return { value, span: hull([value]) };
  }
  const { low, high } = rangeOfNumber(question, input);
  const code = given?.kind === 'code' ? given.code : undefined;
  const band = question.bands.find((candidate) => candidate.code === code);
  return {
    value: null,
    span: { low: exactOrNull(band?.from) ?? low, high: exactOrNull(band?.to) ?? high },
  };
}

/** The share of the target that is reached; without a target it could be anything from 0 to 100. */
function shareIn(question: Question, answer: Answer | undefined, input: NodeInput): Known {
  const { value, span } = numberIn(question, answer, input);
  const aim = aimOf(input, answer);
  const ends = [span.low, span.high].map((end) => against(end, aim) ?? []).flat();
  return {
    value: value && against(value, aim),
    span: value ? SHARE : hull([ZERO, HUNDRED, ...ends]),
  };
}

function untold({ low, high }: Interval, range: Interval): Measure {
  return {
    state: 'missing',
    value: null,
    worst: low,
    best: high,
    range,
    untold: true,
    lacks: 'always',
  };
}

interface Aim {
  readonly target: Exact | null;
  /** Where one started; 0 for the share of the target itself. */
  readonly from: Exact | null;
}

function aimOf({ as, target, baseline }: NodeInput, answer?: Answer): Aim {
  return {
    target: exactOrNull(answer?.target ?? target),
    from: as === 'progress' ? exactOrNull(answer?.baseline ?? baseline) : ZERO,
  };
}

/** Null where the target is not known, or is where one started. */
function against(value: Exact, { target, from }: Aim): Exact | null {
  if (!target || !from || target.equals(from)) return null;
  return value.sub(from).mul(HUNDRED).div(target.sub(from));
}

/** A node's score as it stands to its target; worst and best change places where less is better. */
function againstTarget(measure: Measure, input: NodeInput): Measure {
  if (measure.state === 'excluded') return { ...measure, range: SHARE };
  const known = { ...measure, isRangeOpen: false };
  const aim = aimOf(input);
  const value = measure.value && against(measure.value, aim);
  const ends = [measure.worst, measure.best].flatMap((end) => against(end, aim) ?? []);
  const span = ends.length > 0 ? hull(ends) : SHARE;
  if (measure.value && !value) return { ...known, ...untold(span, SHARE) };
  return { ...known, value, worst: span.low, best: span.high, range: SHARE };
}
