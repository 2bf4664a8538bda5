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
}
