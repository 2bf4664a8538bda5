import { isUtf8 } from 'node:buffer';
import { splitLines, wholeLines } from './whole-lines.ts';
import type { Lines } from './whole-lines.ts';

/** One line of a stream, without its end; or why it cannot be read. Lines count from 1. */
export type Line =
  | { readonly number: number; readonly text: string }
  | { readonly number: number; readonly problem: 'line-too-long' | 'file-not-utf8' };

/** UTF-8 bytes → lines, a block of them at a time, in bounded memory; an empty last line is none. */
export async function* readLines(
  chunks: AsyncIterable<Uint8Array>,
  longest?: number,
): AsyncGenerator<readonly Line[]> {
  for await (const lines of wholeLines(chunks, longest)) yield linesIn(lines);
}

/** The lines of a block, one by one. */
export function linesIn(lines: Lines): readonly Line[] {
  return 'problem' in lines
    ? [{ number: lines.first, problem: lines.problem }]
    : decodeLines(lines.bytes, lines.first);
}

/**
 * Each line is decoded by itself: one Chinese character would make of a whole block a text of two
 * bytes a character, which takes longer to cut and to parse.
 */
function decodeLines(bytes: Uint8Array, first: number): readonly Line[] {
  if (isUtf8(bytes)) return cutLines(bytes, first);
  return splitLines(bytes).map((line, at) =>
    isUtf8(line)
      ? lineOf(decode(line), first + at)
      : { number: first + at, problem: 'file-not-utf8' },
  );
}

function cutLines({ buffer, byteOffset, length }: Uint8Array, first: number): readonly Line[] {
  const bytes = Buffer.from(buffer, byteOffset, length);
  const lines: Line[] = [];
  let start = 0;
  for (;;) {
    const end = bytes.indexOf(NEWLINE, start);
    const text = bytes.toString('utf8', start, end < 0 ? length : end);
    lines.push(lineOf(text, first + lines.length));
    if (end < 0) return lines;
    start = end + 1;
  }
}

const NEWLINE = 10;

function lineOf(text: string, number: number): Line {
  const ended = text.endsWith('\r') ? text.slice(0, -1) : text;
  return { number, text: number === 1 && ended.startsWith('\uFEFF') ? ended.slice(1) : ended };
}

function decode({ buffer, byteOffset, length }: Uint8Array): string {
  return Buffer.from(buffer, byteOffset, length).toString();
}
