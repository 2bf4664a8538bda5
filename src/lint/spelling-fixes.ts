import type { DiagnosticCode } from '../diagnostics/codes.ts';
import type { Diagnostic, Place } from '../diagnostics/diagnostic.ts';
import { isRecord } from '../source/is-record.ts';
import type { NamedBytes } from '../source/named-bytes.ts';
import { parseSource } from '../source/parse-source.ts';

/**
 * Gives findings their fixes where a word differs from the one that is meant in nothing but capitals,
 * width, spaces and hyphens, and where an id only has to be written so to be one.
 */
export function fixSpelling(
  found: readonly Diagnostic[],
  { bytes, file }: NamedBytes,
): readonly Diagnostic[] {
  if (!found.some(({ code }) => code === 'wrong-format' || NAMES.has(code))) return found;
  const { source } = parseSource(bytes, file);
  if (!source) return found;
  const lines = source.text.split('\n');
  const ids = idsIn(source.value);
  return found.map((finding) => {
    const { quote, word } = writtenAt(finding, lines);
    const meant = finding.code === 'wrong-format' ? formed(finding, ids) : named(finding, word);
    if (finding.fix || meant === undefined || meant === word) return finding;
    const { line, column, endLine, endColumn } = finding;
    const text = `${quote}${meant}${quote}`;
    return { ...finding, fix: { edits: [{ line, column, endLine, endColumn, text }] } };
  });
}

/** They say that there is no such name, and which there is. */
const NAMES: ReadonlySet<DiagnosticCode> = new Set([
  'unknown-key',
  'value-not-allowed',
  'unknown-id',
  'unknown-scale',
  'unknown-tag',
  'unknown-capability',
  'unknown-solution',
  'unknown-supplier',
  'unknown-question',
  'unknown-profile-field',
  'unknown-row',
  'unknown-option',
  'state-unknown',
]);

interface Written {
  readonly quote: string;
  readonly word: string;
}

/** In YAML, or in a condition inside it, where quotes may be doubled or escaped. */
function writtenAt({ line, column, endLine, endColumn }: Place, lines: readonly string[]): Written {
  const raw = line === endLine ? (lines[line - 1] ?? '').slice(column - 1, endColumn - 1) : '';
  const [, quote = '', word = ''] = /^(''|\\?"|'|)(.*)\1$/s.exec(raw) ?? [];
  return { quote, word };
}

function named({ code, args }: Diagnostic, word: string): string | undefined {
  const { suggestion, allowed } = args;
  if (!NAMES.has(code) || typeof suggestion !== 'string' || !isAlike(word, suggestion))
    return undefined;
  const others = Array.isArray(allowed) ? allowed.filter((one) => isAlike(one, word)) : [];
  return others.length > 1 ? undefined : suggestion;
}

function isAlike(one: string, other: string): boolean {
  return one !== '' && spelt(one, '_') === spelt(other, '_');
}

/** The id in its right form; undefined where that is none, or is taken. */
function formed({ args }: Diagnostic, ids: readonly string[]): string | undefined {
  const { value, shape } = args;
  const isId = shape === 'id' || shape === 'reference';
  if (typeof value !== 'string' || (!isId && shape !== 'slug')) return undefined;
  const join = isId ? '_' : '-';
  const form = spelt(value, join);
  const steps = form.split('.');
  const isFormed = steps.every((step) => /^[a-z][a-z\d_-]*$/.test(step)) && form.length <= 64;
  const isTaken = ids.filter((id) => spelt(id, join) === form).length > 1;
  return isFormed && !isTaken ? form : undefined;
}

function spelt(word: string, join: string): string {
  return word
    .normalize('NFKC')
    .trim()
    .toLowerCase()
    .replaceAll(/[\s_-]+/g, join);
}

/** Every id that is given in a file. */
function idsIn(value: unknown): readonly string[] {
  if (Array.isArray(value)) return value.flatMap(idsIn);
  if (!isRecord(value)) return [];
  return Object.entries(value).flatMap(([key, inner]) =>
    key === 'id' && typeof inner === 'string' ? [inner] : idsIn(inner),
  );
}
