import { score } from '../scoring/score.ts';
import type { NodeResult } from '../scoring/result.ts';
import { answersAt } from './planning.ts';
import type { Planning } from './planning.ts';

/** Where the firm stands, or would stand: the main node, scored exactly. */
export function standingWith(planning: Planning, chosen: ReadonlySet<string>): NodeResult {
  const { scored, tracks } = planning;
  const { loaded, answers } = scored;
  const raised = answersAt(planning.levelsAfter(chosen), tracks, answers.answers);
  const { main } = loaded.questionnaire.scoring;
  const result = score(loaded, { ...answers, answers: raised }).nodes[main];
  if (!result) throw new Error(`no main node "${main}"`);
  return result;
}
