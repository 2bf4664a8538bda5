import type { Font } from 'fontkit';

/** What a font says of the place that a glyph takes, in its own units. */
interface Metrics {
  readonly advance: number;
  readonly bearing: number;
}

/** How a glyph is drawn, as far as a subset must know it: which others it is put together from. */
export interface Outline {
  readonly numberOfContours: number;
  readonly components?: readonly { readonly glyphID: number; readonly pos: number }[];
}

declare module 'fontkit' {
  // What fontkit has and its types do not tell.
  interface Font {
    readonly _cmapProcessor: { lookup(codePoint: number): number };
    readonly hmtx: object;
    readonly loca: { readonly offsets: readonly number[] };
    _getTableStream(tag: string): { pos: number; readInt16BE(): number };
  }
  interface Glyph {
    _decode(): Outline | null;
    _getTableMetrics(table: object): Metrics;
  }
}

// oxlint-disable no-underscore-dangle -- fontkit's public ways take each glyph apart to measure it

/** The number of the glyph of a character; 0 where there is none. */
export function glyphNumber(font: Font, codePoint: number): number {
  return font._cmapProcessor.lookup(codePoint);
}

export function metricsOf(font: Font, id: number): Metrics {
  return font.getGlyph(id)._getTableMetrics(font.hmtx);
}

/** Of an outline only its parts are told: a subset copies the bytes themselves. */
export function outlineOf(font: Font, id: number): Outline | null {
  const { offsets } = font.loca;
  const start = offsets[id] ?? 0;
  if (start === offsets[id + 1]) return null;
  const stream = font._getTableStream('glyf');
  stream.pos += start;
  const numberOfContours = stream.readInt16BE();
  return numberOfContours < 0 ? partsOf(font, id) : { numberOfContours };
}

function partsOf(font: Font, id: number): Outline | null {
  const decoded = font.getGlyph(id)._decode();
  const components = decoded?.components?.map(({ glyphID, pos }) => ({ glyphID, pos }));
  return decoded && { numberOfContours: -1, ...(components && { components }) };
}
