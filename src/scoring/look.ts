import type { ScoreNode } from '../questionnaire/scoring-types.ts';
import { awardLevel } from './award-level.ts';
import type { Award } from './award-level.ts';
import { exact } from './exact.ts';
import type { Exact } from './exact.ts';
import { hull } from './intervals.ts';
import { boundsOf, measureQuestion } from './measure.ts';
import type { Measure, Policy } from './measure.ts';
import type { Look } from './needs.ts';
import { conditionTruth, questionOf, scoredOf, stateIn } from './sheet.ts';
import type { Sheet } from './sheet.ts';
import type { Item, Seen } from './truth.ts';

/** `score`: every number as it counts; `bounds`: all it could still be. */
export type Sight = 'score' | 'bounds';

/** How the needs of a node see other nodes, and questions by the node's rules for their state. */
export function lookFrom(node: ScoreNode, sheet: Sheet, sight: Sight): Look {
  const items = new Map<string, Item>();
  const itemOf = (id: string): Item => {
    const measure = measureOf(id, node, sheet);
    return {
      score: measure.state === 'excluded' ? null : seenOf(measure, sight),
      level: () => levelSeen(id, node, sheet, sight),
    };
  };
  return {
    // Every level that asks for an item sees the same one.
    item: (id) => {
      const item = items.get(id) ?? itemOf(id);
      items.set(id, item);
      return item;
    },
    condition: (text) => conditionTruth(text, sheet),
  };
}

/** How the levels of a node see what they ask for. All nodes are scored, so that what is seen stays. */
export function levelLook(node: ScoreNode, sheet: Sheet, sight: Sight): Look {
  const key = `${sight} ${node.id}`;
  const look = sheet.looks.get(key) ?? lookFrom(node, sheet, sight);
  sheet.looks.set(key, look);
  return look;
}

function measureOf(id: string, node: ScoreNode, sheet: Sheet): Measure {
  if (sheet.nodes.has(id)) return scoredOf(id, sheet).measure;
  const answer = sheet.answers.answers.get(id);
  return measureQuestion(questionOf(id, sheet), answer, stateIn(id, sheet), policyAlone(node));
}

/** By itself, what follows other answers or a target has no points. */
export function policyAlone({ states }: ScoreNode): Policy {
  const { not_applicable: rule } = states;
  if (rule !== 'mean' && rule !== 'target') return { rules: states };
  return { rules: { ...states, not_applicable: 'exclude' } };
}

/** What is missing counts as all it could be, also at its score. */
export function seenOf(measure: Measure, sight: Sight): Seen {
  const { value, mayNotApply, lacks, range } = measure;
  const isDoubtful = mayNotApply && { isDoubtful: true };
  const seen = value && sight === 'score' ? { low: value, high: value } : boundsOf(measure);
  // Without a number it is seen as anything it could be.
  if (lacks === 'maybe' && (sight === 'bounds' || !value)) {
    return { ...hull([seen.low, seen.high, range.low, range.high]), ...isDoubtful };
  }
  return { ...seen, ...isDoubtful };
}

/** A level as a number; none reached is below every level. A question's level is its points. */
function levelSeen(id: string, node: ScoreNode, sheet: Sheet, sight: Sight): Seen | null {
  if (!sheet.nodes.has(id)) return seenOrNull(measureOf(id, node, sheet), sight);
  const award = awardOf(id, sheet);
  if (!award) return null;
  const { level, worst, best } = award;
  const isDoubtful = scoredOf(id, sheet).measure.mayNotApply && { isDoubtful: true };
  return sight === 'score' && hasLevel(id, sheet)
    ? { low: rank(level), high: rank(level), ...isDoubtful }
    : { low: rank(worst), high: rank(best), ...isDoubtful };
}

function seenOrNull(measure: Measure, sight: Sight): Seen | null {
  return measure.state === 'excluded' ? null : seenOf(measure, sight);
}

function rank(level: Award['level']): Exact {
  return exact(String(level?.value ?? -1));
}

/** The level of a node; null where it has none to award. */
export function awardOf(id: string, sheet: Sheet): Award | null {
  const known = sheet.awards.get(id);
  if (known !== undefined) return known;
  const award = findAward(id, sheet);
  sheet.awards.set(id, award);
  return award;
}

function findAward(id: string, sheet: Sheet): Award | null {
  const node = sheet.nodes.get(id);
  if (!node?.levels || scoredOf(id, sheet).measure.state === 'excluded') return null;
  const { levels } = node;
  const award = awardLevel(
    levels,
    levelLook(node, sheet, 'score'),
    levelLook(node, sheet, 'bounds'),
  );
  return hasLevel(id, sheet) ? award : { ...award, level: undefined };
}

/** Whether it is known which level a node has, be it none: without a score, none is awarded. */
export function hasLevel(id: string, sheet: Sheet): boolean {
  return scoredOf(id, sheet).measure.value !== null;
}

/** What the levels of a node are awarded on. */
export function basisOf({ levels }: ScoreNode): Sight {
  return levels?.awardedOn === 'lower_bound' ? 'bounds' : 'score';
}
