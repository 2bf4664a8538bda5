/** Longer lines are left out: one without an end would take all memory. */
export const LONGEST_LINE: number = 16 * 1024 * 1024;

/** Complete lines, the last without its end; or a line that is too long. Lines count from 1. */
export type Lines =
  | { readonly first: number; readonly bytes: Uint8Array; readonly count: number }
  | { readonly first: number; readonly problem: 'line-too-long'; readonly count: 1 };

const NEWLINE = 10;

/** Bytes as they come → blocks of whole lines, in bounded memory; an empty last line is none. */
export async function* wholeLines(
  chunks: AsyncIterable<Uint8Array>,
  longest: number = LONGEST_LINE,
): AsyncGenerator<Lines> {
  let first = 1;
  // What has been read of a line whose end has not come yet.
  let kept: Uint8Array[] = [];
  let length = 0;
  const keep = (bytes: Uint8Array): void => {
    length += bytes.length;
    if (length > longest) kept = [];
    else if (bytes.length > 0) kept.push(bytes);
  };
  const close = (): Lines => {
    const line: Lines =
      length > longest
        ? { first, problem: 'line-too-long', count: 1 }
        : { first, bytes: Buffer.concat(kept), count: 1 };
    first += 1;
    kept = [];
    length = 0;
    return line;
  };
  for await (const chunk of chunks) {
    const end = chunk.indexOf(NEWLINE);
    if (end < 0) {
      keep(chunk);
      continue;
    }
    keep(chunk.subarray(0, end));
    yield close();
    const last = chunk.lastIndexOf(NEWLINE);
    if (last > end) {
      const bytes = chunk.subarray(end + 1, last);
      const count = newlinesIn(bytes) + 1;
      yield { first, bytes, count };
      first += count;
    }
    keep(chunk.subarray(last + 1));
  }
  if (length > 0) yield close();
}

function newlinesIn(bytes: Uint8Array): number {
  let count = 0;
  for (let at = bytes.indexOf(NEWLINE); at >= 0; at = bytes.indexOf(NEWLINE, at + 1)) count += 1;
  return count;
}

/** Each line by itself. */
export function splitLines(bytes: Uint8Array): readonly Uint8Array[] {
  const lines: Uint8Array[] = [];
  let start = 0;
  for (;;) {
    const end = bytes.indexOf(NEWLINE, start);
    lines.push(bytes.subarray(start, end < 0 ? bytes.length : end));
    if (end < 0) return lines;
    start = end + 1;
  }
}
