import type { Diagnostic } from '../diagnostics/diagnostic.ts';
import { formatSource } from '../source/format-source.ts';
import { canonicalJson } from '../source/hash-value.ts';
import { parseSource } from '../source/parse-source.ts';
import type { WrittenSource } from '../source/parse-source.ts';

/** A YAML file in another layout than the uniform one; the first line that differs. */
export function* yamlFormat(source: WrittenSource): Generator<Diagnostic> {
  const { text, index, place } = source;
  // JSON is laid out by the program that wrote it.
  if (/^\s*[[{]/.test(text)) return;
  const formatted = formatSource(text.replaceAll('\r\n', '\n'));
  if (formatted === undefined) return;
  const wanted = text.includes('\r\n') ? formatted.replaceAll('\n', '\r\n') : formatted;
  if (wanted === text || !sameValue(source, formatted)) return;
  const { start, end, replacement } = difference(text, wanted);
  const { file: _, ...stretch } = place(start, end);
  const firstLine = place(start, start);
  yield {
    ...firstLine,
    file: index.file,
    code: 'yaml-format',
    severity: 'info',
    args: {},
    fix: { edits: [{ ...stretch, text: replacement }] },
  };
}

function sameValue(source: WrittenSource, formatted: string): boolean {
  const again = parseSource(new TextEncoder().encode(formatted), source.index.file).source;
  return again !== undefined && canonicalJson(again.value) === canonicalJson(source.value);
}

/** The whole lines in which two texts differ. */
function difference(
  text: string,
  wanted: string,
): { readonly start: number; readonly end: number; readonly replacement: string } {
  const shorter = Math.min(text.length, wanted.length);
  let head = 0;
  while (head < shorter && text[head] === wanted[head]) head += 1;
  const start = text.lastIndexOf('\n', head - 1) + 1;
  let tail = 0;
  while (tail < shorter - start && text.at(-1 - tail) === wanted.at(-1 - tail)) tail += 1;
  return {
    start,
    end: text.length - tail,
    replacement: wanted.slice(start, wanted.length - tail),
  };
}
