import type { Column } from '../column-use.ts';
import { CsvLine } from '../csv-line.ts';
import type { TableRow } from '../table.ts';
import { spreadOn } from './cell-table.ts';
import { openColumn } from './plain-column.ts';
import type { PlainColumn } from './plain-column.ts';
import { NONE_KEPT } from './plain-cells.ts';
import type { Making, PlainCells } from './plain-cells.ts';
import type { PlainReading } from './plain-row.ts';

/** Cells of a row → answers that came before; undefined where there is something to say of one. */
export type ReadPlainCells = (row: TableRow) => PlainCells | undefined;

/** Undefined where a column is used in a way that needs the checks of answer files. */
export function plainCellReader(
  headings: readonly Column[],
  reading: PlainReading,
  stated: string | undefined,
): ReadPlainCells | undefined {
  const { version } = reading.loaded.questionnaire;
  const columns: PlainColumn[] = [];
  for (const heading of headings) {
    const column = openColumn(heading, reading);
    if (!column || (stated !== undefined && stated !== version)) return undefined;
    columns.push(column);
  }
  const answers = Array.from<undefined>({ length: reading.answers.readers.length });
  const profile = Array.from<undefined>({ length: reading.profile.readers.length });
  return (row) => {
    const making: Making = { answers: answers.slice(), profile: profile.slice(), kept: NONE_KEPT };
    const isRead =
      row instanceof CsvLine
        ? readLine(columns, row, making)
        : readCells(columns, row.cells, making);
    return isRead ? making : undefined;
  };
}

function readCells(
  columns: readonly PlainColumn[],
  cells: readonly string[],
  making: Making,
): boolean {
  return columns.every((column, at) => column.take(cells[at] ?? '', making));
}

/** The same from a line, of which cells that have come before are not cut out. */
function readLine(columns: readonly PlainColumn[], line: CsvLine, making: Making): boolean {
  const { bytes, end } = line;
  const separator = line.separator.charCodeAt(0);
  let at = line.start;
  for (let index = 0; index < columns.length; index += 1) {
    const column = columns[index];
    // Behind the end: it has too few cells.
    if (!column || at > end) return false;
    let stop = at;
    let spread = 0;
    for (; stop < end; stop += 1) {
      const byte = bytes[stop] ?? 0;
      if (byte === separator) break;
      spread = spreadOn(spread, byte);
    }
    const known = column.cells?.find(bytes, at, stop, spread);
    if (known) making.answers[column.at] = known;
    else if (known === undefined && !column.take(line.textOf(at, stop), making)) return false;
    at = stop + 1;
  }
  return at === end + 1;
}
