import {
  Document,
  isAlias,
  isCollection,
  isMap,
  isNode,
  isScalar,
  parseDocument,
  visit,
  YAMLMap,
} from 'yaml';
import type { Pair } from 'yaml';
import type { Path } from './source-index.ts';

/** One change to a file; paths are those of the file before any change. */
export type YamlEdit =
  | { readonly kind: 'set'; readonly path: Path; readonly value: unknown }
  | { readonly kind: 'remove'; readonly path: Path }
  | { readonly kind: 'rename'; readonly path: Path; readonly key: string };

/**
 * Text of a YAML file that `parseSource` accepts → the same with edits, comments and order kept. A
 * new key of the top is put behind the first. `closing` is told the text of each entry removed, by
 * its path joined with dots, and gives the comment that ends the file. JSON stays JSON, without it.
 */
export function editYaml(
  text: string,
  edits: readonly YamlEdit[],
  closing: (removed: ReadonlyMap<string, string>) => string,
): string {
  const document: Document = parseDocument(text, { merge: true, schema: 'core', stringKeys: true });
  if (hasAliases(document)) document.contents = document.createNode(document.toJS());
  const removed = new Map<string, string>();
  for (const edit of byKind(edits)) {
    const taken = apply(edit, document, text);
    if (taken !== undefined) removed.set(edit.path.join('.'), taken);
  }
  if (isJson(text)) return `${JSON.stringify(document.toJS(), null, 2)}\n`;
  const comment = closing(removed)
    .split('\n')
    .filter((line) => line !== '')
    .map((line) => ` ${line}`);
  if (comment.length > 0) {
    document.comment = [...(document.comment ? [document.comment] : []), ...comment].join('\n');
  }
  const written = write(document, text);
  return text.includes('\r\n') ? written.replaceAll('\n', '\r\n') : written;
}

function write(document: Document, like: string): string {
  return document.toString({ lineWidth: 0, flowCollectionPadding: /[[{] /.test(like) });
}

/** An entry taken out or renamed would leave aliases behind that lead nowhere. */
function hasAliases(document: Document): boolean {
  let found = false;
  visit(document, {
    Node(_, node) {
      found ||= isAlias(node);
    },
    Pair(_, { key }) {
      found ||= isScalar(key) && key.value === '<<';
    },
  });
  return found;
}

/** Names change last, since paths are those of before. */
function byKind(edits: readonly YamlEdit[]): readonly YamlEdit[] {
  const renames = edits.filter((edit) => edit.kind === 'rename');
  return [...edits.filter((edit) => edit.kind !== 'rename'), ...renames];
}

/** The text of what is taken out. */
function apply(edit: YamlEdit, document: Document, like: string): string | undefined {
  const around =
    edit.path.length === 1 ? document.contents : document.getIn(edit.path.slice(0, -1));
  if (!isMap(around)) throw new Error(`no map around ${edit.path.join('.')}`);
  const name = String(edit.path.at(-1));
  const position = around.items.findIndex(({ key }) => isScalar(key) && key.value === name);
  const pair = around.items[position];
  if (edit.kind === 'set') {
    set(document, { around, pair, name, value: edit.value });
    return undefined;
  }
  if (!pair || !isScalar(pair.key)) throw new Error(`no such entry: ${edit.path.join('.')}`);
  if (edit.kind === 'remove') return takeOut(around, position, like);
  pair.key.value = edit.key;
  return undefined;
}

interface Setting {
  readonly around: YAMLMap;
  readonly pair: Pair | undefined;
  readonly name: string;
  readonly value: unknown;
}

function set(document: Document, { around, pair, name, value }: Setting): void {
  const before = pair?.value;
  if (isScalar(before) && (typeof value !== 'object' || value === null)) {
    before.value = value;
    return;
  }
  const node = document.createNode(value);
  if (isCollection(node)) node.flow = isCollection(before) ? before.flow === true : true;
  if (isNode(before)) {
    node.comment = before.comment ?? null;
    node.commentBefore = before.commentBefore ?? null;
  }
  if (pair) pair.value = node;
  else around.items.splice(1, 0, document.createPair(name, node));
}

/** Takes an entry out of a map, and gives its text with its comments. */
function takeOut(around: YAMLMap, position: number, like: string): string {
  const [pair] = around.items.splice(position, 1);
  if (!pair || !isScalar(pair.key)) return '';
  // The comment above a map's first entry belongs to the map.
  if (position === 0 && isString(around.commentBefore)) {
    pair.key.commentBefore = around.commentBefore;
    around.commentBefore = null;
  }
  pair.key.spaceBefore = false;
  const alone = new Document();
  const map = new YAMLMap();
  map.items.push(pair);
  alone.contents = map;
  return write(alone, like).trim();
}

function isString(value: unknown): value is string {
  return typeof value === 'string';
}

/** YAML in flow style is not: it may hold comments. */
function isJson(text: string): boolean {
  try {
    return typeof JSON.parse(text) === 'object';
  } catch {
    return false;
  }
}
