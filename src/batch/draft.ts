import type { AnswersFile } from '../answers/schema.ts';
import type { RowPlace } from '../cohort/scored-firm.ts';
import type { SourceIndex } from '../source/source-index.ts';
import type { PlainRow } from './plain/plain-row.ts';
import type { Diagnostic } from '../diagnostics/diagnostic.ts';

/** One firm's answers as they were taken from a file, before they are held against the questionnaire. */
export interface Draft {
  readonly place: RowPlace;
  readonly file: AnswersFile;
  /** What was wrong with cells already. */
  readonly findings: readonly Diagnostic[];
  readonly key?: string | undefined;
  readonly wave?: string | undefined;
  readonly kept: Readonly<Record<string, string>>;
  readonly totals: readonly StoredTotal[];
  /** Whether nothing of it could be read: only its findings are told. */
  readonly isUnread?: boolean;
  /** The cells, or the text, that it was made from: what a file of rejects holds. */
  readonly written: readonly string[] | string;
  /** The column of a question or a field, counted from 1; 1 where it has none. */
  readonly columnOf: (group: string, id: string) => number;
  /** Where there is nothing to say of it: its answers as they came before. */
  readonly plain?: PlainRow;
  /** Where everything stands, of a file that holds this firm alone. */
  readonly index?: SourceIndex;
}

/** A total that came with the file. */
export interface StoredTotal {
  readonly node: string;
  readonly heading: string;
  readonly column: number;
  readonly written: string;
}
