import { fundingFile } from '../../funding/funding-file.ts';
import type { FundingFile } from '../../funding/funding-file.ts';
import { planFile } from '../../plan/plan-file.ts';
import type { PlanFile } from '../../plan/plan-file.ts';
import type { ReportContext } from '../../report/context.ts';
import type { Planned } from './plan-case.ts';

/** A plan and who pays for it, as its file has them. */
export function writtenPlan(
  { plan, planning, funding }: Planned,
  { day, text }: Pick<ReportContext, 'day' | 'text'>,
): PlanFile & { readonly funding: FundingFile } {
  return { ...planFile(plan, planning, day, text), funding: fundingFile(funding) };
}
