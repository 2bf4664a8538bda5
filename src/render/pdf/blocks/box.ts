import type { Pen } from '../pen.ts';
import type { Piece } from '../piece.ts';
import { LEAST_HEIGHT } from '../theme.ts';

/** A part of a box that is never torn, such as a line of text. */
export interface Strip {
  readonly height: number;
  readonly draw: (pen: Pen, y: number) => void;
}

/** What of a box stands in one place: all of it, or one strip. */
export interface Slice {
  readonly y: number;
  readonly height: number;
  /** The upper end of the box is here, the lower end. */
  readonly first: boolean;
  readonly last: boolean;
}

/** A box on one page, or, where it is taller than a page, strip after strip. */
export function boxPieces(
  strips: readonly Strip[],
  space: number,
  frame: (slice: Slice, pen: Pen) => void,
): readonly Piece[] {
  const height = strips.reduce((sum, strip) => sum + strip.height, 0);
  if (height <= LEAST_HEIGHT) {
    const draw = (pen: Pen, top: number): void => {
      pen.decoration(() => frame({ y: top, height, first: true, last: true }, pen));
      let y = top;
      for (const strip of strips) {
        strip.draw(pen, y);
        y += strip.height;
      }
    };
    return [{ height, space, keep: false, draw }];
  }
  const end = strips.length - 1;
  return strips.map((strip, index) => ({
    height: strip.height,
    space: index === 0 ? space : 0,
    keep: index === 0 || index === end - 1,
    draw: (pen, y) => {
      const slice = { y, height: strip.height, first: index === 0, last: index === end };
      pen.decoration(() => frame(slice, pen));
      strip.draw(pen, y);
    },
  }));
}
