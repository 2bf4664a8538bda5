import { numbersOf } from './read-matrix.ts';
import { readPath } from './read-path.ts';

/** Attributes of an element by their names. */
export type Attributes = ReadonlyMap<string, string>;

/** Kinds of elements that draw something, each with the attributes that say what. */
export const SHAPES: Readonly<Record<string, readonly string[]>> = {
  path: ['d'],
  rect: ['x', 'y', 'width', 'height', 'rx', 'ry'],
  circle: ['cx', 'cy', 'r'],
  ellipse: ['cx', 'cy', 'rx', 'ry'],
  line: ['x1', 'y1', 'x2', 'y2'],
  polyline: ['points'],
  polygon: ['points'],
};

/** An element as path data; undefined where its numbers are none. */
export function shapePath(name: string, attributes: Attributes): string | undefined {
  const points = numbersOf(attributes.get('points') ?? '');
  switch (name) {
    case 'path':
      return readPath(attributes.get('d') ?? '');
    case 'polyline':
    case 'polygon':
      return polygon(points, name === 'polygon');
    default: {
      const numbers = (SHAPES[name] ?? []).map((key) => lengthOf(attributes.get(key)));
      return numbers.every((number) => number === undefined || Number.isFinite(number))
        ? simple(name, numbers)
        : undefined;
    }
  }
}

/** A number, perhaps in pixels; NaN where it is none, undefined where it is not given. */
export function lengthOf(value: string | undefined): number | undefined {
  if (value === undefined || value === 'auto') return undefined;
  const [number = Number.NaN, ...more] = numbersOf(value.trim().replace(/px$/, ''));
  return more.length === 0 ? number : Number.NaN;
}

function simple(name: string, [a = 0, b = 0, c = 0, d = 0, e, f]: readonly (number | undefined)[]) {
  if (name === 'line') return `M ${a} ${b} L ${c} ${d}`;
  if (name === 'circle') return oval(a, b, c, c);
  if (name === 'ellipse') return oval(a, b, c, d);
  const [across = 0, down = 0] = [e ?? f, f ?? e];
  return rectangle([a, b, c, d], Math.min(across, c / 2), Math.min(down, d / 2));
}

function oval(x: number, y: number, across: number, down: number): string {
  const half = `a ${across} ${down} 0 1 0`;
  return `M ${x - across} ${y} ${half} ${2 * across} 0 ${half} ${-2 * across} 0 Z`;
}

function rectangle(
  [x, y, width, height]: readonly [number, number, number, number],
  across: number,
  down: number,
): string {
  if (across <= 0 || down <= 0) return `M ${x} ${y} h ${width} v ${height} h ${-width} Z`;
  const corner = `a ${across} ${down} 0 0 1`;
  const [flat, upright] = [width - 2 * across, height - 2 * down];
  return [
    `M ${x + across} ${y} h ${flat} ${corner} ${across} ${down}`,
    `v ${upright} ${corner} ${-across} ${down}`,
    `h ${-flat} ${corner} ${-across} ${-down}`,
    `v ${-upright} ${corner} ${across} ${-down} Z`,
  ].join(' ');
}

function polygon(points: readonly number[], closed: boolean): string | undefined {
  const [x, y, ...rest] = points;
  if (points.length < 4 || points.length % 2 === 1 || !points.every(Number.isFinite)) {
    return undefined;
  }
  return `M ${x} ${y} L ${rest.join(' ')}${closed ? ' Z' : ''}`;
}
