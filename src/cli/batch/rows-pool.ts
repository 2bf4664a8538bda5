import { rowsScorer } from '../../batch/plain/score-rows.ts';
import type { RowsPort, ScoredRows, ScoreRows } from '../../batch/plain/score-rows.ts';
import type { ScorePlainFirm } from '../../batch/plain/score-plain-firm.ts';
import type { Survey } from '../../batch/read-survey.ts';
import type { TableHead } from '../../batch/draft-table.ts';
import type { CsvText, TableBlock } from '../../batch/table.ts';
import { AHEAD, dealer, startThread } from '../ask-thread.ts';
import type { Thread } from '../ask-thread.ts';
import type { RowsDone, RowsJob, RowsSetting } from './rows-jobs.ts';

/** Scores plain rows here and in other threads. */
export interface RowsPool {
  readonly openRows: NonNullable<Survey['openRows']>;
  readonly end: () => Promise<void>;
}

const AHEAD_WITH_LINES = 6;

type ScoreBlock = (block: TableBlock) => ScoredRows | Promise<ScoredRows>;

export function rowsPool(
  score: ScorePlainFirm,
  { others, setting }: { readonly others: number; readonly setting: RowsSetting },
): RowsPool {
  const file = new URL('./rows-worker.js', import.meta.url);
  const threads = Array.from({ length: others }, () =>
    startThread<RowsJob, RowsDone>(file, setting),
  );
  return {
    openRows(head, reading): RowsPort {
      const rowsHere = rowsScorer(reading, score);
      const scoreHere: ScoreBlock = ({ rows }) => rowsHere(rows);
      const deal = dealer(
        threads.map((thread) => ({
          work: inThread(thread, head, rowsHere),
          waiting: thread.waiting,
        })),
        scoreHere,
      );
      return {
        // Lines of JSON are many times as long as the rows that they come from.
        ahead: others * (setting.hasLines ? AHEAD_WITH_LINES : AHEAD),
        score: (block) => (block.unread ? deal()(block) : scoreHere(block)),
      };
    },
    async end() {
      await Promise.all(threads.map((thread) => thread.end()));
    },
  };
}

/** Opens the table there first. */
function inThread(
  thread: Thread<RowsJob, RowsDone>,
  head: TableHead,
  scoreHere: ScoreRows,
): ScoreBlock {
  const rows = head.rows.map(({ row, cells }) => ({ row, cells }));
  // What goes wrong there is told of the first block that is asked for.
  thread.ask({ head: { ...head, rows } }).catch(() => undefined);
  return async (block) => {
    const scored = block.unread && (await askFor(block.unread.csv, thread));
    return scored ?? scoreHere(block.rows);
  };
}

/** The bytes are a part of what was read: the thread gets a copy of its own. */
function askFor(csv: CsvText, thread: Thread<RowsJob, RowsDone>): Promise<RowsDone> {
  const bytes = new Uint8Array(csv.bytes);
  return thread.ask({ csv: { ...csv, bytes } }, [bytes.buffer]);
}
