import { together } from '../questionnaire/looked-at.ts';
import type { LevelStep, ScoreNode } from '../questionnaire/scoring-types.ts';
import { stepsMet } from './award-level.ts';
import { explainNeed } from './explain-need.ts';
import { explainQuestion, policyFor } from './explain-question.ts';
import type { LevelsExplanation, Path } from './explanation.ts';
import { awardOf, basisOf, levelLook } from './look.ts';
import type { Look } from './needs.ts';
import { scoredOf } from './sheet.ts';
import { pathOf } from './trace.ts';
import type { Trace } from './trace.ts';

/** Every step of a node's levels with what it needs and has; null where the node has none to award. */
export function explainLevels(node: ScoreNode, trace: Trace): LevelsExplanation | null {
  const { levels } = node;
  const { sheet } = trace;
  const award = awardOf(node.id, sheet);
  if (!levels || !award) return null;
  const path = [...pathOf(node.id, trace), 'levels'];
  const look = levelLook(node, sheet, basisOf(node));
  const met = stepsMet(levels, look);
  const ids = new Set(together(levels.steps.map(({ needs }) => needs)).items.map(({ id }) => id));
  const own = scoredOf(node.id, sheet).questions;
  const aside = [...sheet.questions.values()].filter(({ id }) => ids.has(id) && !own.has(id));
  return {
    path,
    awarded_on: levels.awardedOn,
    pick: levels.pick,
    level: award.level?.value ?? null,
    worst: award.worst?.value ?? null,
    best: award.best?.value ?? null,
    steps: levels.steps.map((step, place) => ({
      path: [...path, 'steps', place],
      value: step.value,
      name: step.name,
      met: met[place] === 'yes',
      needs: stepNeeds(step, [...path, 'steps', place], look, trace),
    })),
    questions: aside.map((question) => ({
      policy: policyFor(question.id, node, trace),
      of: explainQuestion(question, trace),
    })),
  };
}

/** A limit written in the step itself stands where the step stands. */
function stepNeeds(
  { needs }: LevelStep,
  path: Path,
  look: Look,
  trace: Trace,
): LevelsExplanation['steps'][number]['needs'] {
  if (!needs) return null;
  const written = [...path, 'needs'];
  const here = trace.loaded.index.has(written) ? written : path;
  return explainNeed(needs, here, look, trace);
}
