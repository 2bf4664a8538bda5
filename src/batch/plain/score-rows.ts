import { bytePage } from '../byte-page.ts';
import { firmHash } from '../firms-seen.ts';
import type { TableBlock, TableRow } from '../table.ts';
import type { ReadPlainCells } from './read-plain-cells.ts';
import type { ScorePlainFirm } from './score-plain-firm.ts';

/** What comes of rows of which there is nothing to say; the others stand between them. Flat, to go from thread to thread. */
export interface ScoredRows {
  /** What is written of the plain ones: rows of the table, and lines of JSON. */
  readonly table: Uint8Array<ArrayBuffer>;
  readonly lines: Uint8Array<ArrayBuffer>;
  /** Of each row where it ends in them; where the one before ends if it is not plain. */
  readonly tableEnds: Uint32Array<ArrayBuffer>;
  readonly lineEnds: Uint32Array<ArrayBuffer>;
  /** Of each row two halves of what tells firms and waves apart, as `firmHash` gives them. */
  readonly firms: Uint32Array<ArrayBuffer>;
  /** Of each row its number in the table. */
  readonly numbers: Uint32Array<ArrayBuffer>;
}

/** How the rows of one table are read. */
export interface RowReading {
  readonly where: { readonly file: string; readonly sheet?: string };
  readonly read: ReadPlainCells;
}

/** Scores the plain rows of one table, here or in other threads, where so many blocks may wait. */
export interface RowsPort {
  readonly score: (block: TableBlock) => ScoredRows | Promise<ScoredRows>;
  readonly ahead: number;
}

export type ScoreRows = (rows: readonly TableRow[]) => ScoredRows;

/** Scores the plain ones of some rows. */
export function rowsScorer({ where, read }: RowReading, score: ScorePlainFirm): ScoreRows {
  const [table, lines] = [bytePage(), bytePage()];
  return (rows) => {
    const [tableEnds, lineEnds] = [new Uint32Array(rows.length), new Uint32Array(rows.length)];
    const [firms, numbers] = [new Uint32Array(rows.length * 2), new Uint32Array(rows.length)];
    for (let at = 0; at < rows.length; at += 1) {
      const row = rows[at];
      if (!row) continue;
      numbers[at] = row.row;
      const plain = read(row);
      const { file, sheet } = where;
      const place = sheet === undefined ? { file, row: row.row } : { file, sheet, row: row.row };
      const scored = plain && score(plain, plain, place);
      if (scored) {
        const { line, cells } = scored.plain;
        table.addCells(cells);
        if (line !== '') lines.add(`${line}\n`);
        [firms[at * 2], firms[at * 2 + 1]] = firmHash(scored);
      }
      tableEnds[at] = table.length();
      lineEnds[at] = lines.length();
    }
    // Whoever writes it may take longer than the next rows do.
    return {
      table: new Uint8Array(table.take()),
      lines: new Uint8Array(lines.take()),
      tableEnds,
      lineEnds,
      firms,
      numbers,
    };
  };
}
