import type { Pack } from '../load-pack.ts';
import type { ReportFormat } from '../report-formats.ts';
import type { Session } from '../session.ts';
import type { BatchWords } from '../words.ts';
import type { RunFolder } from './run-folder.ts';

/** One run of `diagnose batch`. */
export interface BatchRun {
  readonly pack: Pack;
  readonly words: BatchWords;
  readonly session: Session;
  readonly folder: RunFolder;
  readonly formats: readonly ReportFormat[];
  /** Whether every firm gets a plan. */
  readonly isPlanned: boolean;
  readonly threads: number;
  readonly keyField: string;
  /** Whether the person wants it to stop: it does so when what is in hand is saved. */
  readonly isStopped: () => boolean;
}
