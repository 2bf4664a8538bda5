import type { AnswersFile } from '../../answers/schema.ts';
import type { FirmPlan } from '../../funding/firm-plan.ts';
import type { PlanWords } from '../plan/add-plan-options.ts';
import type { ReportFormat } from '../report-formats.ts';

/** What every thread that makes reports must know. Plain values: they go from thread to thread. */
export interface ReportSetting {
  readonly cwd: string;
  /** Milliseconds. */
  readonly now: number;
  readonly lang: string | undefined;
  readonly questionnaire: string;
  readonly template: string;
  readonly catalogue: readonly string[];
  /** Where reports go, and plans. */
  readonly folder: string;
  readonly planFolder: string;
  readonly formats: readonly ReportFormat[];
  /** What is asked of plans; undefined where none are. */
  readonly plan: PlanWords | undefined;
}

export interface ReportJob {
  /** Of the files, without extension. */
  readonly name: string;
  readonly sheet: AnswersFile;
}

export interface ReportDone {
  readonly name: string;
  /** Characters that the fonts lack. */
  readonly missing: readonly string[];
  /** Where plans are asked for. */
  readonly plan?: FirmPlan;
  /** Why there is no report. */
  readonly failed?: string;
}
