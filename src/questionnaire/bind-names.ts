import { mapStrings } from './map-strings.ts';

/** One item of a repeat group, and the questions that are asked of each. */
export interface BoundItem {
  readonly group: string;
  readonly item: number;
  /** Their ids as written. */
  readonly inner: ReadonlySet<string>;
}

interface BoundCondition {
  readonly text: string;
  /** From a place in it to the place in the condition as written. */
  readonly shift: (offset: number) => number;
}

// Texts in quotes stay as they are, unless they name an answer.
const NAMES =
  /\b(answers|states)(?:\s*\.\s*([a-z][a-z0-9_]*)|\s*\[\s*["']([a-z][a-z0-9_]*)["']\s*\])|'(?:[^'\\]|\\.)*'|"(?:[^"\\]|\\.)*"/g;

/**
 * The condition of one item's question: the item is there, and what the author wrote holds, in which
 * the group's questions are those of this item.
 */
export function bindCondition(own: string | undefined, bound: BoundItem): BoundCondition {
  const { group, item, inner } = bound;
  const isThere = `answers.${group} >= ${item}`;
  if (own === undefined) return { text: isThere, shift: () => 0 };
  const before = `${isThere} && (`;
  const longer: { readonly end: number; readonly by: number }[] = [];
  let [text, done, by] = ['', 0, before.length];
  for (const match of own.matchAll(NAMES)) {
    const [whole, root = '', plain, quoted = ''] = match;
    const id = plain ?? quoted;
    if (!inner.has(id)) continue;
    const named = `${root}["${group}.${item}"].${id}`;
    text += own.slice(done, match.index) + named;
    done = match.index + whole.length;
    by += named.length - whole.length;
    longer.push({ end: done + by, by });
  }
  text += own.slice(done);
  const shift = (offset: number): number => {
    const last = longer.findLast(({ end }) => end <= offset)?.by ?? before.length;
    return Math.min(own.length, Math.max(0, offset - last));
  };
  // A comment at the end must not swallow the bracket.
  const end = own.includes('//') ? '\n)' : ')';
  return { text: `${before}${text}${end}`, shift };
}

const PIECES = /\{\{\s*answers\.([a-z][a-z0-9_]*)\s*\}\}/g;

/** Texts in which `{{answers.<inner question>}}` is that of one item. */
export function bindPieces<T>(value: T, { group, item, inner }: BoundItem): T {
  return mapStrings(value, (text) =>
    text.replaceAll(PIECES, (whole: string, id: string) =>
      inner.has(id) ? `{{answers.${group}.${item}.${id}}}` : whole,
    ),
  );
}
