import { Document, isMap, isScalar, isSeq, Pair, Scalar, YAMLMap, YAMLSeq } from 'yaml';
import type { Node } from 'yaml';

/**
 * One `key: value` of a YAML file with the comments around it; `entries` makes it a nested block,
 * `items` a list of such blocks.
 */
export type YamlEntry = {
  readonly key: string;
  /** Lines above the key. */
  readonly above?: string;
  /** Words after the value, on its line. */
  readonly beside?: string;
  /** An empty line before. */
  readonly apart?: boolean;
} & (
  | { readonly value: unknown }
  | { readonly entries: readonly YamlEntry[] }
  | { readonly items: readonly (readonly YamlEntry[])[] }
);

/** Entries → YAML text that a person can read and edit. Lists and maps in values stay on one line. */
export function formatYaml(entries: readonly YamlEntry[], heading: string): string {
  const document = new Document();
  document.contents = block(entries, document);
  document.commentBefore = comment(heading);
  return document.toString({ lineWidth: 0, flowCollectionPadding: false });
}

function block(entries: readonly YamlEntry[], document: Document): YAMLMap {
  const map = new YAMLMap();
  for (const entry of entries) {
    const key = new Scalar(entry.key);
    if (entry.above !== undefined) key.commentBefore = comment(entry.above);
    if (entry.apart && map.items.length > 0) key.spaceBefore = true;
    const value = valueOf(entry, document);
    if (entry.beside !== undefined) value.comment = comment(entry.beside.replaceAll(/\s+/g, ' '));
    map.items.push(new Pair(key, value));
  }
  return map;
}

function valueOf(entry: YamlEntry, document: Document): Node {
  if ('entries' in entry) return block(entry.entries, document);
  if (!('items' in entry)) return oneLine(document.createNode(entry.value));
  const list = new YAMLSeq();
  list.items = entry.items.map((item) => block(item, document));
  return list;
}

function oneLine(node: Node): Node {
  if (isMap(node) || isSeq(node)) node.flow = true;
  // Block and folded styles would need a line of their own.
  if (isScalar(node) && typeof node.value === 'string' && node.value.includes('\n')) {
    node.type = Scalar.QUOTE_DOUBLE;
  }
  return node;
}

function comment(text: string): string {
  return text
    .split('\n')
    .map((line) => ` ${line}`)
    .join('\n');
}
