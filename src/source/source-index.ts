import type { Document, LineCounter, Node, Pair, Range } from 'yaml';
import { isAlias, isMap, isNode, isPair, isScalar, isSeq } from 'yaml';
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
  /** The place of a stretch inside a scalar's text, in characters from its start. */
  locateInside(path: Path, start: number, end: number): Place;
  /** The whole file, for findings that have no better place: 1:1. */
  readonly whole: Place;
}

/** Builds the index of a parsed document. `text` is what the document was parsed from. */
export function indexSource(
  file: string,
  text: string,
  document: Document,
  lines: LineCounter,
): SourceIndex {
  const place = (start: number, end: number): Place => {
    const from = lines.linePos(start);
    const to = lines.linePos(Math.max(start, end));
    return { file, line: from.line, column: from.col, endLine: to.line, endColumn: to.col };
  };
  const locate = (path: Path, part: Part = 'value'): Place => {
    const range = findRange(document, path, part);
    return place(range[0], range[1]);
  };
  return {
    file,
    locate,
    locateInside(path, start, end) {
      const range = findRange(document, path, 'value');
      const raw = text.slice(range[0], range[1]);
      const shift = plainOffset(raw);
      // A folded, quoted with escapes, or multi-line scalar has no one-to-one offsets.
      if (shift === undefined) return place(range[0], range[1]);
      return place(range[0] + shift + start, range[0] + shift + Math.max(end, start + 1));
    },
    whole: { file, line: 1, column: 1, endLine: 1, endColumn: 1 },
  };
}

function findRange(document: Document, path: Path, part: Part): Range {
  let node: unknown = document.contents;
  let key: unknown = document.contents;
  for (const step of path) {
    const found = stepInto(resolveAlias(document, node), step, document);
    if (found === undefined) throw new Error(`no such path in the file: ${path.join('.')}`);
    node = found.value;
    key = found.key;
  }
  const target = part === 'key' ? key : (node ?? key);
  const range = isNode(target) ? target.range : undefined;
  if (range) return range;
  const fallback = isNode(key) ? key.range : undefined;
  if (fallback) return fallback;
  return [0, 0, 0];
}

interface Found {
  readonly key: unknown;
  readonly value: unknown;
}

function stepInto(node: unknown, step: string | number, document: Document): Found | undefined {
  if (isSeq(node)) {
    const item = node.items[Number(step)];
    return item === undefined ? undefined : { key: item, value: item };
  }
  if (!isMap(node)) return undefined;
  const direct = node.items.find((pair) => keyOf(pair) === String(step));
  if (direct) return { key: direct.key, value: direct.value ?? direct.key };
  for (const pair of node.items) {
    if (keyOf(pair) !== '<<') continue;
    const merged = stepInto(resolveAlias(document, pair.value), step, document);
    if (merged) return merged;
  }
  return undefined;
}

function keyOf(pair: Pair): string | undefined {
  if (!isPair(pair)) return undefined;
  return isScalar(pair.key) ? String(pair.key.value) : undefined;
}

function resolveAlias(document: Document, node: unknown): unknown {
  return isAlias(node) ? (node.resolve(document) satisfies Node | undefined) : node;
}

/** Offset of a one-line scalar's text inside its source, or undefined where offsets do not carry. */
function plainOffset(raw: string): number | undefined {
  if (raw.includes('\n') || raw.startsWith('|') || raw.startsWith('>')) return undefined;
  if (raw.startsWith('"')) return raw.includes('\\') ? undefined : 1;
  if (raw.startsWith("'")) return raw.includes("''") ? undefined : 1;
  return 0;
}
