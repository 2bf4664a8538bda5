import type { Case } from '../../advice/advise.ts';
import { followPlan } from '../../plan/follow-plan.ts';
import { loadPlan } from '../../plan/load-plan.ts';
import type { Followed } from '../../report/blocks/plan-progress.ts';
import { FindingsError, UsageError } from '../errors.ts';
import { lacksKey } from '../lacks-key.ts';
import { readFile } from '../read-file.ts';
import type { Session } from '../session.ts';
import { dayOf } from '../today.ts';

/** A plan file that was filled in, beside the answers of today. */
export async function readFollowed(path: string, scored: Case, { io }: Session): Promise<Followed> {
  const { plan: file, diagnostics } = loadPlan(await readFile(io, path), path);
  if (lacksKey('steps', diagnostics)) throw new UsageError('plan.no-plan-file', { path });
  if (!file) throw new FindingsError(diagnostics);
  const { id } = scored.loaded.questionnaire;
  if (file.questionnaire.id !== id) {
    throw new UsageError('plan.other-questionnaire', { path, own: file.questionnaire.id, id });
  }
  return { file, progress: followPlan(scored, file, dayOf(io.now)) };
}
