import type { ScoreNode, Step } from '../questionnaire/scoring-types.ts';
import { pick } from './aggregate.ts';
import type { Input } from './aggregate.ts';
import { ONE, ZERO } from './exact.ts';
import { hull, times } from './intervals.ts';
import type { Interval } from './intervals.ts';
import type { Measure, Sureness } from './measure.ts';
import { holdsZero } from './put-together.ts';
import type { Coverage } from './sheet.ts';
import { isKnown } from './weigh.ts';

/**
 * Whether a node has no number even once all that is asked is answered; undefined where it will
 * have one. `entering` are the inputs as they enter its rule.
 */
export function lacksNumber(
  node: ScoreNode,
  entering: readonly Input[],
  { state, value, answered, asked }: Pick<Measure, 'state' | 'value'> & Coverage,
): Sureness | undefined {
  if (state === 'excluded') return undefined;
  if (asked < (node.minimumAnswers ?? 0) || entering.some((one) => blocks(node, one))) return 'always';
  if (answered === asked && !entering.some(isUnsure)) {
    if (value !== null) return undefined;
    // A condition may look at a profile that says nothing of it.
    return looksAround(node) ? 'maybe' : 'always';
  }
  return mayFail(node, entering) ? 'maybe' : undefined;
}

function blocks({ rule }: ScoreNode, { measure }: Input): boolean {
  return rule !== 'first_match' && measure.untold === true && measure.lacks === 'always';
}

/** Something that is no answer is open, such as a part of the profile that a weight looks at. */
function isUnsure({ weight, measure: { lacks, dropped, mayNotApply, readings } }: Input): boolean {
  const isMaybe = lacks === 'maybe' || dropped === 'maybe';
  return isMaybe || !isKnown(weight) || Boolean(mayNotApply ?? readings);
}

function looksAround({ rule, steps }: ScoreNode): boolean {
  return rule === 'first_match' || steps.some(({ when }) => when);
}

function mayFail(node: ScoreNode, entering: readonly Input[]): boolean {
  if (entering.some(({ measure }) => measure.lacks)) return true;
  if (entering.every(({ measure }) => measure.dropped)) return true;
  return node.steps.some(isNarrow) || ruleMayFail(node, entering);
}

/** Bands need not hold every number. */
function isNarrow({ kind }: Step): boolean {
  return kind === 'bands';
}

function ruleMayFail({ rule, of, cases = [] }: ScoreNode, entering: readonly Input[]): boolean {
  switch (rule) {
    case 'lookup':
      return true;
    case 'quotient': {
      const isShort = entering.length < of.length || entering.some(({ measure }) => measure.dropped);
      return isShort || holdsZero(spans(entering.slice(1)));
    }
    case 'geometric_mean':
      return spans(entering).low.lt(ZERO);
    case 'first_match':
      return cases.some(({ value }) => typeof value !== 'string') || !cases.some(({ needs }) => !needs);
    case 'mean':
      return !entering.some(({ weight }) => weight.low.gt(ZERO)) || entering.some(isTakenOff);
    default:
      return false;
  }
}

function isTakenOff({ weight }: Input): boolean {
  return weight.low.lt(ZERO);
}

/** All products of what the inputs can bring. */
function spans(entering: readonly Input[]): Interval {
  return entering
    .map(({ measure }) => hull([pick(measure, 'worst'), pick(measure, 'best')]))
    .reduce(times, hull([ONE]));
}
