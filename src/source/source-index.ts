import type { Alias, Document, Node, Pair, Range, YAMLMap } from 'yaml';
import { isAlias, isMap, isNode, isScalar, isSeq } from 'yaml';
import type { Place } from '../diagnostics/diagnostic.ts';
import { insideScalar } from './inside-scalar.ts';

/** Keys and list positions from the top of a file to a value. */
export type Path = readonly (string | number)[];

/** Which side of `key: value` a finding is about. */
export type Part = 'key' | 'value';

/** Where every key and value of one file stands. */
export interface SourceIndex {
  readonly file: string;
  /**
   * The place of a path. Throws when the path is not in the file: that is our bug, never the
   * user's.
   */
  locate(path: Path, part?: Part): Place;
  /** Whether a path is in the file. */
  has(path: Path): boolean;
  /** The place of a stretch inside a scalar's text, in characters from its start. */
  locateInside(path: Path, start: number, end: number): Place;
  /** The whole file, for findings that have no better place: 1:1. */
  readonly whole: Place;
}

/** What the parser knows about offsets and aliases of one document. */
export interface Parsed {
  readonly place: (start: number, end: number) => Place;
  /** What each alias stands for. */
  readonly targets: ReadonlyMap<Alias, Node>;
}

/** Builds the index of a parsed document. `text` is what the document was parsed from. */
export function indexSource(
  file: string,
  text: string,
  document: Document,
  { place, targets }: Parsed,
): SourceIndex {
  const seek = finder(document, targets);
  const find = (path: Path): Found => {
    const found = seek(path);
    if (!found) throw new Error(`no such path in the file: ${path.join('.')}`);
    return found;
  };
  const locate = (path: Path, part: Part = 'value'): Place => {
    const [start, end] = rangeOf(find(path), part);
    return place(start, end);
  };
  return {
    file,
    locate,
    has: (path) => seek(path) !== undefined,
    locateInside(path, start, end) {
      const found = find(path);
      const [from, to] = rangeOf(found, 'value');
      const stretch = { start, end };
      const inside =
        isScalar(found.value) &&
        insideScalar(text.slice(from, to), String(found.value.value), stretch);
      return inside ? place(from + inside.start, from + inside.end) : place(from, to);
    },
    whole: { file, line: 1, column: 1, endLine: 1, endColumn: 1 },
  };
}

interface Found {
  readonly key: unknown;
  readonly value: unknown;
}

function finder(
  document: Document,
  targets: ReadonlyMap<Alias, Node>,
): (path: Path) => Found | undefined {
  const resolve = (node: unknown): unknown => (isAlias(node) ? targets.get(node) : node);
  // A map is read once, however many findings it has.
  const maps = new WeakMap<YAMLMap, ReadonlyMap<string, Pair>>();
  const pairsOf = (map: YAMLMap): ReadonlyMap<string, Pair> => {
    const known = maps.get(map) ?? new Map(map.items.map((pair) => [keyOf(pair), pair]));
    maps.set(map, known);
    return known;
  };
  const stepInto = (node: unknown, step: string | number): Found | undefined => {
    if (isSeq(node)) {
      const item = node.items[Number(step)];
      return item === undefined ? undefined : { key: item, value: item };
    }
    if (!isMap(node)) return undefined;
    const direct = pairsOf(node).get(String(step));
    if (direct) return { key: direct.key, value: direct.value ?? direct.key };
    const merge = resolve(pairsOf(node).get('<<')?.value);
    const merged = isSeq(merge) ? merge.items.map(resolve) : [merge];
    return merged.map((source) => stepInto(source, step)).find((found) => found !== undefined);
  };
  return (path) => {
    let found: Found | undefined = { key: document.contents, value: document.contents };
    for (const step of path) {
      found = stepInto(resolve(found.value), step);
      if (!found) return undefined;
    }
    return found;
  };
}

function rangeOf({ key, value }: Found, part: Part): Range {
  const node = part === 'key' ? key : value;
  if (isNode(node) && node.range) return node.range;
  return isNode(key) && key.range ? key.range : [0, 0, 0];
}

function keyOf(pair: Pair): string {
  return isScalar(pair.key) ? String(pair.key.value) : '';
}
