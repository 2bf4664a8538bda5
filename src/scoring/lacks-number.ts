import type { Rule, ScoreNode, Step } from '../questionnaire/scoring-types.ts';
import { pick } from './aggregate.ts';
import type { Input } from './aggregate.ts';
import { ONE, ZERO } from './exact.ts';
import { hull, times } from './intervals.ts';
import type { Interval } from './intervals.ts';
import type { Measure, Sureness } from './measure.ts';
import { holdsZero } from './put-together.ts';
import type { Coverage } from './sheet.ts';
import { isKnown } from './weigh.ts';

/** What the node came to. */
type Found = Pick<Measure, 'state' | 'value'> &
  Coverage & {
    /** Whether its table has a row for all that answers can lead to. */
    readonly isFull: () => boolean;
  };

/**
 * Whether a node has no number even once all that is asked is answered; undefined where it will
 * have one. `entering` are the inputs as they enter its rule.
 */
export function lacksNumber(
  node: ScoreNode,
  entering: readonly Input[],
  { state, value, answered, asked, isFull }: Found,
): Sureness | undefined {
  if (state === 'excluded') return undefined;
  if (asked < (node.minimumAnswers ?? 0) || entering.some((one) => blocks(node, one)))
    return 'always';
  if (answered === asked && !entering.some(isUnsure)) {
    if (value !== null) return undefined;
    // A condition may look at a profile that says nothing of it.
    return looksAround(node) ? 'maybe' : 'always';
  }
  return mayFail(node, entering, isFull) ? 'maybe' : undefined;
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

function mayFail(node: ScoreNode, entering: readonly Input[], isFull: () => boolean): boolean {
  if (entering.some(({ measure }) => measure.lacks)) return true;
  if (entering.every(({ measure }) => measure.dropped)) return true;
  if (node.rule === 'lookup') return entering.some(isStandIn) || !isFull();
  return node.steps.some(isNarrow) || (FAILS[node.rule]?.(node, entering) ?? false);
}

/** Bands need not hold every number. */
function isNarrow({ kind }: Step): boolean {
  return kind === 'bands';
}

/** What stands in for what does not apply need not be in a table. */
function isStandIn({ measure: { state, stated, impute } }: Input): boolean {
  return (state === 'counted' && stated === true) || impute !== undefined;
}

type Fails = (node: ScoreNode, entering: readonly Input[]) => boolean;

/** The rules that may have no result. */
const FAILS: Readonly<Partial<Record<Rule, Fails>>> = {
  quotient: ({ of }, entering) => {
    const isShort = entering.length < of.length || entering.some(({ measure }) => measure.dropped);
    return isShort || holdsZero(spans(entering.slice(1)));
  },
  geometric_mean: (_, entering) => spans(entering).low.lt(ZERO),
  first_match: ({ cases = [] }) =>
    cases.some(({ value }) => typeof value !== 'string') || !cases.some(({ needs }) => !needs),
  mean: (_, entering) =>
    !entering.some(({ weight }) => weight.low.gt(ZERO)) || entering.some(isTakenOff),
};

function isTakenOff({ weight }: Input): boolean {
  return weight.low.lt(ZERO);
}

/** All products of what the inputs can bring. */
function spans(entering: readonly Input[]): Interval {
  return entering
    .map(({ measure }) => hull([pick(measure, 'worst'), pick(measure, 'best')]))
    .reduce(times, hull([ONE]));
}
