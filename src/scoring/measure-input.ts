import type { NodeInput, Question, Recode, ScoreNode } from '../questionnaire/types.ts';
import type { Input } from './aggregate.ts';
import { exact, HUNDRED, ZERO } from './exact.ts';
import type { Exact } from './exact.ts';
import { awardOf, lookFrom } from './look.ts';
import type { Sight } from './look.ts';
import { hull } from './intervals.ts';
import type { Interval } from './intervals.ts';
import { measureQuestion, measureState, standIn } from './measure.ts';
import type { Measure } from './measure.ts';
import { conditionTruth, questionOf, scoredOf, stateIn } from './sheet.ts';
import type { Scored, Sheet } from './sheet.ts';
import { isKnown, weigh } from './weigh.ts';
import type { Seen } from './truth.ts';

/** What one input brings to a node: its weight, and what of it the node takes. */
export function measureInput(input: NodeInput, node: ScoreNode, sheet: Sheet): Input {
  const weight = weigh(input, sheet);
  const measure = takenFrom(input, node, sheet);
  const isLeftOut = isKnown(weight) && weight.low.equals(ZERO);
  const ranged = input.range
    ? { ...measure, range: { low: exact(input.range[0]), high: exact(input.range[1]) } }
    : measure;
  return {
    id: input.id,
    weight,
    measure: isLeftOut ? { ...ranged, state: 'excluded', value: null } : ranged,
    reverse: input.reverse ?? false,
    level: (sight: Sight): Seen | null => lookFrom(node, sheet, sight).item(input.id).level(),
  };
}

function takenFrom(input: NodeInput, node: ScoreNode, sheet: Sheet): Measure {
  switch (input.as) {
    case 'level':
      return childMeasure(levelMeasure(input.id, sheet), node, input);
    case 'score':
      return input.of === 'node'
        ? childMeasure(scoredOf(input.id, sheet).measure, node, input)
        : questionMeasure(input, node, sheet);
    case 'number':
    case 'to_target':
    case 'progress':
      return input.of === 'node'
        ? nodeAgainstTarget(input, node, scoredOf(input.id, sheet))
        : numberMeasure(input, node, sheet);
  }
}

/** A node that cannot be computed counts in its parent as a skipped answer would. */
function childMeasure(measure: Measure, { states }: ScoreNode, { target }: NodeInput): Measure {
  if (measure.state !== 'missing') return measure;
  const rule = states.skipped;
  if (rule === 'mean') return { ...measure, impute: 'value' };
  return { ...measure, value: standIn(rule, measure.range, decimal(target)) };
}

function decimal(text: string | undefined): Exact | null {
  return text === undefined ? null : exact(text);
}

/** A level as a number; its range runs over all levels of the node. */
function levelMeasure(id: string, sheet: Sheet): Measure {
  const values = (sheet.nodes.get(id)?.levels?.steps ?? []).map(({ value }) =>
    exact(String(value)),
  );
  const range = hull(values);
  const award = awardOf(id, sheet);
  if (!award) return { state: 'excluded', value: null, worst: ZERO, best: ZERO, range };
  const { level, worst, best } = award;
  const number = (step: typeof level): Exact => exact(String(step?.value ?? 0));
  return {
    state: level ? 'counted' : 'missing',
    value: level ? number(level) : null,
    worst: number(worst),
    best: number(best),
    range,
  };
}

function questionMeasure(input: NodeInput, node: ScoreNode, sheet: Sheet): Measure {
  const question = questionOf(input.id, sheet);
  const state = stateIn(input.id, sheet);
  const answer = sheet.answers.answers.get(input.id);
  const policy = { rules: node.states, target: decimal(input.target) };
  return merge(
    recodings(question, input.recodes, sheet).map((reading) =>
      measureQuestion(reading, answer, state, policy),
    ),
  );
}

/** The question with the points that the first recode gives its options; several while that is open. */
function recodings(
  question: Question,
  recodes: readonly Recode[],
  sheet: Sheet,
): readonly Question[] {
  const possible: Question[] = [];
  for (const recode of recodes) {
    const truth = recode.when === undefined ? 'yes' : conditionTruth(recode.when, sheet);
    if (truth !== 'no') possible.push(recoded(question, recode));
    if (truth === 'yes') return possible;
  }
  return [...possible, question];
}

