import type { Diagnostic } from '../diagnostics/diagnostic.ts';
import { decodeText } from '../source/decode-text.ts';
import type { NamedBytes } from '../source/named-bytes.ts';

/** The line each finding begins on; empty where it is about the whole file, or the file is not at hand. */
export function lineReader(files: readonly NamedBytes[]): (diagnostic: Diagnostic) => string {
  const bytes = new Map(files.map((named) => [named.file, named.bytes]));
  const lines = new Map<string, readonly string[]>();
  return ({ file, line, column, endLine, endColumn }) => {
    if (line === endLine && column === endColumn && line === 1) return '';
    const known = lines.get(file) ?? textOf(bytes.get(file)).split('\n');
    lines.set(file, known);
    return known[line - 1] ?? '';
  };
}

function textOf(bytes: Uint8Array | undefined): string {
  return bytes ? decodeText(bytes).text : '';
}
