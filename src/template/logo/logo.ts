/** A sign of those who write the report, ready to be drawn. */
export type Logo = PngLogo | SvgLogo;

interface LogoSize {
  /** What a reader who cannot see it is told. */
  readonly alternative: string;
  readonly width: number;
  readonly height: number;
}

export interface PngLogo extends LogoSize {
  readonly kind: 'png';
  readonly bytes: Uint8Array;
}

/** Nothing is left of the file but shapes: what could run, load or refer is gone. */
export interface SvgLogo extends LogoSize {
  readonly kind: 'svg';
  readonly left: number;
  readonly top: number;
  readonly shapes: readonly Shape[];
  /** The same as a picture, for those who know no SVG. */
  readonly picture?: PngLogo;
}

export interface Shape extends Paint {
  /** Path data with a blank between any two numbers. */
  readonly path: string;
  readonly matrix: Matrix;
}

/** The six numbers of an affine map, as SVG and PDF write them. */
export type Matrix = readonly [number, number, number, number, number, number];

export interface Paint {
  /** `#RRGGBB`, or `none`. */
  readonly fill: string;
  readonly stroke: string;
  readonly strokeWidth: number;
  readonly fillOpacity: number;
  readonly strokeOpacity: number;
  readonly evenOdd: boolean;
  readonly cap: 'butt' | 'round' | 'square';
  readonly join: 'miter' | 'round' | 'bevel';
}
