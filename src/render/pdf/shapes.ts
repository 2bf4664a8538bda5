import type { Point } from '../../chart/radar.ts';
import type { Logo } from '../../template/logo/logo.ts';
import { logoDrawer } from './draw-logo.ts';
import { short } from './ink.ts';
import type { Ink } from './ink.ts';

export interface Box {
  readonly x: number;
  readonly y: number;
  readonly width: number;
  readonly height: number;
}

export interface PathStyle {
  readonly fill?: string;
  readonly stroke?: string;
  readonly width?: number;
  readonly opacity?: number;
  readonly dash?: boolean;
  readonly closed?: boolean;
}

export interface ShapesOptions {
  readonly doc: PDFKit.PDFDocument;
  readonly ink: Ink;
  /** Added to every x. */
  readonly shift: number;
  /** Of the page, margins too. */
  readonly width: number;
  readonly logo: Logo | undefined;
}

/** Draws areas, lines and pictures. */
export class Shapes {
  readonly #options: ShapesOptions;
  readonly #drawLogo: ((box: Box) => void) | undefined;

  constructor(options: ShapesOptions) {
    this.#options = options;
    this.#drawLogo = options.logo && logoDrawer(options.doc, options.logo);
  }

  rectangle(
    box: Box,
    style: { readonly fill?: string; readonly stroke?: string; readonly radius?: number },
  ): void {
    const { doc, shift } = this.#options;
    const { y, width, height } = box;
    const x = box.x + shift;
    const paint = this.#begin(style);
    if (style.radius === undefined)
      doc.addContent(`${short(x)} ${short(y)} ${short(width)} ${short(height)} re ${paint}`);
    else doc.roundedRect(x, y, width, height, style.radius).addContent(paint);
  }

  /** A polygon, or an open line where `closed` is false. */
  path(points: readonly Point[], style: PathStyle): void {
    const { doc, shift } = this.#options;
    const { opacity, dash = false, closed = true } = style;
    if (opacity !== undefined) doc.fillOpacity(opacity);
    const paint = this.#begin(style);
    const corners = points.map(
      ({ x, y }, index) => `${short(x + shift)} ${short(y)} ${index === 0 ? 'm' : 'l'} `,
    );
    const [before, after] = dash ? ['[2 2] 0 d ', ' [] 0 d'] : ['', ''];
    doc.addContent(`${before}${corners.join('')}${closed ? 'h ' : ''}${paint}${after}`);
    if (opacity !== undefined) doc.fillOpacity(1);
  }

  circle(at: Point, radius: number, fill: string): void {
    const { doc, shift } = this.#options;
    const paint = this.#begin({ fill });
    doc.circle(at.x + shift, at.y, radius).addContent(paint);
  }

  /** A bar across the whole page, margins too. */
  band(y: number, height: number, fill: string): void {
    const { shift, width } = this.#options;
    this.rectangle({ x: -shift, y, width, height }, { fill });
  }

  /** The logo of the theme, where there is one. */
  logo(box: Box): void {
    const { ink, shift } = this.#options;
    this.#drawLogo?.({ ...box, x: box.x + shift });
    ink.forget();
  }

  /** Colours come before a shape; returned is how it ends. */
  #begin({ fill, stroke, width = 0.7 }: PathStyle): string {
    const { doc, ink } = this.#options;
    const line = stroke === undefined ? '' : `${short(width)} w ${ink.stroke(stroke)}`;
    const colours = `${line}${fill === undefined ? '' : ink.fill(fill)}`;
    if (colours !== '') doc.addContent(colours);
    if (fill !== undefined && stroke !== undefined) return 'B';
    if (fill !== undefined) return 'f';
    return stroke === undefined ? 'n' : 'S';
  }
}