const remembered = new WeakMap<Recode, Question>();

function recoded(question: Question, recode: Recode): Question {
  const known = remembered.get(recode);
  if (known) return known;
  const worth = <T extends { readonly code: string }>(option: T): T => {
    const value = recode.points[option.code];
    return value === undefined ? option : { ...option, value };
  };
  const made = {
    ...question,
    options: question.options.map(worth),
    bands: question.bands.map(worth),
  };
  remembered.set(recode, made);
  return made;
}

/** One of several readings, nobody knows which: their value only where they agree. */
function merge(readings: readonly Measure[]): Measure {
  const [first] = readings;
  if (!first) throw new Error('no reading');
  if (readings.length === 1) return first;
  const isSame = readings.every(
    ({ value }) => value === first.value || (value && first.value?.equals(value)),
  );
  const bounds = hull(readings.flatMap(({ worst, best }) => [worst, best]));
  const value = isSame ? first.value : null;
  return {
    ...first,
    state: value || first.state === 'excluded' ? first.state : 'missing',
    value,
    worst: bounds.low,
    best: bounds.high,
    range: hull(readings.flatMap(({ range }) => [range.low, range.high])),
  };
}

const SHARE: Interval = { low: ZERO, high: HUNDRED };

/** The number answered, or how it stands to its target. */
function numberMeasure(input: NodeInput, node: ScoreNode, sheet: Sheet): Measure {
  const { id, as } = input;
  const { minimum = '0', maximum = minimum, bands } = questionOf(id, sheet);
  const state = stateIn(id, sheet);
  const answer = sheet.answers.answers.get(id);
  const own = { low: exact(minimum), high: exact(maximum) };
  const range = as === 'number' ? own : SHARE;
  const target = as === 'number' ? decimal(input.target) : HUNDRED;
  const policy = { rules: node.states, target };
  const given = answer?.value;
  if (state !== 'answered') return measureState(ZERO, state, range, policy);
  if (given?.kind === 'number') {
    const points = against(exact(given.decimal), {
      as,
      target: decimal(answer?.target ?? input.target),
      baseline: decimal(answer?.baseline ?? input.baseline),
    });
    return points ? measureState(points, state, range, policy) : unknown(range);
  }
  // A band is known by its ends only.
  const band = given?.kind === 'code' ? bands.find(({ code }) => code === given.code) : undefined;
  const ends = { low: decimal(band?.from) ?? own.low, high: decimal(band?.to) ?? own.high };
  return as === 'number' ? { ...unknown(range), worst: ends.low, best: ends.high } : unknown(range);
}

function unknown(range: Interval): Measure {
  return { state: 'missing', value: null, worst: range.low, best: range.high, range };
}

interface Aim {
  readonly as: NodeInput['as'];
  readonly target: Exact | null;
  readonly baseline: Exact | null;
}

/** Null where the target is not known, or is where one started. */
function against(value: Exact, { as, target, baseline }: Aim): Exact | null {
  if (as === 'number') return value;
  const from = as === 'progress' ? baseline : ZERO;
  if (!target || !from || target.equals(from)) return null;
  return value.sub(from).mul(HUNDRED).div(target.sub(from));
}

/** A node's score as it stands to a target; mirrored where the target lies below the baseline. */
function nodeAgainstTarget(input: NodeInput, node: ScoreNode, { measure }: Scored): Measure {
  if (input.as === 'number') return childMeasure(measure, node, input);
  const aim = { as: input.as, target: decimal(input.target), baseline: decimal(input.baseline) };
  const value = measure.value && against(measure.value, aim);
  const ends = [measure.worst, measure.best].flatMap((end) => against(end, aim) ?? []);
  if (measure.state === 'excluded') return { ...measure, range: SHARE };
  if (ends.length === 0) return unknown(SHARE);
  const { low, high } = hull(ends);
  const state = value ? measure.state : 'missing';
  return childMeasure({ state, value, worst: low, best: high, range: SHARE }, node, {
    ...input,
    target: '100',
  });
}
