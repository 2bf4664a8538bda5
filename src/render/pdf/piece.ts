import type { Pen } from './pen.ts';

/** A part of a page that is never torn: some lines, a table row, a card, a picture. */
export interface Piece {
  /** Points. */
  readonly height: number;
  /** Points before it, unless it begins a page. */
  readonly space: number;
  /** Stays on one page with the piece that follows. */
  readonly keep: boolean;
  /** Drawn again where a page break comes just before this piece: a table's header. */
  readonly repeat?: Piece;
  /** Begins a new page. */
  readonly breakBefore?: boolean;
  readonly draw: (pen: Pen, y: number) => void;
}
