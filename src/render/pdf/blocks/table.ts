import type { Cell, Column, Table } from '../../../report/document.ts';
import type { Line } from '../break-lines.ts';
import type { LineStyle, Pen } from '../pen.ts';
import type { Piece } from '../piece.ts';
import { CONTENT_WIDTH, THEME, TONES } from '../theme.ts';
import { lineStyle } from './text.ts';

const { page, size, leading, colour } = THEME;
const PADDING = { x: 7, y: 5.5 };
const LEADING = size.table * leading.table;

/** A caption, a header that every page repeats, and one piece a row. */
export function tablePieces(table: Table, pen: Pen): readonly Piece[] {
  const frame: Frame = { columns: placeColumns(table.columns), element: () => root(pen) };
  let structure: ReturnType<Pen['element']> | undefined;
  const root = (own: Pen): ReturnType<Pen['element']> => {
    structure ??= own.element('Table');
    return structure;
  };
  const header = headerPiece(table.columns, frame, pen, false);
  const repeat = headerPiece(table.columns, frame, pen, true);
  const rows = table.rows.flatMap((row, index) => rowPieces(row, index, frame, pen));
  return [...captionPieces(table.caption, pen), header, ...rows.map((row) => ({ ...row, repeat }))];
}

interface Frame {
  readonly columns: readonly PlacedColumn[];
  /** The table in the structure tree. */
  readonly element: () => ReturnType<Pen['element']>;
}

interface PlacedColumn {
  readonly x: number;
  readonly width: number;
  readonly align: Column['align'];
}

function placeColumns(columns: readonly Column[]): readonly PlacedColumn[] {
  const total = columns.reduce((sum, column) => sum + column.width, 0);
  let x = page.left;
  return columns.map((column) => {
    const width = (column.width / total) * CONTENT_WIDTH;
    const placed = { x, width, align: column.align };
    x += width;
    return placed;
  });
}

export function captionPieces(caption: string, pen: Pen): readonly Piece[] {
  if (caption === '') return [];
  const lines = pen.break(caption, { face: 'bold', size: size.table + 0.4 }, CONTENT_WIDTH);
  const style = { ...lineStyle(size.table + 0.4, colour.navy, 'bold'), leading: LEADING + 1 };
  return [
    {
      height: lines.length * style.leading + 4,
      space: 13,
      keep: true,
      draw: (own, y) =>
        own.inside(own.element('Caption'), () => own.lines(lines, { x: page.left, y }, style)),
    },
  ];
}

function headerPiece(columns: readonly Column[], frame: Frame, pen: Pen, again: boolean): Piece {
  const cells = columns.map((column, index) =>
    pen.break(column.title, { face: 'bold', size: size.table }, innerWidth(frame.columns[index])),
  );
  const height = tallest(cells) * LEADING + 2 * PADDING.y;
  const draw = (own: Pen, y: number): void => {
    own.decoration(() =>
      own.rectangle({ x: page.left, y, width: CONTENT_WIDTH, height }, { fill: colour.navy }),
    );
    // Repeated on a later page it is decoration: the reader has heard it.
    const row = again ? undefined : own.element('TR', frame.element());
    for (const [index, lines] of cells.entries()) {
      const write = (): void =>
        writeCell(lines, frame.columns[index], y, own, { face: 'bold', ink: colour.white });
      if (row) own.inside(own.element('TH', row), write);
      else own.decoration(write);
    }
  };
  return { height, space: 0, keep: true, draw };
}

/** Points of text a row may hold before it is taken apart over pages. */
const TALLEST_ROW = THEME.page.height - page.top - page.bottom - 60;

function rowPieces(row: readonly Cell[], index: number, frame: Frame, pen: Pen): readonly Piece[] {
  const cells = row.map((cell, column) =>
    pen.break(
      cell.text,
      { face: cell.bold ? 'bold' : 'regular', size: size.table },
      innerWidth(frame.columns[column]),
    ),
  );
  const most = Math.floor(TALLEST_ROW / LEADING);
  const parts = Math.ceil(tallest(cells) / most);
  return Array.from({ length: parts }, (_, part) => {
    const own = cells.map((lines) => lines.slice(part * most, (part + 1) * most));
    return rowPiece(row, own, index, frame);
  });
}

function rowPiece(
  row: readonly Cell[],
  cells: readonly (readonly Line[])[],
  index: number,
  frame: Frame,
): Piece {
  const height = tallest(cells) * LEADING + 2 * PADDING.y;
  return {
    height,
    space: 0,
    keep: false,
    draw: (pen, y) => {
      pen.decoration(() => {
        if (index % 2 === 1)
          pen.rectangle({ x: page.left, y, width: CONTENT_WIDTH, height }, { fill: colour.tint });
        const bottom = y + height;
        pen.path(
          [
            { x: page.left, y: bottom },
            { x: page.left + CONTENT_WIDTH, y: bottom },
          ],
          { stroke: colour.line, width: 0.5, closed: false },
        );
      });
      const element = pen.element('TR', frame.element());
      for (const [column, lines] of cells.entries()) {
        const cell = row[column];
        const ink = cell?.tone && cell.tone !== 'neutral' ? TONES[cell.tone].strong : colour.ink;
        const face = cell?.bold ? 'bold' : 'regular';
        pen.inside(pen.element('TD', element), () =>
          writeCell(lines, frame.columns[column], y, pen, { face, ink }),
        );
      }
    },
  };
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
    leading: LEADING,
    align: column.align,
  };
  pen.lines(lines, { x: column.x + PADDING.x, y: y + PADDING.y }, style);
}

function innerWidth(column: PlacedColumn | undefined): number {
  return (column?.width ?? 0) - 2 * PADDING.x;
}

function tallest(cells: readonly (readonly Line[])[]): number {
  return Math.max(1, ...cells.map((lines) => lines.length));
}
