import { basename, dirname, join, resolve } from 'node:path';
import { planKey } from '../../cohort/reckon-funding.ts';
import type { FirmPlans } from '../../cohort/reckon-funding.ts';
import type { FirmPlan } from '../../funding/firm-plan.ts';
import { PLAN_LINE_SCHEMA } from '../../funding/plan-line.ts';
import type { PlanLine } from '../../funding/plan-line.ts';
import { schemaChecker } from '../../source/check-schema.ts';
import { UsageError } from '../errors.ts';
import type { Io } from '../io.ts';
import { jsonLines } from '../json-lines.ts';
import { PLACELESS } from '../placeless-index.ts';

const check = schemaChecker<PlanLine>(PLAN_LINE_SCHEMA);

/** The plans that a batch wrote beside its scores. */
export async function readPlans(io: Io, scores: readonly string[]): Promise<FirmPlans> {
  const plans = new Map<string, FirmPlan>();
  for (const file of scores) {
    const path = join(dirname(file), 'plans.jsonl');
    const isBeside = basename(file) === 'scores.jsonl';
    if (!isBeside || !(await io.files.exists(resolve(io.cwd, path)))) continue;
    for await (const { value, number } of jsonLines(io, resolve(io.cwd, path))) {
      const read = check({ value, index: PLACELESS });
      if (!read.ok) throw new UsageError('cohort.bad-plans', { path, line: number });
      plans.set(planKey(read.value), read.value.plan);
    }
  }
  return plans;
}
