import type { Font } from 'fontkit';
import { metricsOf, outlineOf } from './glyphs.ts';
import type { Outline } from './glyphs.ts';

/** What a subset asks a font for each glyph it takes. */
interface GlyphToEmbed {
  readonly advanceWidth: number;
  _decode(): Outline | null;
  _getMetrics(): { readonly leftBearing: number };
}

/** The same font, whose glyphs are looked up once and not for every document. */
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
  const { advance, bearing } = metricsOf(font, id);
  const outline = outlineOf(font, id);
  return {
    advanceWidth: advance,
    _decode: () => outline,
    _getMetrics: () => ({ leftBearing: bearing }),
  };
}
