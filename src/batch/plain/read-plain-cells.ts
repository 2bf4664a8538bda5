import type { Column } from '../column-use.ts';
import { CsvLine } from '../csv-line.ts';
import type { TableRow } from '../table.ts';
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
  for (let at = 0; at < columns.length; at += 1) {
    const column = columns[at];
    const text = cells[at] ?? '';
    const isLetter = text.length === 1;
    if (
      column &&
      !(isLetter ? takeLetter(column, text.charCodeAt(0), making) : column.take(text, making))
    )
      return false;
  }
  return true;
}

/** The same from a line, of which no cell is cut out that is a single letter. */
function readLine(columns: readonly PlainColumn[], line: CsvLine, making: Making): boolean {
  const { text, end } = line;
  const separator = line.separator.charCodeAt(0);
  let at = line.start;
  for (let index = 0; index < columns.length; index += 1) {
    const column = columns[index];
    // Behind the end: it has too few cells.
    if (!column || at > end) return false;
    const letter = text.charCodeAt(at);
    const isLetter =
      at < end && letter !== separator && (at + 1 === end || text.charCodeAt(at + 1) === separator);
    let stop = at;
    if (isLetter) stop += 1;
    else while (stop < end && text.charCodeAt(stop) !== separator) stop += 1;
    const isRead = isLetter
      ? takeLetter(column, letter, making)
      : column.take(text.slice(at, stop), making);
    if (!isRead) return false;
    at = stop + 1;
  }
  return at === end + 1;
}

/** A cell of one letter, as most are. */
function takeLetter(column: PlainColumn, letter: number, making: Making): boolean {
  const known = column.letters[letter];
  if (known === undefined) return column.take(String.fromCharCode(letter), making);
  making.answers[column.at] = known;
  return true;
}
