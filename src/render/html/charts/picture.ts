import type { Point } from '../../../chart/radar.ts';
import { COLOURS } from '../../colours.ts';
import { element } from '../markup.ts';
import type { Markup } from '../markup.ts';

/** Units of every picture's width: text of 12 can be read on a phone and is not huge on a screen. */
export const WIDTH = 420;

/** A picture of a block that scales with the page, with what a reader who cannot see it is told. */
export function figure(
  { caption, alternative }: { readonly caption: string; readonly alternative: string },
  height: number,
  marks: readonly Markup[],
  ...below: readonly Markup[]
): Markup {
  const viewBox = `0 0 ${WIDTH} ${Math.ceil(height)}`;
  const named = { role: 'img', 'aria-label': alternative };
  const svg = element('svg', { viewBox, xmlns: SVG, ...named }, ...marks);
  return element('figure', {}, svg, element('figcaption', {}, caption), ...below);
}

const SVG = 'http://www.w3.org/2000/svg';

export interface Lettering {
  readonly size: number;
  readonly colour?: string;
  readonly bold?: boolean;
  readonly anchor?: 'start' | 'middle' | 'end';
}

/** Lines of text, the first with its foot at `at`. */
export function letters(lines: readonly string[], at: Point, style: Lettering): readonly Markup[] {
  const { size, colour = COLOURS.ink, bold, anchor } = style;
  const look = {
    'font-size': size,
    fill: colour,
    'font-weight': bold ? 700 : undefined,
    'text-anchor': anchor,
  };
  return lines.map((words, index) =>
    element('text', { x: at.x, y: at.y + index * size * 1.3, ...look }, words),
  );
}

export interface Box {
  readonly x: number;
  readonly y: number;
  readonly width: number;
  readonly height: number;
}

export function box(place: Box, fill: string): Markup {
  return element('rect', { ...place, fill, rx: 2 });
}

export function line(from: Point, to: Point, colour: string, width = 0.7): Markup {
  const ends = { x1: from.x, y1: from.y, x2: to.x, y2: to.y };
  return element('line', { ...ends, stroke: colour, 'stroke-width': width });
}

/** Corners of a polygon as SVG writes them. */
export function corners(points: readonly Point[]): string {
  return points.map(({ x, y }) => `${x.toFixed(2)},${y.toFixed(2)}`).join(' ');
}

/** The numbers at the ends of an axis stay within the picture. */
export function tickAnchor(tick: number, last: number): 'start' | 'middle' | 'end' {
  if (tick === 0) return 'start';
  return tick === last ? 'end' : 'middle';
}
