import { scoreMain } from '../scoring/score.ts';
import type { NodeResult } from '../scoring/result.ts';
import { answersAt } from './planning.ts';
import type { Planning } from './planning.ts';

/** Where the firm stands, or would stand: the main node, scored exactly. */
export function standingWith(planning: Planning, chosen: ReadonlySet<string>): NodeResult {
  const levels = planning.levelsAfter(chosen);
  const own = known.get(planning) ?? new Map<string, NodeResult>();
  known.set(planning, own);
  const key = levels.join('');
  const standing = own.get(key) ?? scoreExactly(planning, levels);
  own.set(key, standing);
  return standing;
}

/** The last phase of a plan stands where the plan does. */
const known = new WeakMap<Planning, Map<string, NodeResult>>();

function scoreExactly({ scored, tracks }: Planning, levels: readonly number[]): NodeResult {
  const { loaded, answers } = scored;
  const raised = answersAt(levels, tracks, answers.answers);
  return scoreMain(loaded, { ...answers, answers: raised });
}
