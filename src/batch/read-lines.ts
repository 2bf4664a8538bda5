import { splitLines, wholeLines } from './whole-lines.ts';

/** One line of a stream, without its end; or why it cannot be read. Lines count from 1. */
export type Line =
  | { readonly number: number; readonly text: string }
  | { readonly number: number; readonly problem: 'line-too-long' | 'file-not-utf8' };

/** UTF-8 bytes → lines, a block of them at a time, in bounded memory; an empty last line is none. */
export async function* readLines(
  chunks: AsyncIterable<Uint8Array>,
  longest?: number,
): AsyncGenerator<readonly Line[]> {
  for await (const lines of wholeLines(chunks, longest)) {
    if ('problem' in lines) yield [{ number: lines.first, problem: lines.problem }];
    else yield decodeLines(lines.bytes, lines.first);
  }
}

const utf8 = new TextDecoder('utf-8', { fatal: true, ignoreBOM: true });

function decodeLines(bytes: Uint8Array, first: number): readonly Line[] {
  const text = decode(bytes);
  if (text !== undefined) return text.split('\n').map((line, at) => lineOf(line, first + at));
  return splitLines(bytes).map((line, at) => {
    const own = decode(line);
    const number = first + at;
    return own === undefined ? { number, problem: 'file-not-utf8' } : lineOf(own, number);
  });
}

function lineOf(text: string, number: number): Line {
  const ended = text.endsWith('\r') ? text.slice(0, -1) : text;
  return { number, text: number === 1 && ended.startsWith('\uFEFF') ? ended.slice(1) : ended };
}

function decode(bytes: Uint8Array): string | undefined {
  try {
    return utf8.decode(bytes);
  } catch {
    return undefined;
  }
}
