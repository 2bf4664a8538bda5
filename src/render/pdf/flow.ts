import type { Pen } from './pen.ts';
import type { Piece } from './piece.ts';
import { THEME } from './theme.ts';

const TOP = THEME.page.top;

/** Sets pieces one below the other, page after page. The first begins a new page. */
export function flow(pieces: readonly Piece[], pen: Pen): void {
  const bottom = pen.paper.height - THEME.page.bottom;
  let y = Number.POSITIVE_INFINITY;
  for (const [index, piece] of pieces.entries()) {
    const fits = y + piece.space + chainHeight(pieces, index, bottom - TOP) <= bottom;
    const atTop = y === TOP;
    if ((!fits && !atTop) || (piece.breakBefore && !atTop)) {
      pen.addPage();
      y = TOP;
      if (piece.repeat && !piece.breakBefore) {
        piece.repeat.draw(pen, y);
        y += piece.repeat.height;
      }
    } else if (!atTop) y += piece.space;
    piece.draw(pen, y);
    y += piece.height;
  }
}

/** Height of a piece with all that must stand on the same page after it, as far as a page can hold it. */
function chainHeight(pieces: readonly Piece[], start: number, most: number): number {
  let height = 0;
  for (let index = start; index < pieces.length; index += 1) {
    const piece = pieces[index];
    if (!piece) break;
    const added = piece.height + (index === start ? 0 : piece.space);
    if (height + added > most) break;
    height += added;
    if (!piece.keep) break;
  }
  return height;
}
