import type { Draft } from '../../batch/draft.ts';
import type { DraftBlock, TableAbout } from '../../batch/read-survey.ts';
import type { Outcome } from '../../batch/score-draft.ts';
import { findingLine, NO_LINES, rowLines } from './row-lines.ts';
import { JOURNALS } from './run-folder.ts';
import type { FileTally, Journal, Progress } from './run-folder.ts';
import type { ScoringRun } from './score-files.ts';

/** What comes of rows, written line by line and saved together. */
export interface Book {
  readonly add: (
    file: string,
    block: DraftBlock,
    about: TableAbout | undefined,
    score: (draft: Draft) => Outcome,
  ) => Promise<void>;
  readonly save: () => Promise<void>;
  readonly tally: (file: string) => FileTally;
  readonly progress: () => Omit<Progress, 'lengths'>;
}

/** So many rows are scored between two saves. */
const SAVED = 200;

const NO_ROWS: FileTally = { rows: 0, scored: 0, refused: 0 };

export function journalBook(run: ScoringRun): Book {
  const { folder, told } = run;
  const { progress: done } = folder;
  const seen = { drafts: 0, findings: 0 };
  const files: Record<string, FileTally> = { ...done.files };
  let lines: Record<Journal, string> = { ...NO_LINES };
  let waiting = 0;
  const progress = (): Omit<Progress, 'lengths'> => ({
    drafts: Math.max(seen.drafts, done.drafts),
    findings: Math.max(seen.findings, done.findings),
    files,
  });
  const save = async (): Promise<void> => {
    const saved = lines;
    lines = { ...NO_LINES };
    waiting = 0;
    await folder.save(saved, progress());
    told(progress().drafts);
  };
  return {
    async add(file, block, about, score) {
      for (const finding of block.findings) {
        seen.findings += 1;
        if (seen.findings > done.findings) lines.findings += findingLine(finding, about, run);
      }
      for (const draft of block.drafts) {
        seen.drafts += 1;
        if (seen.drafts <= done.drafts) continue;
        const outcome = score(draft);
        files[file] = withRow(files[file], outcome.firm !== undefined);
        const own = rowLines(outcome, about, run);
        for (const name of JOURNALS) lines[name] += own[name];
        waiting += 1;
        if (waiting >= SAVED) await save();
      }
    },
    save,
    tally: (file) => files[file] ?? NO_ROWS,
    progress,
  };
}

function withRow(before: FileTally | undefined, isScored: boolean): FileTally {
  const { rows, scored, refused } = before ?? NO_ROWS;
  return isScored
    ? { rows: rows + 1, scored: scored + 1, refused }
    : { rows: rows + 1, scored, refused: refused + 1 };
}
