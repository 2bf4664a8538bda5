import { allFaces } from './faces.ts';
import type { Face, Faces } from './faces.ts';
import { short } from './ink.ts';

declare global {
  namespace PDFKit {
    /** What pdfkit keeps of a font that a document uses. */
    interface EmbeddedFont {
      readonly id: string;
      readonly subset: { includeGlyph(id: number): number };
      /** By the numbers of the subset. */
      readonly widths: (number | undefined)[];
      readonly unicode: (readonly number[] | undefined)[];
      ref(): PDFKitReference;
      finalize(): void;
    }
    interface PDFDocument {
      readonly _font: EmbeddedFont;
      readonly _fontFamilies: Readonly<Record<string, EmbeddedFont>>;
    }
    namespace Mixins {
      interface PDFFont {
        /** pdfkit also takes an opened font; its types know files and bytes only. */
        registerFont(name: string, font: Face['font']): this;
      }
    }
  }
}

export interface WrittenText {
  readonly text: string;
  readonly face: Face['name'];
  readonly size: number;
  readonly x: number;
  /** Of the baseline. */
  readonly y: number;
  /** Added after each character. */
  readonly spacing: number;
  /** The operator that sets it, where it is another than before. */
  readonly colour: string;
}

/**
 * Writes stretches of text into the pages, one glyph a character: Chinese needs no ligatures and no
 * kerning. pdfkit would look for both, and measure each text twice.
 */
export function textWriter(doc: PDFKit.PDFDocument, faces: Faces): (text: WrittenText) => void {
  const embedded = new Map(allFaces(faces).map((face) => [face.name, embed(doc, face)]));
  return ({ text, face, size, x, y, spacing, colour }) => {
    const drawn = embedded.get(face)?.();
    if (!drawn) throw new Error(`no face "${face}"`);
    const { font, codes } = drawn;
    const { fonts } = doc.page;
    fonts[font.id] ??= font.ref();
    let written = '';
    for (const char of text) written += codes(char.codePointAt(0) ?? 0);
    // The page is upside down for pdfkit's sake.
    const place = `1 0 0 -1 ${short(x)} ${short(y)} Tm`;
    const apart = spacing === 0 ? ['', ''] : [`${short(spacing)} Tc `, ' 0 Tc'];
    doc.addContent(
      `${colour}BT ${place} /${font.id} ${short(size)} Tf ${apart[0]}<${written}> Tj${apart[1]} ET`,
    );
  };
}

interface Embedded {
  readonly font: PDFKit.EmbeddedFont;
  /** A character as the subset numbers it. */
  readonly codes: (codePoint: number) => string;
}

/** A font enters the document with the first text in it. */
function embed(doc: PDFKit.PDFDocument, face: Face): () => Embedded {
  let made: Embedded | undefined;
  return () => {
    if (!made) {
      const { _font: font } = doc.font(face.name);
      made = { font, codes: encoder(font, face) };
    }
    return made;
  };
}

function encoder(font: PDFKit.EmbeddedFont, face: Face): (codePoint: number) => string {
  const known = new Map<number, string>();
  return (codePoint) => {
    let code = known.get(codePoint);
    if (code === undefined) {
      const at = font.subset.includeGlyph(face.glyph(codePoint));
      font.widths[at] ??= face.advance(codePoint) * 1000;
      font.unicode[at] ??= [codePoint];
      code = at.toString(16).padStart(4, '0');
      known.set(codePoint, code);
    }
    return code;
  };
}
