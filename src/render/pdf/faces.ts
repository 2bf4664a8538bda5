import * as fontkit from 'fontkit';
import type { Font } from 'fontkit';
import type { OwnFonts } from '../../template/load-fonts.ts';

/** The bytes of the two weights: static TrueType. */
export interface PdfFonts {
  readonly regular: Uint8Array;
  readonly bold: Uint8Array;
  /** What a theme wants before them, a single font or the first of a collection. */
  readonly own?: OwnFonts | undefined;
}

export type FaceName = 'regular' | 'bold';

/** What line breaking needs to know of a font, and what pdfkit draws with. */
export interface Face {
  readonly name: FaceName | `${FaceName} instead`;
  readonly font: Font;
  has(codePoint: number): boolean;
  /** Advance width in ems. */
  advance(codePoint: number): number;
  /** What draws the characters that this one lacks. */
  readonly instead?: { readonly face: Face; draws: (codePoint: number) => boolean };
}

export type Faces = Readonly<Record<FaceName, Face>>;

/** Opens the fonts, anew for every document: a font remembers what was drawn with it. */
export function openFaces({ regular, bold, own = {} }: PdfFonts): Faces {
  return {
    regular: openWithOwn('regular', regular, own.regular),
    bold: openWithOwn('bold', bold, own.bold),
  };
}

/** Every face that may be drawn with. */
export function allFaces({ regular, bold }: Faces): readonly Face[] {
  return [regular, bold].flatMap((face) => (face.instead ? [face, face.instead.face] : [face]));
}

/** A font of one's own stands before ours. */
function openWithOwn(name: FaceName, bytes: Uint8Array, own: Uint8Array | undefined): Face {
  if (!own) return openFace(name, bytes);
  const first = openFace(name, own);
  const second = openFace(`${name} instead`, bytes);
  return {
    ...first,
    has: (codePoint) => first.has(codePoint) || second.has(codePoint),
    advance: (codePoint) => (first.has(codePoint) ? first : second).advance(codePoint),
    instead: { face: second, draws: (codePoint) => !first.has(codePoint) },
  };
}

function openFace(name: Face['name'], bytes: Uint8Array): Face {
  const font = openFont(bytes);
  const advances = new Map<number, number>();
  const known = new Map<number, boolean>();
  return {
    name,
    font,
    has(codePoint) {
      let has = known.get(codePoint);
      if (has === undefined) {
        has = font.hasGlyphForCodePoint(codePoint);
        known.set(codePoint, has);
      }
      return has;
    },
    advance(codePoint) {
      let advance = advances.get(codePoint);
      if (advance === undefined) {
        advance = font.glyphForCodePoint(codePoint).advanceWidth / font.unitsPerEm;
        advances.set(codePoint, advance);
      }
      return advance;
    },
  };
}

function openFont(bytes: Uint8Array): Font {
  const opened = fontkit.create(Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength));
  if ('glyphForCodePoint' in opened) return opened;
  const [first] = opened.fonts;
  if (!first) throw new Error('a collection without a font');
  return first;
}

/** A text in the stretches that one face draws. */
export function drawnBy(text: string, face: Face): readonly { text: string; face: Face }[] {
  const { instead } = face;
  if (!instead) return [{ text, face }];
  const parts: { text: string; face: Face }[] = [];
  for (const char of text) {
    const own = instead.draws(char.codePointAt(0) ?? 0) ? instead.face : face;
    const last = parts.at(-1);
    if (last?.face === own) last.text += char;
    else parts.push({ text: char, face: own });
  }
  return parts;
}

/** Width of a text in points. */
export function widthOf(text: string, face: Face, size: number): number {
  let ems = 0;
  for (const char of text) ems += face.advance(char.codePointAt(0) ?? 0);
  return ems * size;
}
