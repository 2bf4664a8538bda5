import type { Font } from 'fontkit';

declare global {
  namespace PDFKit.Mixins {
    interface PDFFont {
      /** pdfkit also takes an opened font; its types know files and bytes only. */
      registerFont(name: string, font: Font): this;
    }
  }
}

/**
 * The same font, one glyph a character. Chinese needs no ligatures and no kerning, and asking the
 * layout engine for none of them took a third of a report's time.
 */
export function withoutShaping(font: Font): Font {
  const glyphs = new Map<number, BareGlyph>();
  const glyphOf = (codePoint: number): BareGlyph => {
    let glyph = glyphs.get(codePoint);
    if (!glyph) {
      const { id, advanceWidth } = font.glyphForCodePoint(codePoint);
      glyph = { id, advanceWidth, codePoints: [codePoint] };
      glyphs.set(codePoint, glyph);
    }
    return glyph;
  };
  return Object.create(font, {
    layout: {
      value: (text: string) => runOf(Array.from(text, (char) => glyphOf(char.codePointAt(0) ?? 0))),
    },
  });
}

/** What pdfkit reads of a glyph. */
interface BareGlyph {
  readonly id: number;
  readonly advanceWidth: number;
  readonly codePoints: readonly number[];
}

function runOf(glyphs: readonly BareGlyph[]): object {
  // pdfkit scales the positions in place: they must be new each time.
  const positions = glyphs.map(({ advanceWidth }) => ({
    xAdvance: advanceWidth,
    yAdvance: 0,
    xOffset: 0,
    yOffset: 0,
  }));
  const advanceWidth = glyphs.reduce((sum, glyph) => sum + glyph.advanceWidth, 0);
  return { glyphs, positions, advanceWidth };
}
