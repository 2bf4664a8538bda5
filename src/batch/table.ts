import type { Diagnostic } from '../diagnostics/diagnostic.ts';

/** A row of a table as text; rows count from 1, headings and empty ones included. */
export interface TableRow {
  readonly row: number;
  readonly cells: readonly string[];
}

/** Some rows, and what was found on the way to them. */
export interface TableBlock {
  readonly rows: readonly TableRow[];
  readonly findings: readonly Diagnostic[];
  /** As long as nobody has asked for the rows: their text, and what was found in it before. */
  readonly unread?: { readonly csv: CsvText; readonly findings: readonly Diagnostic[] } | undefined;
}

/** Whole records of CSV as they were written: what a thread needs to read them. */
export interface CsvText {
  readonly file: string;
  /** In UTF-8; the last line without its end. */
  readonly bytes: Uint8Array;
  /** The line of the file that it begins with. */
  readonly first: number;
  readonly delimiter: string;
  /** How many cells the headings have; 0 where they are not known yet. */
  readonly width: number;
}
