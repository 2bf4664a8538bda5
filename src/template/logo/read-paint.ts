import type { Paint } from './logo.ts';

export const USUAL_PAINT: Paint = {
  fill: '#000000',
  stroke: 'none',
  strokeWidth: 1,
  fillOpacity: 1,
  strokeOpacity: 1,
  evenOdd: false,
  cap: 'butt',
  join: 'miter',
};

/** What a property makes of the paint; undefined where its value is none that can be drawn. */
export function readPaint(name: string, value: string, paint: Paint): Paint | undefined {
  const read = Object.hasOwn(PROPERTIES, name) ? PROPERTIES[name] : undefined;
  const word = value.trim();
  const change = word === 'inherit' ? {} : read?.(word, paint);
  return change && { ...paint, ...change };
}

/** Whether a property is about paint. */
export function isPaint(name: string): boolean {
  return Object.hasOwn(PROPERTIES, name);
}

type Reader = (value: string, paint: Paint) => Partial<Paint> | undefined;

const PROPERTIES: Readonly<Record<string, Reader>> = {
  fill: (value) => withColour(value, (fill) => ({ fill })),
  stroke: (value) => withColour(value, (stroke) => ({ stroke })),
  'stroke-width': (value) => within(value, 1e6, (strokeWidth) => ({ strokeWidth })),
  'fill-opacity': (value) => within(value, 1, (fillOpacity) => ({ fillOpacity })),
  'stroke-opacity': (value) => within(value, 1, (strokeOpacity) => ({ strokeOpacity })),
  opacity: (value, { fillOpacity, strokeOpacity }) =>
    within(value, 1, (share) => ({
      fillOpacity: fillOpacity * share,
      strokeOpacity: strokeOpacity * share,
    })),
  'fill-rule': (value) =>
    value === 'evenodd' || value === 'nonzero' ? { evenOdd: value === 'evenodd' } : undefined,
  'stroke-linecap': (value) => {
    const cap = (['butt', 'round', 'square'] as const).find((one) => one === value);
    return cap && { cap };
  },
  'stroke-linejoin': (value) => {
    const join = (['miter', 'round', 'bevel'] as const).find((one) => one === value);
    return join && { join };
  },
  'stroke-dasharray': onlyWord('none'),
  display: onlyWord('inline', 'block'),
  visibility: onlyWord('visible'),
};

function onlyWord(...words: readonly string[]): Reader {
  return (value) => (words.includes(value) ? {} : undefined);
}

function within(
  value: string,
  most: number,
  change: (number: number) => Partial<Paint>,
): Partial<Paint> | undefined {
  const found = /^(\d+\.?\d*|\.\d+)(px|%)?$/.exec(value);
  const number = Number(found?.[1]) / (found?.[2] === '%' ? 100 : 1);
  return found && number <= most ? change(number) : undefined;
}

function withColour(
  value: string,
  change: (colour: string) => Partial<Paint>,
): Partial<Paint> | undefined {
  const colour = readColour(value);
  return colour === undefined ? undefined : change(colour);
}

/** The sixteen colours that every drawing program knows by name. */
const NAMED: Readonly<Record<string, string>> = {
  black: '#000000',
  silver: '#C0C0C0',
  gray: '#808080',
  white: '#FFFFFF',
  maroon: '#800000',
  red: '#FF0000',
  purple: '#800080',
  fuchsia: '#FF00FF',
  green: '#008000',
  lime: '#00FF00',
  olive: '#808000',
  yellow: '#FFFF00',
  navy: '#000080',
  blue: '#0000FF',
  teal: '#008080',
  aqua: '#00FFFF',
};

function readColour(value: string): string | undefined {
  const word = value.toLowerCase();
  if (word === 'none' || word === 'transparent') return 'none';
  if (word === 'currentcolor') return '#000000';
  if (Object.hasOwn(NAMED, word)) return NAMED[word];
  if (/^#[0-9a-f]{6}$/.test(word)) return word.toUpperCase();
  if (/^#[0-9a-f]{3}$/.test(word))
    return `#${word.slice(1).replaceAll(/./g, '$&$&')}`.toUpperCase();
  const parts = /^rgb\(\s*(\d{1,3})\s*[, ]\s*(\d{1,3})\s*[, ]\s*(\d{1,3})\s*\)$/
    .exec(word)
    ?.slice(1);
  if (!parts?.every((part) => Number(part) <= 255)) return undefined;
  const digits = parts.map((part) => Number(part).toString(16).padStart(2, '0'));
  return `#${digits.join('')}`.toUpperCase();
}
