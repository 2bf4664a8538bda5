import type { NodeInput, Question, Recode, ScoreNode } from '../questionnaire/types.ts';
import type { Input } from './aggregate.ts';
import { exact, exactOrNull, ZERO } from './exact.ts';
import type { Exact } from './exact.ts';
import { awardOf, lookFrom } from './look.ts';
import type { Sight } from './look.ts';
import { hull } from './intervals.ts';
import { measureAim } from './measure-aim.ts';
import { measureChild, measureQuestion, withoutNumber } from './measure.ts';
import type { Measure, Policy } from './measure.ts';
import { conditionTruth, questionOf, scoredOf, stateIn } from './sheet.ts';
import type { Sheet } from './sheet.ts';
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
  const policy = { rules: node.states, target: exactOrNull(input.target) };
  switch (input.as) {
    case 'level':
      return measureChild(levelMeasure(input.id, sheet), policy);
    case 'score':
      return input.of === 'node'
        ? measureChild(scoredOf(input.id, sheet).measure, policy)
        : questionMeasure(input, policy, sheet);
    case 'number':
    case 'to_target':
    case 'progress':
      return measureAim(input, policy, sheet);
  }
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

function questionMeasure(input: NodeInput, policy: Policy, sheet: Sheet): Measure {
  const question = questionOf(input.id, sheet);
  const state = stateIn(input.id, sheet);
  const answer = sheet.answers.answers.get(input.id);
  return merge(
    recodings(question, input.recodes, sheet).map((reading) =>
      measureQuestion(reading, answer, state, policy),
    ),
    policy,
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
function merge(readings: readonly Measure[], policy: Policy): Measure {
  const [first] = readings;
  if (!first) throw new Error('no reading');
  if (readings.length === 1) return first;
  const isSame = readings.every(
    ({ value }) => value === first.value || (value && first.value?.equals(value)),
  );
  const bounds = hull(readings.flatMap(({ worst, best }) => [worst, best]));
  const merged = {
    ...first,
    worst: bounds.low,
    best: bounds.high,
    range: hull(readings.flatMap(({ range }) => [range.low, range.high])),
  };
  return isSame ? merged : withoutNumber(merged, policy);
}
