import type { Cell, Column, Table } from '../../../report/document.ts';
import { TONES } from '../../colours.ts';
import type { Line } from '../break-lines.ts';
import { widthOf } from '../faces.ts';
import type { Pen } from '../pen.ts';
import type { LineStyle } from '../texts.ts';
import type { Piece } from '../piece.ts';
import { CONTENT_WIDTH, THEME } from '../theme.ts';
import { lineStyle } from './text.ts';
import type { Element } from '../tags.ts';
import { longestWord } from '../../longest-word.ts';
import { columnWidths } from '../../column-widths.ts';

const { page, size, leading, colour } = THEME;
const PADDING = { x: 7, y: 4.4 };
const LEADING = size.table * leading.table;

/** A table of no more rows stands on one page. */
const KEPT_ROWS = 6;

/** A caption, a header that every page repeats, and one piece a row. */
export function tablePieces(table: Table, pen: Pen): readonly Piece[] {
  const frame: Frame = { columns: placeColumns(table, pen), element: () => root(pen) };
  let structure: Element;
  const root = (own: Pen): Element => {
    structure ??= own.element('Table');
    return structure;
  };
  const header = headerPiece(table.columns, frame, pen, false);
  const repeat = headerPiece(table.columns, frame, pen, true);
  const rows = table.rows.flatMap((row, index) => rowPieces(row, index, frame, pen));
  const together = rows.length <= KEPT_ROWS;
  // Of a longer one no single row stands alone at either end of a page.
  const last = rows.length - 1;
  const body = rows.map((row, index) => ({
    ...row,
    repeat,
    keep: row.keep || (index < last && (together || index === 0 || index === last - 1)),
  }));
  return [...captionPieces(table.caption, frame, pen), header, ...body];
}

interface Frame {
  readonly columns: readonly PlacedColumn[];
  /** The table in the structure tree. */
  readonly element: () => Element;
}

interface PlacedColumn {
  readonly x: number;
  readonly width: number;
  readonly align: Column['align'];
}

function placeColumns(table: Table, pen: Pen): readonly PlacedColumn[] {
  let x = page.left;
  return columnWidths(table, (cell) => longestIn(cell, pen), CONTENT_WIDTH).map((width, index) => {
    const placed = { x, width, align: table.columns[index]?.align ?? 'start' };
    x += width;
    return placed;
  });
}

/** A word that asks for more than this is broken all the same. */
const WIDEST_WORD = 92;

/** The width of the longest word of a cell. */
function longestIn({ text, bold = false }: Pick<Cell, 'text' | 'bold'>, pen: Pen): number {
  const face = bold ? pen.faces.bold : pen.faces.regular;
  const widthOfCell = (word: string): number =>
    widthOf(word, face, size.table) + 2 * PADDING.x + 0.5;
  return longestWord(text, widthOfCell, WIDEST_WORD);
}

function captionPieces(caption: string, frame: Frame, pen: Pen): readonly Piece[] {
  if (caption === '') return [];
  const lines = pen.texts.break(caption, { face: 'bold', size: size.table + 0.4 }, CONTENT_WIDTH);
  const style = { ...lineStyle(size.table + 0.4, colour.navy, 'bold'), leading: LEADING + 1 };
  return [
    {
      height: lines.length * style.leading + 4,
      space: 13,
      keep: true,
      draw: (own, y) =>
        own.inside(own.element('Caption', frame.element()), () =>
          own.texts.lines(lines, { x: page.left, y }, style),
        ),
    },
  ];
}

function headerPiece(columns: readonly Column[], frame: Frame, pen: Pen, again: boolean): Piece {
  const cells = columns.map((column, index) =>
    pen.texts.break(
      column.title,
      { face: 'bold', size: size.table },
      innerWidth(frame.columns[index]),
    ),
  );
  const height = tallest(cells) * leadingOf(pen) + 2 * PADDING.y;
  const draw = (own: Pen, y: number): void => {
    own.decoration(() =>
      own.shapes.rectangle(
        { x: page.left, y, width: CONTENT_WIDTH, height },
        { fill: colour.navy },
      ),
    );
    // Repeated on a later page it is decoration: the reader has heard it.
    const row = again ? undefined : own.element('TR', frame.element());
    for (const [index, lines] of cells.entries()) {
      const write = (): void =>
        writeCell(lines, frame.columns[index], y + PADDING.y, own, {
          face: 'bold',
          ink: colour.white,
        });
      if (row) own.inside(own.element('TH', row), write);
      else own.decoration(write);
    }
  };
  return { height, space: 0, keep: true, draw };
}

/** A row of more lines may be torn, after every so many lines. */
const TORN = { above: 18, every: 6 };

