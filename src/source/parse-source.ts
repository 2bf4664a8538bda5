import { isMap, isScalar, LineCounter, parseDocument, visit } from 'yaml';
import type { Document, Scalar, YAMLError } from 'yaml';
import type { Diagnostic, Place } from '../diagnostics/diagnostic.ts';
import { findTooDeep, LIMITS } from './guard.ts';
import { indexSource } from './source-index.ts';
import type { SourceIndex } from './source-index.ts';

/** A parsed file: its plain value and where everything stands. */
export interface Source {
  readonly value: unknown;
  readonly index: SourceIndex;
}

export interface ParsedSource {
  /** Absent when the text could not be read as YAML or JSON at all. */
  readonly source?: Source;
  readonly diagnostics: readonly Diagnostic[];
}

/**
 * YAML or JSON bytes → value and places. Bytes must be UTF-8, with or without BOM, at most 1 MiB;
 * what nests too deep or bears a key such as `__proto__` is refused with a finding.
 */
export function parseSource(bytes: Uint8Array, file: string): ParsedSource {
  const whole: Place = { file, line: 1, column: 1, endLine: 1, endColumn: 1 };
  if (bytes.byteLength > LIMITS.bytes) {
    return refused('file-too-large', whole, { size: bytes.byteLength, limit: LIMITS.bytes });
  }
  const text = decode(bytes);
  if (text === undefined) return refused('file-not-utf8', whole, {});
  if (text.trim() === '') return refused('file-empty', whole, {});
  const lines = new LineCounter();
  const deep = findTooDeep(text);
  if (deep !== undefined) return refused('nesting-too-deep', placeAt(text, deep, file), {});
  const document = parseDocument(text, {
    lineCounter: lines,
    prettyErrors: false,
    merge: true,
    uniqueKeys: true,
    stringKeys: false,
  });
  const index = indexSource(file, text, document, lines);
  const problems = document.errors.map((error) => syntaxFinding(error, file, lines));
  const forbidden = findForbiddenKeys(document, file, lines);
  if (problems.length > 0 || forbidden.length > 0)
    return { diagnostics: [...problems, ...forbidden] };
  return toValue(document, index);
}

function toValue(document: Document, index: SourceIndex): ParsedSource {
  try {
    const value: unknown = document.toJS({ maxAliasCount: LIMITS.aliases });
    return { source: { value, index }, diagnostics: [] };
  } catch (error) {
    // The parser's own guard: an alias bomb, or an alias without its anchor.
    const reason = error instanceof Error ? error.message : String(error);
    return refused('yaml-syntax', index.whole, { problem: 'ALIAS', reason });
  }
}

function decode(bytes: Uint8Array): string | undefined {
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(bytes);
  } catch {
    return undefined;
  }
}

function refused(
  code: 'file-too-large' | 'file-not-utf8' | 'file-empty' | 'nesting-too-deep' | 'yaml-syntax',
  place: Place,
  args: Diagnostic['args'],
): ParsedSource {
  return { diagnostics: [{ ...place, code, severity: 'error', args }] };
}

function syntaxFinding(error: YAMLError, file: string, lines: LineCounter): Diagnostic {
  const [start, end] = error.pos;
  return {
    ...spanOf(start, end, file, lines),
    code: 'yaml-syntax',
    severity: 'error',
    args: { problem: error.code, reason: error.message },
  };
}

function spanOf(start: number, end: number, file: string, lines: LineCounter): Place {
  const from = lines.linePos(start);
  const to = lines.linePos(Math.max(start, end));
  return { file, line: from.line, column: from.col, endLine: to.line, endColumn: to.col };
}

/** Before the parser has counted lines. */
function placeAt(text: string, offset: number, file: string): Place {
  const before = text.slice(0, offset).split('\n');
  const line = before.length;
  const column = (before.at(-1)?.length ?? 0) + 1;
  return { file, line, column, endLine: line, endColumn: column + 1 };
}

// They would reach into every object's prototype once the value is used as a map.
const FORBIDDEN_KEYS: ReadonlySet<unknown> = new Set(['__proto__', 'constructor', 'prototype']);

function findForbiddenKeys(document: Document, file: string, lines: LineCounter): Diagnostic[] {
  const found: Diagnostic[] = [];
  const report = (key: Scalar): void => {
    const [start, end] = key.range ?? [0, 0];
    found.push({
      ...spanOf(start, end, file, lines),
      code: 'forbidden-key',
      severity: 'error',
      args: { key: String(key.value) },
    });
  };
  visit(document, {
    Map(_, map) {
      if (!isMap(map)) return;
      for (const { key } of map.items) {
        if (isScalar(key) && FORBIDDEN_KEYS.has(key.value)) report(key);
      }
    },
  });
  return found;
}
