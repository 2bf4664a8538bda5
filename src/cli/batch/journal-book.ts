import { bytePage } from '../../batch/byte-page.ts';
import type { Draft } from '../../batch/draft.ts';
import type { DraftBlock, TableAbout } from '../../batch/read-survey.ts';
import type { Outcome } from '../../batch/score-draft.ts';
import type { Diagnostic } from '../../diagnostics/diagnostic.ts';
import { findingLines, rowLines, tableHeads } from './row-lines.ts';
import type { JournalLines } from './row-lines.ts';
import { JOURNALS, journalPages } from './run-folder.ts';
import type { FileTally, Progress } from './run-folder.ts';
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
const SAVED = { least: 200, most: 4000 };
const MOST_BYTES = 4 * 1024 * 1024;

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
        const { lines, bytes } = pages.waiting();
        if (lines >= most || bytes >= MOST_BYTES) await pages.turn(progress());
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
  readonly write: (lines: JournalLines) => void;
  /** How much was written since the last turn: lines, and bytes of the longest journal. */
  readonly waiting: () => { readonly lines: number; readonly bytes: number };
  /** Gives what was written to be saved, which goes on while the next rows are scored. */
  readonly turn: (progress: Omit<Progress, 'lengths'>) => Promise<void>;
  readonly saved: () => Promise<void>;
}

function pagesOf({ folder, told, headings }: ScoringRun): Pages {
  const pages = journalPages(() => bytePage());
  const write: Pages['write'] = (own) => {
    for (const name of JOURNALS) {
      const bytes = own[name];
      if (bytes !== undefined && bytes !== '') pages[name].add(bytes);
    }
  };
  write(tableHeads(folder.progress, headings));
  let lines = 0;
  let saving: Promise<void> = Promise.resolve();
  return {
    write(own) {
      write(own);
      lines += 1;
    },
    waiting: () => ({ lines, bytes: pages['scores.jsonl'].length() }),
    async turn(progress) {
      await saving;
      saving = folder.save(
        journalPages((name) => pages[name].take()),
        progress,
      );
      // Whoever waits for it next is told.
      saving.catch(() => undefined);
      lines = 0;
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
