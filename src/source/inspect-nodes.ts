import { isAlias, isMap, isScalar } from 'yaml';
import type { Alias, Document, Node, Scalar, YAMLMap } from 'yaml';
import { walkNodes } from './walk-nodes.ts';

// They would reach into every object's prototype once the value is used as a map.
export const FORBIDDEN_KEYS: ReadonlySet<string> = new Set([
  '__proto__',
  'constructor',
  'prototype',
]);

/** What only a look at all nodes of a document tells. */
export interface Inspected {
  /** What each alias stands for. */
  readonly targets: ReadonlyMap<Alias, Node>;
  /** Aliases that stand for nothing, or for what is around them. */
  readonly lostAliases: readonly { readonly alias: Alias; readonly holdsItself: boolean }[];
  /** Keys that are forbidden, or stand in their map already. */
  readonly badKeys: readonly Scalar[];
}

/** An alias stands for the last node before it with its anchor, and never for one around it. */
export function inspectNodes(document: Document): Inspected {
  const anchors = new Map<string, Node>();
  const targets = new Map<Alias, Node>();
  const lostAliases: { readonly alias: Alias; readonly holdsItself: boolean }[] = [];
  const badKeys: Scalar[] = [];
  walkNodes(document.contents, (node, { above }) => {
    if (!isAlias(node)) {
      if (node.anchor !== undefined) anchors.set(node.anchor, node);
      if (isMap(node)) badKeys.push(...badKeysOf(node));
      return;
    }
    const target = anchors.get(node.source);
    if (target && !above.includes(target)) targets.set(node, target);
    else lostAliases.push({ alias: node, holdsItself: target !== undefined });
  });
  return { targets, lostAliases, badKeys };
}

function badKeysOf({ items }: YAMLMap): readonly Scalar[] {
  const seen = new Set<string>();
  const bad: Scalar[] = [];
  for (const { key } of items) {
    if (!isScalar(key)) continue;
    const name = String(key.value);
    if (FORBIDDEN_KEYS.has(name) || seen.has(name)) bad.push(key);
    seen.add(name);
  }
  return bad;
}
