import {
  AlignmentType,
  BorderStyle,
  Paragraph,
  ShadingType,
  Table,
  TableCell,
  TableRow,
} from 'docx';
import type {
  FileChild,
  IParagraphOptions,
  IShadingAttributesProperties,
  ITableCellOptions,
} from 'docx';
import type { Cell, Column, Table as TableBlock } from '../../report/document.ts';
import { COLOURS, TONES } from '../colours.ts';
import { columnWidths } from '../column-widths.ts';
import { guessWidth } from '../guess-width.ts';
import { longestWord } from '../longest-word.ts';
import { shareWidths } from '../share-widths.ts';
import { hex, runs } from './runs.ts';
import type { Look } from './runs.ts';

/** Width between the margins, in twentieths of a point. */
export const CONTENT_WIDTH = 9638;

const ALIGN = {
  start: AlignmentType.START,
  end: AlignmentType.END,
  center: AlignmentType.CENTER,
} as const;

/** A table with its caption; the first row is repeated on every page. */
export function tableParts({ caption, columns, rows }: TableBlock): readonly FileChild[] {
  const exact = columnWidths({ columns, rows }, longestIn, CONTENT_WIDTH);
  const widths = exact.map((width) => Math.round(width));
  const head = columns.map(({ title, align }, index) =>
    textCell(title, {
      width: widths[index],
      align,
      fill: COLOURS.navy,
      keepNext: true,
      look: { bold: true, color: hex(COLOURS.white) },
    }),
  );
  // A short table stands on one page; of a longer one no row stands alone at either end of a page.
  const last = rows.length - 1;
  const together = rows.length <= KEPT_ROWS;
  const body = rows.map((cells, position) => {
    const isKept = together || position === 0 || position === last - 1;
    const keepNext = isKept && position < last;
    return row(
      cells.map((cell, index) => {
        const place = { width: widths[index], align: columns[index]?.align, keepNext };
        return bodyCell(cell, place);
      }),
    );
  });
  return [
    ...(caption === '' ? [] : [captionOf(caption, { keepNext: true })]),
    grid(widths, [new TableRow({ children: head, tableHeader: true, cantSplit: true }), ...body]),
    gap(),
  ];
}

const KEPT_ROWS = 8;

function bodyCell({ text, bold, tone = 'neutral', fill }: Cell, place: CellLook): TableCell {
  const toned = tone !== 'neutral';
  const look = { bold: bold ?? toned, ...(toned && { color: hex(TONES[tone].strong) }) };
  return textCell(text, { ...place, look, ...(fill && { fill: TONES[tone].soft }) });
}

interface CellLook {
  readonly width?: number | undefined;
  readonly align?: Column['align'] | undefined;
  readonly fill?: string;
  readonly look?: Look;
  readonly span?: number;
  /** Stays on one page with the row below. */
  readonly keepNext?: boolean;
}

export function textCell(text: string, given: CellLook): TableCell {
  const { align, look = {}, keepNext = false, ...more } = given;
  const alignment = align === undefined ? {} : { alignment: ALIGN[align] };
  return cellOf(
    [new Paragraph({ style: 'CellText', keepNext, ...alignment, children: runs(text, look) })],
    more,
  );
}

export function cellOf(
  children: readonly Paragraph[],
  { width, fill, span }: Pick<CellLook, 'width' | 'fill' | 'span'>,
): TableCell {
  const options: ITableCellOptions = {
    children,
    ...(width !== undefined && { width: { size: width, type: 'dxa' } }),
    ...(fill !== undefined && { shading: shade(fill) }),
    ...(span !== undefined && { columnSpan: span }),
  };
  return new TableCell(options);
}

export function shade(fill: string): IShadingAttributesProperties {
  return { type: ShadingType.CLEAR, color: 'auto', fill: hex(fill) };
}

export function row(children: readonly TableCell[]): TableRow {
  return new TableRow({ children, cantSplit: true });
}

/** A table of fixed widths with thin lines. */
export function grid(widths: readonly number[], rows: readonly TableRow[]): Table {
  const line = { style: BorderStyle.SINGLE, size: 4, color: hex(COLOURS.line) };
  return new Table({
    rows,
    columnWidths: widths,
    layout: 'fixed',
    width: { size: widths.reduce((sum, width) => sum + width, 0), type: 'dxa' },
    margins: { top: 40, bottom: 40, left: 100, right: 100 },
    borders: {
      top: line,
      bottom: line,
      left: line,
      right: line,
      insideHorizontal: line,
      insideVertical: line,
    },
  });
}

/** Shares of the page's width, whole numbers. */
export function shares(parts: readonly number[]): readonly number[] {
  return shareWidths(parts, [], CONTENT_WIDTH).map((width) => Math.round(width));
}

/** Of letters in a cell; of the blanks at its sides; of the widest word that is kept whole. */
const CELL = { size: 190, sides: 220, word: 1900 };

/** The width of the longest word of a cell, as far as can be told without a font. */
function longestIn({ text }: Pick<Cell, 'text'>): number {
  return longestWord(text, (word) => guessWidth(word) * CELL.size + CELL.sides, CELL.word);
}

export function captionOf(text: string, more: IParagraphOptions = {}): Paragraph {
  return new Paragraph({ style: 'Caption', ...more, children: runs(text) });
}

/**
 * Word grows two tables together that nothing parts. The line is as low as can be: one that does not
 * fit on a full page would make an empty one. Space after it may fall away.
 */
export function gap(): Paragraph {
  return new Paragraph({
    spacing: { before: 0, after: 100, line: 20, lineRule: 'exact' },
    children: [],
  });
}
