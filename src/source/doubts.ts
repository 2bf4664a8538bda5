import type { DiagnosticCode } from '../diagnostics/codes.ts';
import type { Diagnostic, Place } from '../diagnostics/diagnostic.ts';
import { isRecord } from './is-record.ts';
import type { Source } from './parse-source.ts';
import type { Path } from './source-index.ts';
import { childOf, idOf, isListOfParts, stepsOf, valueAt } from './parts.ts';

/** What may only seem wrong, since parts of a file were left out. */
export interface Doubts {
  /** Names of the parts left out, and of all that rests on them. */
  readonly names: ReadonlySet<string>;
  /** Whether a part was left out whose name is not known: any name may be its. */
  readonly nameless: boolean;
  /** Parts that lost something themselves. */
  readonly broken: readonly Place[];
  /** Parts that name others which lost something. */
  readonly touched: readonly Place[];
}

export const NO_DOUBTS: Doubts = { names: new Set(), nameless: false, broken: [], touched: [] };

/** `units` are the paths of the parts that were left out, or lost a key. */
export function doubtsAfter({ value, index }: Source, units: readonly Path[]): Doubts {
  const all = [...partsIn(value, [])];
  const names = new Set(units.flatMap((path) => [...namesIn(value, path)]));
  const touched: Path[] = [];
  // What names something in doubt is itself in doubt: one more round until no part joins.
  for (let before = -1; before !== touched.length;) {
    before = touched.length;
    for (const { id, path, words } of all) {
      if (touched.includes(path) || !words.some((word) => names.has(word))) continue;
      touched.push(path);
      names.add(id);
    }
  }
  const place = (path: Path): Place => index.locate(path);
  const nameless = units.some((path) => isNameless(value, path));
  return { names, nameless, broken: units.map(place), touched: touched.map(place) };
}

export function joinDoubts(one: Doubts, other: Doubts): Doubts {
  return {
    names: new Set([...one.names, ...other.names]),
    nameless: one.nameless || other.nameless,
    broken: [...one.broken, ...other.broken],
    touched: [...one.touched, ...other.touched],
  };
}

// What is called by a name that no part has, whatever else is wrong where it is called.
const OTHERS: ReadonlySet<DiagnosticCode> = new Set([
  'unknown-id',
  'unknown-scale',
  'unknown-tag',
  'unknown-capability',
  'unknown-solution',
]);

/** Whether a finding would stand whatever was meant where something was left out. */
export function isSure(found: Diagnostic, { names, nameless, broken, touched }: Doubts): boolean {
  if (nameless && /^(unknown-(?!key)|expression-)/.test(found.code)) return false;
  if (!OTHERS.has(found.code) && broken.some((place) => isWithin(found, place))) return false;
  const isCondition = found.code.startsWith('expression-');
  if (isCondition && touched.some((place) => isWithin(found, place))) return false;
  const { suggestion: _, ...args } = found.args;
  return !wordsIn(args).some((word) => names.has(word));
}

function isWithin(inner: Place, outer: Place): boolean {
  if (inner.file !== outer.file) return false;
  const before =
    inner.line < outer.line || (inner.line === outer.line && inner.column < outer.column);
  const after =
    inner.endLine > outer.endLine ||
    (inner.endLine === outer.endLine && inner.endColumn > outer.endColumn);
  return !before && !after;
}

interface Part {
  readonly id: string;
  readonly path: Path;
  /** Words of all texts in it, but for those of parts inside it. */
  readonly words: readonly string[];
}

/** Every item of a list that has an id. */
function* partsIn(value: unknown, path: Path): Generator<Part> {
  if (isListOfParts(value, path.at(-1))) {
    for (const [position, item] of value.entries()) {
      const id = idOf(item);
      if (id !== undefined) yield { id, path: [...path, position], words: ownWords(item) };
    }
  }
  for (const step of stepsOf(value)) yield* partsIn(childOf(value, step), [...path, step]);
}

/** Whether it is one of a list of parts, without an id. */
function isNameless(root: unknown, path: Path): boolean {
  const list = valueAt(root, path.slice(0, -1));
  return isListOfParts(list, path.at(-2)) && idOf(valueAt(root, path)) === undefined;
}

function ownWords(part: unknown): readonly string[] {
  const entries = Object.entries(isRecord(part) ? part : {});
  return entries.flatMap(([key, value]) => (isListOfParts(value, key) ? [] : wordsIn(value)));
}

/** What others may call a part by: its ids and tags, or its key. */
function* namesIn(root: unknown, path: Path): Generator<string> {
  const key = path.at(-1);
  if (typeof key === 'string' && Number.isNaN(Number(key))) yield key;
  const value = valueAt(root, path);
  if (path.length === 1 && isRecord(value)) yield* Object.keys(value);
  const inside = [...partsIn([value], [])].map((part) => valueAt([value], part.path));
  for (const part of [value, ...inside]) {
    for (const name of ['id', 'tags']) yield* wordsIn(childOf(part, name));
  }
}

/** Names and references in a value, conditions taken apart. */
function wordsIn(value: unknown): readonly string[] {
  if (typeof value === 'string') return value.match(/[\w-]+/g) ?? [];
  if (Array.isArray(value)) return value.flatMap(wordsIn);
  return isRecord(value) ? Object.values(value).flatMap(wordsIn) : [];
}
