/** A place in a text that an earlier answer fills: `{{answers.q1}}`, `{{profile.name}}`. */
export interface Piece {
  readonly of: 'answers' | 'profile';
  /** Of a matrix's row: `<matrix>.<row>`; of an item of a repeat group: `<group>.<item>.<question>`. */
  readonly id: string;
}

/** A piece where it stands, in characters; without one where the braces hold something else. */
export interface WrittenPiece {
  readonly piece?: Piece;
  /** What stands between the braces, and where it begins. */
  readonly inside: string;
  readonly begin: number;
  readonly start: number;
  readonly end: number;
}

const BRACES = /\{\{(.*?)\}\}/gs;
const NAME = /^\s*(answers|profile)\.([a-z][a-z0-9_]*(?:\.\d+)?(?:\.[a-z][a-z0-9_]*)?)\s*$/;

/** Every pair of double braces in a text. */
export function piecesIn(text: string): readonly WrittenPiece[] {
  if (!text.includes('{{')) return [];
  return [...text.matchAll(BRACES)].map(({ 0: whole, 1: inside = '', index: start }) => {
    const piece = parsePiece(inside);
    const begin = start + whole.search(/[^{\s]/);
    const end = start + whole.length;
    return { ...(piece && { piece }), inside: inside.trim(), begin, start, end };
  });
}

/** The text with every piece put in its place; braces that hold something else stay as they are. */
export function fillPieces(text: string, words: (piece: Piece) => string): string {
  if (!text.includes('{{')) return text;
  return text.replaceAll(BRACES, (whole: string, inside: string) => {
    const piece = parsePiece(inside);
    return piece ? words(piece) : whole;
  });
}

function parsePiece(inside: string): Piece | undefined {
  const [, of, id] = NAME.exec(inside) ?? [];
  if (id === undefined) return undefined;
  return { of: of === 'profile' ? 'profile' : 'answers', id };
}
