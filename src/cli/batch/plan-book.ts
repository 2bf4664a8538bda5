import type { FirmPlan } from '../../funding/firm-plan.ts';
import { isRecord } from '../../source/is-record.ts';
import type { Io } from '../io.ts';
import { jsonLines } from '../json-lines.ts';
import type { RunFolder } from './run-folder.ts';

/** The plans of a run by the names of their files, on the disk as they come. */
export interface PlanBook {
  readonly plans: ReadonlyMap<string, FirmPlan>;
  readonly add: (name: string, plan: FirmPlan) => Promise<void>;
}

/** Goes on from where an interrupted run stopped; a line that was cut off is planned again. */
export async function openPlanBook(io: Io, folder: Pick<RunFolder, 'path'>): Promise<PlanBook> {
  const path = folder.path('planned.jsonl');
  const plans = new Map<string, FirmPlan>();
  if (await io.files.exists(path)) {
    for await (const { value } of jsonLines(io, path)) {
      if (isPlanned(value)) plans.set(value.name, value.plan);
    }
    // Whatever was cut off ends here.
    await io.files.append(path, '\n');
  }
  return {
    plans,
    async add(name, plan) {
      plans.set(name, plan);
      await io.files.append(path, `${JSON.stringify({ name, plan })}\n`);
    },
  };
}

/** What was written here before. */
function isPlanned(value: unknown): value is { readonly name: string; readonly plan: FirmPlan } {
  return isRecord(value) && typeof value['name'] === 'string' && isRecord(value['plan']);
}
