/** One line of a stream, without its end; or why it cannot be read. Lines count from 1. */
export type Line =
  | { readonly number: number; readonly text: string }
  | { readonly number: number; readonly problem: 'line-too-long' | 'file-not-utf8' };

/** Longer lines are left out: one without an end would take all memory. */
export const LONGEST_LINE: number = 16 * 1024 * 1024;

const NEWLINE = 10;

/** UTF-8 bytes → lines, a block of them at a time, in bounded memory; an empty last line is none. */
export async function* readLines(
  chunks: AsyncIterable<Uint8Array>,
  longest: number = LONGEST_LINE,
): AsyncGenerator<readonly Line[]> {
  let number = 0;
  // What has been read of a line whose end has not come yet.
  let kept: Uint8Array[] = [];
  let length = 0;
  let skips = false;
  const keep = (bytes: Uint8Array): void => {
    length += bytes.length;
    skips ||= length > longest;
    if (skips) kept = [];
    else if (bytes.length > 0) kept.push(bytes);
  };
  const close = (): Line => {
    number += 1;
    const line: Line = skips
      ? { number, problem: 'line-too-long' }
      : decodeLine(Buffer.concat(kept), number);
    kept = [];
    length = 0;
    skips = false;
    return line;
  };
  for await (const chunk of chunks) {
    const first = chunk.indexOf(NEWLINE);
    if (first < 0) {
      keep(chunk);
      continue;
    }
    const last = chunk.lastIndexOf(NEWLINE);
    keep(chunk.subarray(0, first));
    const block: Line[] = [close()];
    if (last > first) {
      const whole = decodeLines(chunk.subarray(first + 1, last), number, longest);
      number += whole.length;
      block.push(...whole);
    }
    keep(chunk.subarray(last + 1));
    yield block;
  }
  if (length > 0) yield [close()];
}

const utf8 = new TextDecoder('utf-8', { fatal: true });

function decodeLines(bytes: Uint8Array, before: number, longest: number): readonly Line[] {
  const text = decode(bytes);
  const lines =
    text === undefined
      ? splitBytes(bytes).map((line, at) => decodeLine(line, before + at + 1))
      : text.split('\n').map((line, at) => lineOf(line, before + at + 1));
  if (bytes.length <= longest) return lines;
  return lines.map((line) =>
    'text' in line && line.text.length > longest
      ? { number: line.number, problem: 'line-too-long' }
      : line,
  );
}

function splitBytes(bytes: Uint8Array): readonly Uint8Array[] {
  const lines: Uint8Array[] = [];
  let start = 0;
  for (;;) {
    const end = bytes.indexOf(NEWLINE, start);
    lines.push(bytes.subarray(start, end < 0 ? bytes.length : end));
    if (end < 0) return lines;
    start = end + 1;
  }
}

function decodeLine(bytes: Uint8Array, number: number): Line {
  const text = decode(bytes);
  return text === undefined ? { number, problem: 'file-not-utf8' } : lineOf(text, number);
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
