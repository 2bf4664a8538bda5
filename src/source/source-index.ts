import type { Alias, Document, Node, Pair, Range, YAMLMap } from 'yaml';
import { isAlias, isMap, isNode, isScalar, isSeq } from 'yaml';
import type { Place } from '../diagnostics/diagnostic.ts';

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
  const seek = rangeFinder(document, targets);
  const find = (path: Path, part: Part): Range => {
    const range = seek(path, part);
    if (!range) throw new Error(`no such path in the file: ${path.join('.')}`);
    return range;
  };
  const locate = (path: Path, part: Part = 'value'): Place => {
    const range = find(path, part);
    return place(range[0], range[1]);
  };
  return {
    file,
    locate,
    has: (path) => seek(path, 'value') !== undefined,
    locateInside(path, start, end) {
      const range = find(path, 'value');
      const raw = text.slice(range[0], range[1]);
      const shift = plainOffset(raw);
      // A folded, quoted with escapes, or multi-line scalar has no one-to-one offsets.
      if (shift === undefined) return place(range[0], range[1]);
      return place(range[0] + shift + start, range[0] + shift + Math.max(end, start + 1));
    },
    whole: { file, line: 1, column: 1, endLine: 1, endColumn: 1 },
  };
}

interface Found {
  readonly key: unknown;
  readonly value: unknown;
}

function rangeFinder(
  document: Document,
  targets: ReadonlyMap<Alias, Node>,
): (path: Path, part: Part) => Range | undefined {
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
  return (path, part) => {
    let node: unknown = document.contents;
    let key: unknown = document.contents;
    for (const step of path) {
      const found = stepInto(resolve(node), step);
      if (found === undefined) return undefined;
      node = found.value;
      key = found.key;
    }
    return rangeOf(part === 'key' ? key : node) ?? rangeOf(key) ?? [0, 0, 0];
  };
}

function rangeOf(node: unknown): Range | undefined {
  return isNode(node) ? (node.range ?? undefined) : undefined;
}

function keyOf(pair: Pair): string {
  return isScalar(pair.key) ? String(pair.key.value) : '';
}

/** Offset of a one-line scalar's text inside its source, or undefined where offsets do not carry. */
function plainOffset(raw: string): number | undefined {
  if (raw.includes('\n') || raw.startsWith('|') || raw.startsWith('>')) return undefined;
  if (raw.startsWith('"')) return raw.includes('\\') ? undefined : 1;
  if (raw.startsWith("'")) return raw.includes("''") ? undefined : 1;
  return 0;
}
