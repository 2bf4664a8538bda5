import type { AnswersFile } from '../../answers/schema.ts';
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
  readonly folder: string;
  readonly formats: readonly ReportFormat[];
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
  /** Why there is no report. */
  readonly failed?: string;
}
