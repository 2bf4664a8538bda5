import type { Diagnostic } from '../../diagnostics/diagnostic.ts';
import type { FileTally, Progress } from './run-folder.ts';

/** What was counted in a run, from where it stood when it was interrupted. */
export interface RunTally {
  /** Whether the next row was written before the run was interrupted; if so, it is passed over and counted. */
  readonly passesOver: () => boolean;
  /** Counts what was found next on the way to the rows; whether it was written before. */
  readonly isFindingDone: () => boolean;
  readonly found: (findings: readonly Diagnostic[]) => void;
  /** Counts rows: only what is written with them may be saved as done. */
  readonly wrote: (file: string, rows: { readonly rows: number; readonly scored: number }) => void;
  readonly drafts: () => number;
  readonly of: (file: string) => FileTally;
  readonly progress: () => Omit<Progress, 'lengths'>;
}

const NO_ROWS: FileTally = { rows: 0, scored: 0, refused: 0 };

export function runTally(done: Progress): RunTally {
  let drafts = 0;
  let findings = 0;
  const files: Record<string, FileTally> = { ...done.files };
  const severities = { ...done.severities };
  const of = (file: string): FileTally => files[file] ?? NO_ROWS;
  return {
    passesOver: () => {
      const isDone = drafts < done.drafts;
      if (isDone) drafts += 1;
      return isDone;
    },
    isFindingDone: () => (findings += 1) <= done.findings,
    found: (all) => {
      for (const { severity } of all) severities[severity] += 1;
    },
    wrote: (file, { rows, scored }) => {
      drafts += rows;
      const before = of(file);
      files[file] = {
        rows: before.rows + rows,
        scored: before.scored + scored,
        refused: before.refused + rows - scored,
      };
    },
    drafts: () => drafts,
    of,
    progress: () => ({
      drafts: Math.max(drafts, done.drafts),
      findings: Math.max(findings, done.findings),
      files: { ...files },
      severities: { ...severities },
    }),
  };
}
