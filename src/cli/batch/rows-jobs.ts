import type { TableHead } from '../../batch/draft-table.ts';
import type { ScoredRows } from '../../batch/plain/score-rows.ts';
import type { CsvText } from '../../batch/table.ts';
import type { Language } from '../../messages/message.ts';
import type { ReadingWords } from './survey-of.ts';

/** What a thread that scores rows must know. Plain values: they go from thread to thread. */
export interface RowsSetting {
  readonly cwd: string;
  readonly questionnaire: string;
  readonly words: ReadingWords;
  readonly keyField: string;
  readonly wave: string | undefined;
  readonly language: Language;
  readonly hasLines: boolean;
}

/** A table to be opened, or records of the one that was opened last. */
export type RowsJob = { readonly head: TableHead } | { readonly csv: CsvText };

/** Undefined of what is only opened, and of records in which something is wrong with quotes. */
export type RowsDone = ScoredRows | undefined;
