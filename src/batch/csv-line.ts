import type { TableRow } from './table.ts';

/**
 * A line of CSV in which nothing is quoted. Its cells are cut apart only where somebody asks for
 * them: whoever reads it from end to end needs no text for each.
 */
export class CsvLine implements TableRow {
  readonly row: number;
  /** What it stands in, from `start` (inclusive) to `end` (exclusive). */
  readonly text: string;
  readonly start: number;
  readonly end: number;
  /** Of one character. */
  readonly separator: string;

  constructor(
    row: number,
    text: string,
    place: readonly [start: number, end: number],
    separator: string,
  ) {
    this.row = row;
    this.text = text;
    [this.start, this.end] = place;
    this.separator = separator;
  }

  get cells(): readonly string[] {
    return this.text.slice(this.start, this.end).split(this.separator);
  }
}
