import * as fontkit from 'fontkit';
import type { Font } from 'fontkit';
import { fontToEmbed } from './font-to-embed.ts';
import { glyphNumber, metricsOf } from './glyphs.ts';
import type { OwnFonts } from '../../template/load-fonts.ts';

/** The bytes of the two weights: static TrueType. */
export interface PdfFonts {
  readonly regular: Uint8Array;
  readonly bold: Uint8Array;
  /** The ICC profile of sRGB: with it a file is PDF/A. */
  readonly profile?: Uint8Array;
  /** What a theme wants before them, a single font or the first of a collection. */
  readonly own?: OwnFonts | undefined;
}

export type FaceName = 'regular' | 'bold';

/** What line breaking needs to know of a font, and what pdfkit embeds. Nothing that is drawn changes it. */
export interface Face {
  readonly name: FaceName | `${FaceName} instead`;
  readonly font: Font;
  has(codePoint: number): boolean;
  /** Advance width in ems. */
  advance(codePoint: number): number;
  /** What draws the characters that this one lacks. */
  readonly instead?: { readonly face: Face; draws: (codePoint: number) => boolean };
  /** The number of the glyph that stands for a character; 0 where there is none. */
  glyph(codePoint: number): number;
}

export type Faces = Readonly<Record<FaceName, Face>>;

const opened = new WeakMap<PdfFonts, Faces>();

/** Opens the fonts; the same ones are opened once. */
export function openFaces(fonts: PdfFonts): Faces {
  const { regular, bold, own } = fonts;
  const faces = opened.get(fonts) ?? {
    regular: openWithOwn('regular', regular, own?.regular),
    bold: openWithOwn('bold', bold, own?.bold),
  };
  opened.set(fonts, faces);
  return faces;
}

interface Drawn {
  readonly id: number;
  readonly advance: number;
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
  const glyphs = new Map<number, Drawn>();
  const drawn = (codePoint: number): Drawn => {
    let glyph = glyphs.get(codePoint);
    if (!glyph) {
      const id = glyphNumber(font, codePoint);
      glyph = { id, advance: metricsOf(font, id).advance / font.unitsPerEm };
      glyphs.set(codePoint, glyph);
    }
    return glyph;
  };
  return {
    name,
    // Subsets of fonts with other outlines ask for what only they know.
    font: 'glyf' in font ? fontToEmbed(font) : font,
    has: (codePoint) => drawn(codePoint).id !== 0,
    advance: (codePoint) => drawn(codePoint).advance,
    glyph: (codePoint) => drawn(codePoint).id,
  };
}

function openFont(bytes: Uint8Array): Font {
  const font = fontkit.create(Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength));
  if ('glyphForCodePoint' in font) return font;
  const [first] = font.fonts;
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
