import type { Paint, Matrix, Shape, SvgLogo } from './logo.ts';
import { isPaint, readPaint, USUAL_PAINT } from './read-paint.ts';
import { numbersOf, readMatrix, times, UNMOVED } from './read-matrix.ts';
import { readTags } from './read-tags.ts';
import type { Attribute, Tag } from './read-tags.ts';
import { lengthOf, shapePath, SHAPES } from './shape-path.ts';

/** What of a drawing is not taken, and where it stands, in characters from the start. */
export interface NotDrawn {
  readonly kind: 'element' | 'attribute' | 'value' | 'markup' | 'size' | 'many';
  readonly name: string;
  readonly begin: number;
  readonly end: number;
}

export interface ReadSvg {
  readonly drawing?: Omit<SvgLogo, 'alternative'>;
  readonly refused: readonly NotDrawn[];
}

/** More is a picture, not a sign. */
const MOST_SHAPES = 2000;

/**
 * The shapes of an SVG file. Taken are groups and plain shapes in plain colours; whatever could run,
 * load or refer to something is refused, and so is what would be drawn differently here and there.
 */
export function readSvg(text: string): ReadSvg {
  const tags = readTags(text);
  if ('stoppedAt' in tags) {
    const begin = tags.stoppedAt;
    const name = text.slice(begin, begin + 20).split('\n')[0] ?? '';
    return { refused: [{ kind: 'markup', name, begin, end: begin + name.length }] };
  }
  const [root] = tags;
  if (root?.name !== 'svg') {
    return { refused: [{ kind: 'markup', name: root?.name ?? '', begin: 0, end: 0 }] };
  }
  return readDrawing(tags, root);
}

function readDrawing(tags: readonly Tag[], root: Tag): ReadSvg {
  const { shapes, refused } = readShapes(tags);
  const size = sizeOf(root);
  if (!size) refused.push({ ...notDrawn('size', root), name: 'viewBox' });
  const isSign = shapes.length > 0 && shapes.length <= MOST_SHAPES;
  // Where nothing is left, what was refused says enough.
  if (!isSign && refused.length === 0) {
    refused.push({ ...notDrawn('many', root), name: String(shapes.length) });
  }
  return size && refused.length === 0
    ? { drawing: { kind: 'svg', ...size, shapes }, refused }
    : { refused };
}

/** What an element hands on to those inside it. */
interface Around {
  readonly name: string;
  readonly paint: Paint;
  readonly matrix: Matrix;
  /** Nothing in here is drawn. */
  readonly skipped: boolean;
}

const OUTSIDE: Around = { name: '', paint: USUAL_PAINT, matrix: UNMOVED, skipped: false };

function readShapes(tags: readonly Tag[]) {
  const shapes: Shape[] = [];
  const refused: NotDrawn[] = [];
  const open: Around[] = [];
  for (const [index, tag] of tags.entries()) {
    const around = open.at(-1) ?? OUTSIDE;
    if (tag.kind === 'close') {
      if (open.pop()?.name !== tag.name) refused.push(notDrawn('markup', tag));
      continue;
    }
    if (index > 0 && open.length === 0) refused.push(notDrawn('markup', tag));
    const read = readElement(tag, around, index === 0);
    refused.push(...read.refused);
    if (read.shape) shapes.push(read.shape);
    if (tag.kind === 'open') open.push(read.inside);
  }
  const last = tags.at(-1);
  if (open.length > 0 && last) refused.push(notDrawn('markup', last));
  return { shapes, refused };
}

interface ReadElement {
  readonly inside: Around;
  readonly shape?: Shape;
  readonly refused: readonly NotDrawn[];
}

const SILENT = new Set(['title', 'desc', 'metadata', 'defs']);
/** These change or do something wherever they stand. */
const NEVER = new Set(['style', 'script', 'foreignObject']);

