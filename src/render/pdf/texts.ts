import type { Point } from '../../chart/radar.ts';
import { breakLines } from './break-lines.ts';
import type { Line } from './break-lines.ts';
import { widthOf } from './faces.ts';
import type { FaceName, Faces } from './faces.ts';
import type { Ink } from './ink.ts';
import { textWriter } from './text-writer.ts';
import type { WrittenText } from './text-writer.ts';
import { THEME } from './theme.ts';

export interface TextStyle {
  readonly face: FaceName;
  readonly size: number;
  readonly colour: string;
}

export interface LineStyle extends TextStyle {
  /** Points from one line to the next. */
  readonly leading: number;
  /** Width to align in. */
  readonly width: number;
  readonly align: 'start' | 'end' | 'center';
  /** Stretches full lines to the width. */
  readonly justify: boolean;
}

export interface TextsOptions {
  readonly doc: PDFKit.PDFDocument;
  readonly ink: Ink;
  readonly faces: Faces;
  /** Added to every x. */
  readonly shift: number;
}

/** Breaks texts into lines and writes them. */
export class Texts {
  readonly #options: TextsOptions;
  readonly #write: (text: WrittenText) => void;

  constructor(options: TextsOptions) {
    this.#options = options;
    this.#write = textWriter(options.doc, options.faces);
  }

  /** Lines of text from `y` downwards, each `leading` points high. */
  lines(lines: readonly Line[], at: Point, style: LineStyle): void {
    for (const [index, line] of lines.entries()) {
      // The baseline sits so that the ideographs are centred in the line.
      const baseline = at.y + index * style.leading + style.leading / 2 + style.size * 0.36;
      this.#line(line, { x: at.x + indent(line, style), y: baseline }, style);
    }
  }

  /** One short text on one line; `x` is its start, middle or end. */
  label(
    text: string,
    at: Point,
    style: TextStyle & { readonly align?: 'start' | 'middle' | 'end' },
  ): void {
    const [line] = this.break(text, style, Number.POSITIVE_INFINITY);
    if (!line) return;
    const shift = { start: 0, middle: line.width / 2, end: line.width }[style.align ?? 'start'];
    this.#line(
      line,
      { x: at.x - shift, y: at.y },
      { ...style, leading: 0, width: 0, align: 'start', justify: false },
    );
  }

  /** Text → lines in one of the faces. */
  break(text: string, style: Pick<TextStyle, 'face' | 'size'>, width: number): readonly Line[] {
    const { faces } = this.#options;
    return breakLines([{ text, bold: style.face === 'bold' }], faces, style.size, width);
  }

  /** What fits on one line of this width, with 「…」 for the rest. */
  fit(text: string, style: Pick<TextStyle, 'face' | 'size'>, width: number): string {
    const face = this.#options.faces[style.face];
    const flat = text.replaceAll(/\s+/g, ' ');
    if (widthOf(flat, face, style.size) <= width) return flat;
    const room = width - widthOf('…', face, style.size);
    let kept = '';
    for (const char of flat) {
      if (widthOf(kept + char, face, style.size) > room) break;
      kept += char;
    }
    return `${kept}…`;
  }

  #line(line: Line, at: Point, style: LineStyle): void {
    const { ink, shift } = this.#options;
    const spacing = stretch(line, style);
    let x = at.x;
    for (const run of line.runs) {
      const { text, width, href } = run;
      const place = { x: x + shift, y: at.y };
      if (text !== '') {
        const colour = ink.fill(href === undefined ? style.colour : THEME.colour.blue);
        this.#write({ text, face: run.face.name, size: style.size, ...place, spacing, colour });
      }
      if (href !== undefined) this.#linkOut(href, place, { width, height: style.size });
      x += width + (spacing === 0 ? 0 : spacing * Array.from(text).length);
    }
  }

  /** Makes a text that stands on the lower edge of a box lead out of the document. */
  #linkOut(
    href: string,
    { x, y }: Point,
    { width, height }: { readonly width: number; readonly height: number },
  ): void {
    this.#options.doc.link(x, y - height, width, height * 1.25, href);
  }
}

function indent(line: Line, { align, width }: LineStyle): number {
  if (align === 'start') return 0;
  const free = Math.max(0, width - line.width);
  return align === 'end' ? free : free / 2;
}

/** Points to add after each character so that the line fills the width; only where that is little. */
function stretch(line: Line, { justify, width, size }: LineStyle): number {
  const free = width - line.width;
  if (!justify || line.last || free <= 0 || free > size * 2) return 0;
  const text = line.runs.map((run) => run.text).join('');
  const characters = Array.from(text).length;
  // Letters set apart read badly: a line of mostly Latin stays ragged.
  const latin = text.match(/[\p{Script=Latin} ]/gu)?.length ?? 0;
  return characters > 1 && latin * 2 < characters ? free / (characters - 1) : 0;
}
