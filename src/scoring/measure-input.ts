import type { Question } from '../questionnaire/question-types.ts';
import type {
  NodeInput,
  RangeEnds,
  Recode,
  ScoreNode,
  StateRule,
  StateRules,
} from '../questionnaire/scoring-types.ts';
import type { Input } from './aggregate.ts';
import { exact, exactOrNull, ZERO } from './exact.ts';
import type { Exact } from './exact.ts';
import { awardOf, hasLevel, lookFrom } from './look.ts';
import type { Sight } from './look.ts';
import { hull } from './intervals.ts';
import { measureAim } from './measure-aim.ts';
import { measureChild, measureQuestion, mergeReadings } from './measure.ts';
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
  const ranged = input.range ? inRange(measure, input.range) : measure;
  return {
    id: input.id,
    weight,
    measure: isLeftOut ? { ...ranged, state: 'excluded', value: null } : ranged,
    reverse: input.reverse ?? false,
    level: (sight: Sight): Seen | null => lookFrom(node, sheet, sight).item(input.id).level(),
  };
}

function inRange(measure: Measure, ends: RangeEnds): Measure {
  const range = { low: exact(ends[0]), high: exact(ends[1]) };
  const { readings } = measure;
  return {
    ...measure,
    isRangeOpen: false,
    range,
    ...(readings && { readings: readings.map((one) => ({ ...one, range })) }),
  };
}

function takenFrom(input: NodeInput, node: ScoreNode, sheet: Sheet): Measure {
  const policy = { rules: rulesFor(input, node), target: exactOrNull(input.target) };
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

/** What stands in for an answer, before it is mirrored: the highest points are then the lowest it can bring. */
export function rulesFor({ reverse }: NodeInput, { states }: ScoreNode): StateRules {
  if (!reverse) return states;
  const { not_applicable, dont_know, skipped, not_computable: other } = states;
  return {
    ...(other !== undefined && { not_computable: turned(other) }),
    not_applicable: turned(not_applicable),
    dont_know: turned(dont_know),
    skipped: turned(skipped),
  };
}

function turned(rule: StateRule): StateRule {
  if (rule === 'lowest') return 'highest';
  return rule === 'highest' ? 'lowest' : rule;
}

/** A level as a number; none reached is 0. Its range runs over all levels of the node. */
function levelMeasure(id: string, sheet: Sheet): Measure {
  const values = (sheet.nodes.get(id)?.levels?.steps ?? []).map(({ value }) =>
    exact(String(value)),
  );
  const range = hull(values);
  const award = awardOf(id, sheet);
  if (!award) return { state: 'excluded', value: null, worst: ZERO, best: ZERO, range };
  const { mayNotApply, lacks } = scoredOf(id, sheet).measure;
  const { level, worst, best } = award;
  const isKnownLevel = hasLevel(id, sheet);
  const number = (step: typeof level): Exact => exact(String(step?.value ?? 0));
  return {
    state: isKnownLevel ? 'counted' : 'missing',
    value: isKnownLevel ? number(level) : null,
    worst: number(worst),
    best: number(best),
    range,
    ...(mayNotApply && { mayNotApply }),
    ...(lacks && { lacks }),
  };
}

function questionMeasure(input: NodeInput, policy: Policy, sheet: Sheet): Measure {
  const question = questionOf(input.id, sheet);
  const state = stateIn(input.id, sheet);
  const answer = sheet.answers.answers.get(input.id);
  return mergeReadings(
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
