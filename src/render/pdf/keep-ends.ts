import type { Piece } from './piece.ts';

/** Points at the end of a part that stay together: less looks forgotten on a page of its own. */
const LEAST = 84;

/** The pieces before every page break, and the last of all, kept together. */
export function keepEnds(pieces: readonly Piece[]): readonly Piece[] {
  const kept = [...pieces];
  let height = LEAST;
  for (let index = pieces.length - 1; index >= 0; index -= 1) {
    const piece = pieces[index];
    if (!piece) break;
    const ends = index === pieces.length - 1 || pieces[index + 1]?.breakBefore === true;
    if (ends) height = 0;
    else if (height < LEAST) kept[index] = { ...piece, keep: true };
    height += piece.height + piece.space;
  }
  return kept;
}
