import type { Draft } from '../../batch/draft.ts';
import type { DraftBlock, TableAbout } from '../../batch/read-survey.ts';
import type { Outcome } from '../../batch/score-draft.ts';
import type { Diagnostic } from '../../diagnostics/diagnostic.ts';
import { findingLines, NO_LINES, rowLines, tableHeads } from './row-lines.ts';
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

/** So many rows are scored between two saves: few at first, and no more than a few seconds of work. */
const SAVED = { least: 200, most: 2000 };

const NO_ROWS: FileTally = { rows: 0, scored: 0, refused: 0 };

export function journalBook(run: ScoringRun): Book {
  const { folder } = run;
  const { progress: done } = folder;
  const seen = { drafts: 0, findings: 0 };
  const files: Record<string, FileTally> = { ...done.files };
  const severities = { ...done.severities };
  const pages = pagesOf(run);
  const progress = (): Omit<Progress, 'lengths'> => ({
    drafts: Math.max(seen.drafts, done.drafts),
    findings: Math.max(seen.findings, done.findings),
    files: { ...files },
    severities: { ...severities },
  });
  const count = (findings: readonly Diagnostic[]): void => {
    for (const { severity } of findings) severities[severity] += 1;
  };
  return {
    async add(file, block, about, score) {
      for (const finding of block.findings) {
        seen.findings += 1;
        if (seen.findings <= done.findings) continue;
        count([finding]);
        pages.write(findingLines([finding], about, run));
      }
      for (const draft of block.drafts) {
        seen.drafts += 1;
        if (seen.drafts <= done.drafts) continue;
        const outcome = score(draft);
        count(outcome.findings);
        const isScored = outcome.plain !== undefined || outcome.firm !== undefined;
        files[file] = withRow(files[file], isScored);
        pages.write(rowLines(outcome, about, run));
        const most = Math.min(SAVED.most, Math.max(SAVED.least, seen.drafts / 4));
        if (pages.waiting() >= most) await pages.turn(progress());
      }
    },
    async save() {
      await pages.turn(progress());
      await pages.saved();
    },
    tally: (file) => files[file] ?? NO_ROWS,
    progress,
  };
}

interface Pages {
  readonly write: (lines: Partial<Record<Journal, string>>) => void;
  /** How many times was written since the last turn. */
  readonly waiting: () => number;
  /** Gives what was written to be saved, which goes on while the next rows are scored. */
  readonly turn: (progress: Omit<Progress, 'lengths'>) => Promise<void>;
  readonly saved: () => Promise<void>;
}

function pagesOf({ folder, told, headings }: ScoringRun): Pages {
  let lines: Record<Journal, string> = { ...NO_LINES, ...tableHeads(folder.progress, headings) };
  let waiting = 0;
  let saving: Promise<void> = Promise.resolve();
  return {
    write(own) {
      for (const name of JOURNALS) lines[name] += own[name] ?? '';
      waiting += 1;
    },
    waiting: () => waiting,
    async turn(progress) {
      await saving;
      saving = folder.save(lines, progress);
      // Whoever waits for it next is told.
      saving.catch(() => undefined);
      lines = { ...NO_LINES };
      waiting = 0;
      told(progress.drafts);
    },
    saved: () => saving,
  };
}

function withRow(before: FileTally | undefined, isScored: boolean): FileTally {
  const { rows, scored, refused } = before ?? NO_ROWS;
  return isScored
    ? { rows: rows + 1, scored: scored + 1, refused }
    : { rows: rows + 1, scored, refused: refused + 1 };
}
