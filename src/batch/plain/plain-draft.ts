import type { AnswersFile } from '../../answers/schema.ts';
import type { RowPlace } from '../../cohort/scored-firm.ts';
import type { Draft } from '../draft.ts';
import type { TableRow } from '../table.ts';
import type { PlainCells } from './plain-cells.ts';

/** What the rows of a table share. */
export interface PlainTable {
  readonly columnOf: Draft['columnOf'];
  readonly fileOf: (row: TableRow) => AnswersFile;
}

/** A plain row as a draft; its answer file and its cells are made only where they are asked for. */
export class PlainDraft implements Draft {
  readonly place: RowPlace;
  readonly plain: PlainCells;
  readonly #row: TableRow;
  readonly #table: PlainTable;

  constructor(place: RowPlace, plain: PlainCells, row: TableRow, table: PlainTable) {
    this.place = place;
    this.plain = plain;
    this.#row = row;
    this.#table = table;
  }

  get file(): AnswersFile {
    return this.#table.fileOf(this.#row);
  }

  get written(): readonly string[] {
    return this.#row.cells;
  }

  get columnOf(): Draft['columnOf'] {
    return this.#table.columnOf;
  }

  get findings(): readonly never[] {
    return NONE;
  }

  get totals(): readonly never[] {
    return NONE;
  }

  get kept(): Draft['kept'] {
    return this.plain.kept;
  }

  get key(): string | undefined {
    return this.plain.key;
  }

  get wave(): string | undefined {
    return this.plain.wave;
  }
}

const NONE: readonly never[] = [];
