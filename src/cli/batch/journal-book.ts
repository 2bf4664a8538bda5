import { bytePage } from '../../batch/byte-page.ts';
import type { Draft } from '../../batch/draft.ts';
import type { FirmHash, FirmsSeen } from '../../batch/firms-seen.ts';
import type { ScoredRows } from '../../batch/plain/score-rows.ts';
import type { DraftBlock, TableAbout } from '../../batch/read-survey.ts';
import type { Outcome } from '../../batch/score-draft.ts';
import { findingLines, rowLines, tableHeads } from './row-lines.ts';
import type { JournalLines } from './row-lines.ts';
import { JOURNALS, journalPages } from './run-folder.ts';
import type { FileTally, Progress } from './run-folder.ts';
import { runTally } from './run-tally.ts';
import type { RunTally } from './run-tally.ts';
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

export function journalBook(run: ScoringRun, firms: FirmsSeen): Book {
  const tally = runTally(run.folder.progress);
  const pages = pagesOf(run);
  const turnIfFull = async (): Promise<void> => {
    const most = Math.min(SAVED.most, Math.max(SAVED.least, tally.drafts() / 4));
    const { lines, bytes } = pages.waiting();
    if (lines >= most || bytes >= MOST_BYTES) await pages.turn(tally.progress());
  };
  return {
    async add(file, { findings, drafts, scored }, about, score) {
      for (const finding of findings) {
        if (tally.isFindingDone()) continue;
        tally.found([finding]);
        pages.write(findingLines([finding], about, run));
      }
      const addRow = async (draft: Draft): Promise<void> => {
        const outcome = score(draft);
        const isScored = outcome.plain !== undefined || outcome.firm !== undefined;
        tally.found(outcome.findings);
        tally.wrote(file, { rows: 1, scored: isScored ? 1 : 0 });
        pages.write(rowLines(outcome, about, run));
        await turnIfFull();
      };
      for (const draft of drafts) if (!tally.passesOver()) await addRow(draft);
      if (!scored) return;
      await eachRun(scored, {
        passesOver: tally.passesOver,
        isNew: (firm, row) => firms.meet(firm, { file, row }) === undefined,
        async plain(rows, from, to) {
          tally.wrote(file, { rows: to - from, scored: to - from });
          pages.writeRows(rows, from, to);
          await turnIfFull();
        },
        other: addRow,
      });
    },
    async save() {
      await pages.turn(tally.progress());
      await pages.saved();
    },
    tally: tally.of,
    progress: tally.progress,
  };
}

/** What is done with rows that were scored as they were read. */
interface Runs {
  readonly passesOver: RunTally['passesOver'];
  readonly isNew: (firm: FirmHash, row: number) => boolean;
  /** Plain rows from `from` (inclusive) to `to` (exclusive). */
  readonly plain: (rows: ScoredRows, from: number, to: number) => Promise<void>;
  readonly other: (draft: Draft) => Promise<void>;
}

/** Plain rows as many together as there are; of each other one a draft. */
async function eachRun(
  { rows, draftAt }: NonNullable<DraftBlock['scored']>,
  { passesOver, isNew, plain, other }: Runs,
): Promise<void> {
  const { numbers, firms } = rows;
  let from = 0;
  for (let at = 0; at < numbers.length; at += 1) {
    if (from === at && passesOver()) {
      from = at + 1;
      continue;
    }
    const [high = 0, low = 0] = [firms[at * 2], firms[at * 2 + 1]];
    // A firm that comes again is told of, which is left to the general way.
    if (isPlain(rows, at) && isNew([high, low], numbers[at] ?? 0)) continue;
    if (from < at) await plain(rows, from, at);
    from = at + 1;
    await other(draftAt(at));
  }
  if (from < numbers.length) await plain(rows, from, numbers.length);
}

interface Pages {
  readonly write: (lines: JournalLines) => void;
  /** Plain rows from `from` (inclusive) to `to` (exclusive). */
  readonly writeRows: (rows: ScoredRows, from: number, to: number) => void;
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
    writeRows({ table, tableEnds, lines: ofRows, lineEnds }, from, to) {
      pages['scores.csv'].addBytes(
        table.subarray(endBefore(tableEnds, from), endBefore(tableEnds, to)),
      );
      pages['scores.jsonl'].addBytes(
        ofRows.subarray(endBefore(lineEnds, from), endBefore(lineEnds, to)),
      );
      lines += to - from;
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

/** Whether anything is written of a row. */
function isPlain({ tableEnds }: ScoredRows, at: number): boolean {
  return (tableEnds[at] ?? 0) > endBefore(tableEnds, at);
}

/** Where a row begins. */
function endBefore(ends: Uint32Array, at: number): number {
  return at === 0 ? 0 : (ends[at - 1] ?? 0);
}