function readElement(tag: Tag, around: Around, isRoot: boolean): ReadElement {
  const { name } = tag;
  const skipped = around.skipped || SILENT.has(name) || name.includes(':');
  const inside = { ...around, name, skipped };
  if (NEVER.has(name)) return { inside, refused: [notDrawn('element', tag)] };
  if (skipped) return { inside, refused: [] };
  const keys = isRoot ? ROOT_KEYS : Object.hasOwn(SHAPES, name) ? SHAPES[name] : GROUP_KEYS[name];
  if (!keys) return { inside: { ...inside, skipped: true }, refused: [notDrawn('element', tag)] };
  const read = readAttributes(tag, keys, inside);
  if (isRoot || name === 'g') return read;
  const path = shapePath(name, new Map(tag.attributes.map((one) => [one.name, one.value])));
  if (path === undefined) return { ...read, refused: [...read.refused, notDrawn('value', tag)] };
  const { paint, matrix } = read.inside;
  return { ...read, shape: { ...paint, matrix, path } };
}

const ROOT_KEYS = ['viewBox', 'width', 'height', 'x', 'y', 'version', 'preserveAspectRatio'];
const GROUP_KEYS: Readonly<Record<string, readonly string[]>> = { g: [] };
/** Notes of drawing programs, and words for readers: they draw nothing. */
const QUIET =
  /^(id|class|role|xmlns|baseProfile|enable-background|overflow|aria-[a-z]+|data-[\w-]+|(?!xlink:).+:.+)$/;

function readAttributes(tag: Tag, keys: readonly string[], around: Around): ReadElement {
  let { paint, matrix } = around;
  const refused: NotDrawn[] = [];
  for (const attribute of tag.attributes) {
    const { name, value } = attribute;
    if (keys.includes(name) || QUIET.test(name)) continue;
    if (name === 'transform') {
      const own = readMatrix(value);
      if (own) matrix = times(matrix, own);
      else refused.push(notDrawn('value', attribute));
    } else {
      const read = readPaints(attribute, paint);
      paint = read.paint;
      refused.push(...read.refused);
    }
  }
  return { inside: { ...around, paint, matrix }, refused };
}

/** What an attribute makes of the paint; one of styles holds several properties. */
function readPaints(attribute: Attribute, given: Paint) {
  let paint = given;
  const refused: NotDrawn[] = [];
  const isStyle = attribute.name === 'style';
  const pairs = isStyle ? stylesOf(attribute.value) : [[attribute.name, attribute.value] as const];
  for (const [key, word] of pairs) {
    const next = readPaint(key, word, paint);
    if (next) paint = next;
    else if (isPaint(key)) refused.push(notDrawn('value', attribute));
    else if (!isStyle || CHANGING.test(key) || /url\s*\(/i.test(word)) {
      refused.push({ ...notDrawn('attribute', attribute), name: key });
    }
  }
  return { paint, refused };
}

/** Styles that change what is seen; others are about text. */
const CHANGING = /^(filter|mask|mask-.*|clip|clip-path|mix-blend-mode|transform.*|background.*)$/;

function stylesOf(style: string): readonly (readonly [string, string])[] {
  return style.split(';').flatMap((pair) => {
    const colon = pair.indexOf(':');
    return colon < 0 ? [] : [[pair.slice(0, colon).trim(), pair.slice(colon + 1)] as const];
  });
}

function notDrawn(kind: NotDrawn['kind'], { name, begin, end }: Tag | Attribute): NotDrawn {
  return { kind, name, begin, end };
}

function sizeOf({ attributes }: Tag) {
  const given = new Map(attributes.map(({ name, value }) => [name, value]));
  const box = numbersOf(given.get('viewBox') ?? '');
  const [left = 0, top = 0] = box;
  const width = box.length === 4 ? box[2] : lengthOf(given.get('width'));
  const height = box.length === 4 ? box[3] : lengthOf(given.get('height'));
  if (width === undefined || height === undefined) return undefined;
  const finite = [left, top, width, height].every(Number.isFinite);
  return finite && width > 0 && height > 0 ? { left, top, width, height } : undefined;
}