function rowPieces(row: readonly Cell[], index: number, frame: Frame, pen: Pen): readonly Piece[] {
  const cells = row.map((cell, column) =>
    pen.texts.break(
      cell.text,
      { face: cell.bold ? 'bold' : 'regular', size: size.table },
      innerWidth(frame.columns[column]),
    ),
  );
  const lines = tallest(cells);
  const each = lines > TORN.above ? TORN.every : lines;
  const parts = Math.ceil(lines / each);
  const elements = rowElements(row.length, frame);
  return Array.from({ length: parts }, (_, part) =>
    rowPiece(row, {
      cells: cells.map((all) => all.slice(part * each, (part + 1) * each)),
      index,
      first: part === 0,
      last: part === parts - 1,
      // No part of a row stands alone at either end of a page.
      keep: parts > 1 && (part === 0 || part === parts - 2),
      columns: frame.columns,
      leading: leadingOf(pen),
      elements,
    }),
  );
}

/** A row in the structure tree, made when it is first drawn, and shared by its parts. */
function rowElements(count: number, frame: Frame): (pen: Pen) => readonly Element[] {
  let made: readonly Element[] | undefined;
  return (pen) => {
    if (!made) {
      const row = pen.element('TR', frame.element());
      made = Array.from({ length: count }, () => pen.element('TD', row));
    }
    return made;
  };
}

/** A row, or some lines of a tall one. */
interface RowPart {
  readonly cells: readonly (readonly Line[])[];
  readonly index: number;
  readonly first: boolean;
  readonly last: boolean;
  readonly keep: boolean;
  readonly columns: readonly PlacedColumn[];
  /** Points. */
  readonly leading: number;
  readonly elements: (pen: Pen) => readonly Element[];
}

function rowPiece(row: readonly Cell[], part: RowPart): Piece {
  const { cells, columns, elements } = part;
  const above = part.first ? PADDING.y : 0;
  const height = tallest(cells) * part.leading + above + (part.last ? PADDING.y : 0);
  return {
    height,
    space: 0,
    keep: part.keep,
    draw: (pen, y) => {
      pen.decoration(() => {
        drawRowFrame(part, { y, height }, pen);
        drawFills(row, columns, { y, height }, pen);
      });
      for (const [column, element] of elements(pen).entries()) {
        const cell = row[column];
        const ink = cell?.tone && cell.tone !== 'neutral' ? TONES[cell.tone].strong : colour.ink;
        const face = cell?.bold ? 'bold' : 'regular';
        const lines = cells[column] ?? [];
        if (!part.first && lines.length === 0) continue;
        pen.inside(element, () => writeCell(lines, columns[column], y + above, pen, { face, ink }));
      }
    },
  };
}

function drawRowFrame(
  { index, last }: RowPart,
  { y, height }: { readonly y: number; readonly height: number },
  pen: Pen,
): void {
  if (index % 2 === 1)
    pen.shapes.rectangle({ x: page.left, y, width: CONTENT_WIDTH, height }, { fill: colour.tint });
  if (!last) return;
  const ends = [page.left, page.left + CONTENT_WIDTH].map((x) => ({ x, y: y + height }));
  pen.shapes.path(ends, { stroke: colour.line, width: 0.5, closed: false });
}

/** The grounds of cells that have one. */
function drawFills(
  row: readonly Cell[],
  columns: readonly PlacedColumn[],
  { y, height }: { readonly y: number; readonly height: number },
  pen: Pen,
): void {
  for (const [index, { fill, tone = 'neutral' }] of row.entries()) {
    const column = columns[index];
    if (!fill || !column) continue;
    const box = { x: column.x + 1, y: y + 1, width: column.width - 2, height: height - 2 };
    pen.shapes.rectangle(box, { fill: TONES[tone].soft, stroke: TONES[tone].strong });
  }
}

// eslint-disable-next-line max-params
function writeCell(
  lines: readonly Line[],
  column: PlacedColumn | undefined,
  y: number,
  pen: Pen,
  look: { readonly face: LineStyle['face']; readonly ink: string },
): void {
  if (!column) return;
  const style: LineStyle = {
    ...lineStyle(size.table, look.ink, look.face, innerWidth(column)),
    leading: leadingOf(pen),
    align: column.align,
  };
  pen.texts.lines(lines, { x: column.x + PADDING.x, y }, style);
}

/** The height of a line of cells, in points. */
function leadingOf({ spread }: Pen): number {
  return LEADING * spread;
}

function innerWidth(column: PlacedColumn | undefined): number {
  return (column?.width ?? 0) - 2 * PADDING.x;
}

function tallest(cells: readonly (readonly Line[])[]): number {
  return Math.max(1, ...cells.map((lines) => lines.length));
}
