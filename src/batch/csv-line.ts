import type { TableRow } from './table.ts';

/**
 * A line of CSV in which nothing is quoted. Its cells are cut apart only where somebody asks for
 * them: whoever reads it from end to end needs no text for each.
 */
export class CsvLine implements TableRow {
  readonly row: number;
  /** What it stands in, from `start` (inclusive) to `end` (exclusive), in UTF-8. */
  readonly bytes: Buffer;
  readonly start: number;
  readonly end: number;
  /** One of the ASCII signs. */
  readonly separator: string;

  constructor(
    row: number,
    bytes: Buffer,
    [start, end]: readonly [start: number, end: number],
    separator: string,
  ) {
    this.row = row;
    this.bytes = bytes;
    this.start = start;
    this.end = end;
    this.separator = separator;
  }

  get cells(): readonly string[] {
    return this.textOf(this.start, this.end).split(this.separator);
  }

  /** The text from `start` (inclusive) to `end` (exclusive). */
  textOf(start: number, end: number): string {
    return this.bytes.toString('utf8', start, end);
  }
}
