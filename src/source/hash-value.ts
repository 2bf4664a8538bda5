import { sha256 } from '@noble/hashes/sha2.js';
import { bytesToHex, utf8ToBytes } from '@noble/hashes/utils.js';

/** SHA-256, in hexadecimal, of a value's canonical JSON. */
export function hashValue(value: unknown): string {
  return bytesToHex(sha256(utf8ToBytes(canonicalJson(value))));
}

/** JSON with sorted keys and without absent values: equal values give equal text. */
export function canonicalJson(value: unknown): string {
  if (typeof value !== 'object' || value === null) return JSON.stringify(value);
  if (Array.isArray(value)) return `[${value.map(canonicalJson).join(',')}]`;
  return `{${membersOf(value instanceof Map ? [...value] : Object.entries(value))}}`;
}

function membersOf(entries: readonly (readonly [string, unknown])[]): string {
  let text = '';
  for (const [key, item] of inOrder(entries)) {
    if (item === undefined) continue;
    text += `${text === '' ? '' : ','}${JSON.stringify(key)}:${canonicalJson(item)}`;
  }
  return text;
}

/** Most are in order already: looking is cheaper than sorting. */
function inOrder<Entry extends readonly [string, unknown]>(
  entries: readonly Entry[],
): readonly Entry[] {
  const isSorted = entries.every(([key], at) => at === 0 || (entries[at - 1]?.[0] ?? '') < key);
  return isSorted ? entries : entries.toSorted(([a], [b]) => (a < b ? -1 : 1));
}
