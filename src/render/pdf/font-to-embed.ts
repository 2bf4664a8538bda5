import type { Font } from 'fontkit';

/** How a glyph is drawn, as far as a subset must know it: which others it is put together from. */
interface Outline {
  readonly numberOfContours: number;
  readonly components?: readonly { readonly glyphID: number; readonly pos: number }[];
}

/** What a subset asks a font for each glyph it takes. */
interface GlyphToEmbed {
  readonly advanceWidth: number;
  _decode(): Outline | null;
  _getMetrics(): { readonly leftBearing: number };
}

declare module 'fontkit' {
  // What fontkit's subsets call and its types do not tell.
  interface Glyph extends GlyphToEmbed {}
}

/**
 * The same font, whose glyphs are taken apart once and not for every document. Of an outline only
 * its parts are kept: a subset copies the bytes themselves.
 */
export function fontToEmbed(font: Font): Font {
  const glyphs = new Map<number, GlyphToEmbed>();
  const glyphOf = (id: number): GlyphToEmbed => {
    let glyph = glyphs.get(id);
    if (!glyph) {
      glyph = readGlyph(font, id);
      glyphs.set(id, glyph);
    }
    return glyph;
  };
  return Object.create(font, { getGlyph: { value: glyphOf } });
}

function readGlyph(font: Font, id: number): GlyphToEmbed {
  const glyph = font.getGlyph(id);
  // oxlint-disable-next-line no-underscore-dangle -- what fontkit's subsets call
  const decoded = glyph._decode();
  // oxlint-disable-next-line no-underscore-dangle -- the same
  const { leftBearing } = glyph._getMetrics();
  const outline = decoded && {
    numberOfContours: decoded.numberOfContours,
    ...(decoded.components && {
      components: decoded.components.map(({ glyphID, pos }) => ({ glyphID, pos })),
    }),
  };
  return {
    advanceWidth: glyph.advanceWidth,
    _decode: () => outline,
    _getMetrics: () => ({ leftBearing }),
  };
}
