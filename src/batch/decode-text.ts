import { isAscii, isUtf8 } from 'node:buffer';
import { fileFinding } from './file-finding.ts';
import type { Diagnostic } from '../diagnostics/diagnostic.ts';
import { LONGEST_LINE, splitLines, wholeLines } from './whole-lines.ts';

/** Whole lines of a file in UTF-8, the last without its end, and what was found in them. */
export interface TextBlock {
  readonly first: number;
  readonly bytes: Uint8Array;
  readonly findings: readonly Diagnostic[];
}

export interface TextFile {
  readonly file: string;
  readonly chunks: AsyncIterable<Uint8Array>;
  /** A label such as `big5`; found out where it is not given. */
  readonly encoding?: string;
}

/**
 * Bytes → UTF-8, without a BOM. UTF-16 is known by its BOM or its zeros; else each line that is
 * strict UTF-8 is that, and another one GB18030: 问卷星 writes the one or the other, and people join
 * files of both. What is neither is left out with a finding.
 */
export async function* asUtf8({ file, chunks, encoding }: TextFile): AsyncGenerator<TextBlock> {
  const { wide, all } = await peek(chunks);
  const label = encoding ?? wide;
  if (label !== undefined && !/^utf-?8$/i.test(label)) yield* decodeAs(label, file, all);
  else yield* decodeNarrow(file, all);
}

async function peek(
  chunks: AsyncIterable<Uint8Array>,
): Promise<{ readonly wide: string | undefined; readonly all: AsyncIterable<Uint8Array> }> {
  const iterator = chunks[Symbol.asyncIterator]();
  const start = await iterator.next();
  async function* all(): AsyncGenerator<Uint8Array> {
    for (let next = start; next.done !== true; next = await iterator.next()) yield next.value;
  }
  return { wide: start.done === true ? undefined : wideEncoding(start.value), all: all() };
}

function wideEncoding(bytes: Uint8Array): string | undefined {
  const [a = -1, b = -1] = bytes;
  if (a === 0xff && b === 0xfe) return 'utf-16le';
  if (a === 0xfe && b === 0xff) return 'utf-16be';
  const sample = bytes.subarray(0, 2000);
  const zeros = (odd: number): number =>
    sample.filter((byte, at) => byte === 0 && at % 2 === odd).length;
  if (zeros(1) > sample.length / 10) return 'utf-16le';
  return zeros(0) > sample.length / 10 ? 'utf-16be' : undefined;
}

async function* decodeAs(
  label: string,
  file: string,
  chunks: AsyncIterable<Uint8Array>,
): AsyncGenerator<TextBlock> {
  const decoder = new TextDecoder(label);
  let first = 1;
  let kept = '';
  const block = (text: string): TextBlock => {
    const lines = text.split('\n');
    const bad = lines.flatMap((line, at) => (line.includes('\uFFFD') ? [first + at] : []));
    const clean = bad.length === 0 ? text : lines.map((l) => withoutUnreadable(l)).join('\n');
    const found = {
      first,
      bytes: encode(clean),
      findings: bad.map((line) => unreadable(file, line)),
    };
    first += lines.length;
    return found;
  };
  for await (const chunk of chunks) {
    kept += decoder.decode(chunk, { stream: true });
    const end = kept.lastIndexOf('\n');
    if (end >= 0) yield block(kept.slice(0, end));
    kept = kept.slice(end + 1);
    if (kept.length > LONGEST_LINE) {
      yield { first, bytes: EMPTY, findings: [tooLong(file, first)] };
      return;
    }
  }
  kept += decoder.decode();
  if (kept !== '') yield block(kept);
}

const EMPTY = new Uint8Array();

function encode(text: string): Uint8Array {
  return Buffer.from(text);
}

function withoutUnreadable(line: string): string {
  return line.includes('\uFFFD') ? '' : line;
}

type Narrow = 'UTF-8' | 'GB18030';

async function* decodeNarrow(
  file: string,
  chunks: AsyncIterable<Uint8Array>,
): AsyncGenerator<TextBlock> {
  // What the first line beyond ASCII was.
  let usual: Narrow | undefined;
  for await (const lines of wholeLines(chunks)) {
    const { first } = lines;
    if ('problem' in lines) {
      yield { first, bytes: EMPTY, findings: [tooLong(file, first)] };
      continue;
    }
    const bytes = first === 1 ? withoutMark(lines.bytes) : lines.bytes;
    if (usual !== 'GB18030' && isUtf8(bytes)) {
      if (usual === undefined && !isAscii(bytes)) usual = 'UTF-8';
      yield { first, bytes, findings: [] };
      continue;
    }
    const decoded = splitLines(bytes).map((line) => decodeLine(line, usual));
    usual ??= decoded.find(({ encoding }) => encoding !== undefined)?.encoding;
    const expected = usual;
    const findings = decoded.flatMap(({ text, encoding }, at) => {
      if (text === undefined) return [unreadable(file, first + at)];
      if (encoding === undefined || encoding === expected) return [];
      const args = { found: encoding, expected: expected ?? '' };
      return [fileFinding(file, 'encoding-mixed', args, [first + at])];
    });
    yield { first, bytes: encode(decoded.map(({ text = '' }) => text).join('\n')), findings };
  }
}

interface DecodedLine {
  readonly text?: string;
  /** Absent where the line is plain ASCII. */
  readonly encoding?: Narrow;
}

const utf8 = new TextDecoder('utf-8');
const gb18030 = new TextDecoder('gb18030', { fatal: true });

// In a file of GB18030 two characters such as 联通 are UTF-8 by chance; three bytes each they are not.
const NOT_BY_CHANCE = /[\u0800-\u{10ffff}]/u;

function decodeLine(line: Uint8Array, usual: Narrow | undefined): DecodedLine {
  if (isAscii(line)) return { text: utf8.decode(line) };
  if (isUtf8(line)) {
    const text = utf8.decode(line);
    const isByChance = !NOT_BY_CHANCE.test(text);
    if (usual !== 'GB18030' || !isByChance) return { text, encoding: 'UTF-8' };
  }
  try {
    return { text: gb18030.decode(line), encoding: 'GB18030' };
  } catch {
    return {};
  }
}

function withoutMark(bytes: Uint8Array): Uint8Array {
  return bytes[0] === 0xef && bytes[1] === 0xbb && bytes[2] === 0xbf ? bytes.subarray(3) : bytes;
}

function unreadable(file: string, line: number): Diagnostic {
  return fileFinding(file, 'encoding-unreadable', {}, [line]);
}

function tooLong(file: string, line: number): Diagnostic {
  return fileFinding(file, 'line-too-long', { limit: LONGEST_LINE }, [line]);
}
