import * as fontkit from 'fontkit';
import type { Font } from 'fontkit';

/** The bytes of the two weights: static TrueType. */
export interface PdfFonts {
  readonly regular: Uint8Array;
  readonly bold: Uint8Array;
}

export type FaceName = 'regular' | 'bold';

/** What line breaking needs to know of a font, and what pdfkit draws with. */
export interface Face {
  readonly name: FaceName;
  readonly font: Font;
  has(codePoint: number): boolean;
  /** Advance width in ems. */
  advance(codePoint: number): number;
}

export type Faces = Readonly<Record<FaceName, Face>>;

/** Opens the fonts, anew for every document: a font remembers what was drawn with it. */
export function openFaces(fonts: PdfFonts): Faces {
  return { regular: openFace('regular', fonts.regular), bold: openFace('bold', fonts.bold) };
}

function openFace(name: FaceName, bytes: Uint8Array): Face {
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
  if (!('glyphForCodePoint' in opened)) throw new Error('a font collection is no font');
  return opened;
}

/** Width of a text in points. */
export function widthOf(text: string, face: Face, size: number): number {
  let ems = 0;
  for (const char of text) ems += face.advance(char.codePointAt(0) ?? 0);
  return ems * size;
}
