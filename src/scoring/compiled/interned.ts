/**
 * The same text in the form in which engines keep the names of keys, and short texts of JSON: two
 * of those are compared by their address.
 */
export function interned(text: string): string {
  return Object.keys({ [text]: 0 })[0] ?? text;
}
