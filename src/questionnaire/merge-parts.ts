import type { Diagnostic } from '../diagnostics/diagnostic.ts';
import { closestWord } from '../source/closest-word.ts';
import { placeFinding } from '../source/finding.ts';
import { isRecord } from '../source/is-record.ts';
import type { Origin } from '../source/merged-index.ts';

/** A value and where it is written. */
export interface Part {
  readonly value: unknown;
  readonly origin: Origin;
}

/** What is taken away, what could be, and what is wrong with either. */
export interface MergeContext {
  readonly removed: ReadonlySet<string>;
  /** Every name that may be taken away: ids, and `question.code`. */
  readonly known: Set<string>;
  readonly found: Diagnostic[];
}

/** What differs over what there is; `name` is the id of the thing around it. */
export type Merge = (
  base: Part | undefined,
  own: Part | undefined,
  context: MergeContext,
  name: string,
) => Part | undefined;

// Said to the merge, and no part of what comes out.
const INSTRUCTIONS: ReadonlySet<string> = new Set(['extends', 'remove', 'after']);

/** Keys given replace keys; those with a rule are merged by it. A key drops its inherited rivals. */
export function mergeRecord(
  rules: Readonly<Record<string, Merge>>,
  rivals: Readonly<Record<string, string>> = {},
): Merge {
  return (base, own, context, name) => {
    const place = own ?? base;
    if (!place) return undefined;
    const given = childrenOf(own);
    const inherited = childrenOf(base);
    for (const key of given.keys()) inherited.delete(rivals[key] ?? '');
    const keys = [...new Set([...inherited.keys(), ...given.keys()])];
    const inner = nameOf(place) ?? name;
    const parts = keys.flatMap((key) => {
      if (INSTRUCTIONS.has(key)) return [];
      const rule = rules[key];
      const [below, above] = [inherited.get(key), given.get(key)];
      const part = rule ? rule(below, above, context, inner) : (above ?? below);
      return part ? [[key, part] as const] : [];
    });
    return {
      value: Object.fromEntries(parts.map(([key, part]) => [key, part.value])),
      origin: { ...place.origin, children: originsOf(parts) },
    };
  };
}

/** Every value of a map by one rule, under its key as name. */
export function mergeTable(item: Merge): Merge {
  return (base, own, context) => {
    const keys = new Set([...childrenOf(base).keys(), ...childrenOf(own).keys()]);
    const rules = Object.fromEntries(
      [...keys].map((key): [string, Merge] => [
        key,
        (below, above, inside) => item(below, above, inside, key),
      ]),
    );
    return mergeRecord(rules)(base, own, context, '');
  };
}

/** A list, or a map that holds one under a key: the list is merged, and what the map says besides. */
export function mergeListOr(key: string, list: Merge): Merge {
  const wrapped = mergeRecord({ [key]: list });
  return (base, own, context, name) => {
    const parts = [base, own].filter((part) => part !== undefined);
    if (parts.every(({ value }) => Array.isArray(value))) return list(base, own, context, name);
    return wrapped(base && wrap(base, key), own && wrap(own, key), context, name);
  };
}

function wrap(part: Part, key: string): Part {
  if (!Array.isArray(part.value)) return part;
  const children = new Map([[key, part.origin]]);
  return { value: { [key]: part.value }, origin: { ...part.origin, children } };
}

/** Members are known by a key; those of the base come first, a new one at the end or `after` another. */
export function mergeList(key: 'id' | 'code', item: Merge): Merge {
  return (base, own, context, name) => {
    const place = own ?? base;
    if (!place) return undefined;
    const given = [...childrenOf(own).values()];
    const byKey = new Map(given.map((part) => [textAt(part, key), part]));
    const members: Part[] = [];
    const inherited = new Set<string | undefined>();
    for (const part of childrenOf(base).values()) {
      const called = textAt(part, key);
      const whole = key === 'id' ? (called ?? '') : `${name}.${called ?? ''}`;
      context.known.add(whole);
      if (context.removed.has(whole)) continue;
      inherited.add(called);
      members.push(item(part, byKey.get(called), context, name) ?? part);
    }
    for (const part of given) {
      if (inherited.has(textAt(part, key))) continue;
      members.push(item(undefined, part, context, name) ?? part);
    }
    const ordered = placeAfter(members, given, key, context);
    const named = ordered.map((part, position) => [String(position), part] as const);
    return {
      value: ordered.map((part) => part.value),
      origin: { ...place.origin, children: originsOf(named) },
    };
  };
}

/** Moves every member that says `after` behind the one it names, in the order they are given. */
function placeAfter(
  members: readonly Part[],
  given: readonly Part[],
  key: 'id' | 'code',
  { found }: MergeContext,
): readonly Part[] {
  let ordered = members;
  for (const part of given) {
    const after = textAt(part, 'after');
    if (after === undefined) continue;
    const own = textAt(part, key);
    const moved = ordered.filter((member) => textAt(member, key) === own);
    const rest = ordered.filter((member) => textAt(member, key) !== own);
    const position = rest.findIndex((member) => textAt(member, key) === after);
    if (position >= 0) {
      ordered = [...rest.slice(0, position + 1), ...moved, ...rest.slice(position + 1)];
      continue;
    }
    const known = rest.map((member) => textAt(member, key) ?? '');
    const args = { id: after, suggestion: closestWord(after, known) ?? '' };
    const path = [...part.origin.path, 'after'];
    found.push(placeFinding({ code: 'unknown-id', path, args }, part.origin.index));
  }
  return ordered;
}

function childrenOf(part: Part | undefined): Map<string, Part> {
  const value = part?.value;
  if (!part || typeof value !== 'object' || value === null) return new Map();
  const { index, path, children } = part.origin;
  return new Map(
    Object.entries(value).map(([key, child]: [string, unknown]) => [
      key,
      { value: child, origin: children?.get(key) ?? { index, path: [...path, key] } },
    ]),
  );
}

function originsOf(parts: readonly (readonly [string, Part])[]): ReadonlyMap<string, Origin> {
  return new Map(parts.map(([key, part]) => [key, part.origin]));
}

function nameOf(part: Part): string | undefined {
  return textAt(part, 'id');
}

function textAt({ value }: Part, key: string): string | undefined {
  const found = isRecord(value) ? value[key] : undefined;
  return typeof found === 'string' ? found : undefined;
}
