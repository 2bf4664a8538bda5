import * as fontkit from 'fontkit';
import type { Font } from 'fontkit';
import { fontToEmbed } from './font-to-embed.ts';

/** The bytes of the two weights: static TrueType. */
export interface PdfFonts {
  readonly regular: Uint8Array;
  readonly bold: Uint8Array;
}

export type FaceName = 'regular' | 'bold';

/** What line breaking needs to know of a font, and what pdfkit embeds. Nothing that is drawn changes it. */
export interface Face {
  readonly name: FaceName;
  readonly font: Font;
  has(codePoint: number): boolean;
  /** Advance width in ems. */
  advance(codePoint: number): number;
  /** The number of the glyph that stands for a character; 0 where there is none. */
  glyph(codePoint: number): number;
}

export type Faces = Readonly<Record<FaceName, Face>>;

const opened = new WeakMap<PdfFonts, Faces>();

/** Opens the fonts; the same ones are opened once. */
export function openFaces(fonts: PdfFonts): Faces {
  const faces = opened.get(fonts) ?? {
    regular: openFace('regular', fonts.regular),
    bold: openFace('bold', fonts.bold),
  };
  opened.set(fonts, faces);
  return faces;
}

interface Drawn {
  readonly id: number;
  readonly advance: number;
}

function openFace(name: FaceName, bytes: Uint8Array): Face {
  const font = openFont(bytes);
  const glyphs = new Map<number, Drawn>();
  const drawn = (codePoint: number): Drawn => {
    let glyph = glyphs.get(codePoint);
    if (!glyph) {
      const { id, advanceWidth } = font.glyphForCodePoint(codePoint);
      glyph = { id, advance: advanceWidth / font.unitsPerEm };
      glyphs.set(codePoint, glyph);
    }
    return glyph;
  };
  return {
    name,
    font: fontToEmbed(font),
    has: (codePoint) => drawn(codePoint).id !== 0,
    advance: (codePoint) => drawn(codePoint).advance,
    glyph: (codePoint) => drawn(codePoint).id,
  };
}

function openFont(bytes: Uint8Array): Font {
  const font = fontkit.create(Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength));
  if (!('glyphForCodePoint' in font)) throw new Error('a font collection is no font');
  return font;
}

/** Width of a text in points. */
export function widthOf(text: string, face: Face, size: number): number {
  let ems = 0;
  for (const char of text) ems += face.advance(char.codePointAt(0) ?? 0);
  return ems * size;
}
