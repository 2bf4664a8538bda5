import { isNode } from 'yaml';
import type { Pair, YAMLMap } from 'yaml';
import type { Edit } from '../diagnostics/diagnostic.ts';
import type { WrittenSource } from './parse-source.ts';

/**
 * Edits that put a map's pairs in the order of their ranks. Each pair keeps its text as it is, with
 * the comments above it and beside it. Empty where that cannot be done safely.
 */
export function reorderPairs(
  map: YAMLMap,
  ranks: readonly number[],
  source: WrittenSource,
): readonly Edit[] {
  const stretches = map.flow ? flowPairs(map, source.text) : blockPairs(map, source.text);
  const first = stretches[0];
  const last = stretches.at(-1);
  if (!first || !last) return [];
  const order = ranks
    .map((rank, index) => ({ rank, stretch: stretches[index] ?? first }))
    .toSorted((a, b) => a.rank - b.rank)
    .map(({ stretch }) => stretch);
  const text = map.flow ? refill(stretches, order, source.text) : stack(order, first, source.text);
  const { line, column, endLine, endColumn } = source.place(first.start, last.end);
  return [{ line, column, endLine, endColumn, text }];
}

/** Offsets of a pair in its file; `head` is where its own lines of comment begin. */
interface Stretch {
  readonly head: number;
  readonly start: number;
  readonly end: number;
}

/** In `{ b: 1, a: 2 }` the pairs change places, and what stands between them stays. */
function refill(slots: readonly Stretch[], order: readonly Stretch[], text: string): string {
  return slots
    .map((slot, index) => {
      const pair = order[index] ?? slot;
      const next = slots[index + 1];
      return text.slice(pair.start, pair.end) + (next ? text.slice(slot.end, next.start) : '');
    })
    .join('');
}

/** One pair below the other; the first may follow a `- ` on its line. */
function stack(order: readonly Stretch[], first: Stretch, text: string): string {
  const indent = ' '.repeat(first.start - (text.lastIndexOf('\n', first.start - 1) + 1));
  const newline = text.includes('\r\n') ? '\r\n' : '\n';
  return order
    .map((pair, index) => {
      const whole = text.slice(pair.head, pair.end);
      if (index > 0) return pair.head === pair.start ? indent + whole : whole;
      return whole.trimStart();
    })
    .join(newline);
}

function flowPairs(map: YAMLMap, text: string): readonly Stretch[] {
  const [start = 0, end = 0] = map.range ?? [];
  // A comment would change sides.
  if (text.slice(start, end).includes('#')) return [];
  return map.items.flatMap((pair) => {
    const range = rangeOf(pair);
    return range ? [{ head: range[0], start: range[0], end: range[1] }] : [];
  });
}

function blockPairs(map: YAMLMap, text: string): readonly Stretch[] {
  const ranges = map.items.map(rangeOf);
  let earlier = 0;
  const stretches = ranges.flatMap((range, index) => {
    if (!range) return [];
    const [start, valueEnd] = range;
    const head = index === 0 ? start : headOf(earlier, start, text);
    const end = lineEnd(valueEnd, text);
    earlier = end;
    return [{ head, start, end }];
  });
  return stretches.length === ranges.length ? stretches : [];
}

/** Comments and empty lines above a key go with it, unless they are indented deeper than it. */
function headOf(earlier: number, start: number, text: string): number {
  const lineStart = text.lastIndexOf('\n', start - 1) + 1;
  const indent = start - lineStart;
  let head = earlier + (text.startsWith('\r\n', earlier) ? 2 : 1);
  while (head < lineStart) {
    const line = text.slice(head, text.indexOf('\n', head));
    if (!line.trimStart().startsWith('#') || line.search(/\S/) <= indent) break;
    head += line.length + 1;
  }
  return head;
}

/** The end of the line a value ends on, its comment included; block texts end on their last line. */
function lineEnd(valueEnd: number, text: string): number {
  let end = valueEnd;
  while (end > 0 && /\s/.test(text[end - 1] ?? '')) end -= 1;
  const rest = /[^\r\n]*/.exec(text.slice(end));
  return end + (rest?.[0].length ?? 0);
}

function rangeOf({ key, value }: Pair): readonly [number, number] | undefined {
  if (!isNode(key) || !key.range) return undefined;
  const last = isNode(value) && value.range ? value : key;
  return [key.range[0], last.range?.[1] ?? key.range[1]];
}
