import { LineCounter } from 'yaml';
import type { Document, Node } from 'yaml';
import type { Diagnostic, Place } from '../diagnostics/diagnostic.ts';
import { composeYaml } from './compose-yaml.ts';
import { decodeText } from './decode-text.ts';
import { LIMITS } from './guard.ts';
import { FORBIDDEN_KEYS, inspectNodes } from './inspect-nodes.ts';
import type { Inspected } from './inspect-nodes.ts';
import { indexSource } from './source-index.ts';
import type { SourceIndex } from './source-index.ts';
import { syntaxProblems } from './syntax-problems.ts';

/** A parsed file: its plain value and where everything stands. */
export interface Source {
  readonly value: unknown;
  readonly index: SourceIndex;
  /** Its schema was checked when the package was built. */
  readonly isChecked?: boolean;
}

/** One that was read from its own text. */
export interface WrittenSource extends Source {
  /** As it was decoded, without a BOM. */
  readonly text: string;
  /** The parsed file, for those who judge how it is written. */
  readonly document: Document;
  /** The place of a stretch of the text, in characters from its start. */
  readonly place: (start: number, end: number) => Place;
}

export interface ParsedSource {
  /** Absent when the text could not be read as YAML or JSON at all. */
  readonly source?: WrittenSource;
  readonly diagnostics: readonly Diagnostic[];
}

/**
 * YAML or JSON bytes → value and places. Bytes must be UTF-8, with or without BOM, at most 1 MiB;
 * what nests too deep or bears a key such as `__proto__` is refused with a finding.
 */
export function parseSource(bytes: Uint8Array, file: string): ParsedSource {
  const known = alreadyParsed.get(bytes);
  if (known && known.file === file) return known.parsed;
  const parsed = parseBytes(bytes, file);
  alreadyParsed.set(bytes, { file, parsed });
  return parsed;
}

/** Checks of a file follow one another, and parsing it is what takes time. Nobody changes the bytes. */
const alreadyParsed = new WeakMap<
  Uint8Array,
  { readonly file: string; readonly parsed: ParsedSource }
>();

function parseBytes(bytes: Uint8Array, file: string): ParsedSource {
  const whole: Place = { file, line: 1, column: 1, endLine: 1, endColumn: 1 };
  if (bytes.byteLength > LIMITS.bytes) {
    return refused('file-too-large', whole, { size: bytes.byteLength, limit: LIMITS.bytes });
  }
  const { text, isUtf8 } = decodeText(bytes);
  if (!isUtf8) return refused('file-not-utf8', whole, {});
  if (text.trim() === '') return refused('file-empty', whole, {});
  const lines = new LineCounter();
  const { document, tooDeep } = composeYaml(text, lines);
  if (!document) return refused('nesting-too-deep', placeAt(text, tooDeep, file), {});
  const place = (start: number, end: number): Place => spanOf(start, end, file, lines);
  const inspected = inspectNodes(document);
  const problems = syntaxProblems(text, [...document.errors, ...document.warnings]).map(
    ({ problem, reason, pos }) => syntaxFinding(problem, reason, place(...pos)),
  );
  // A file that is broken already would only bring findings that follow from that.
  if (problems.length === 0) {
    problems.push(...faultsOf(inspected, place));
  }
  if (problems.length > 0) return { diagnostics: problems };
  const index = indexSource(file, text, document, { place, targets: inspected.targets });
  return toValue({ index, text, document, place });
}

function toValue(written: Omit<WrittenSource, 'value'>): ParsedSource {
  const { document, index } = written;
  try {
    const value: unknown = document.toJS({ maxAliasCount: LIMITS.aliases });
    return { source: { value, ...written }, diagnostics: [] };
  } catch (error) {
    // The parser's own guard: an alias bomb, or a merge of something that is no map.
    const reason = error instanceof Error ? error.message : String(error);
    return { diagnostics: [syntaxFinding('ALIAS', reason, index.whole)] };
  }
}

function refused(
  code: 'file-too-large' | 'file-not-utf8' | 'file-empty' | 'nesting-too-deep',
  place: Place,
  args: Diagnostic['args'],
): ParsedSource {
  return { diagnostics: [{ ...place, code, severity: 'error', args }] };
}

type PlaceOf = (start: number, end: number) => Place;

function syntaxFinding(problem: string, reason: string, place: Place): Diagnostic {
  return { ...place, code: 'yaml-syntax', severity: 'error', args: { problem, reason } };
}

function spanOf(start: number, end: number, file: string, lines: LineCounter): Place {
  const from = lines.linePos(start);
  const to = lines.linePos(Math.max(start, end));
  return { file, line: from.line, column: from.col, endLine: to.line, endColumn: to.col };
}

/** Of an offset that the parser did not come to. */
function placeAt(text: string, offset: number, file: string): Place {
  const before = text.slice(0, offset).split('\n');
  const line = before.length;
  const column = (before.at(-1)?.length ?? 0) + 1;
  return { file, line, column, endLine: line, endColumn: column + 1 };
}

function* faultsOf({ badKeys, lostAliases }: Inspected, place: PlaceOf): Generator<Diagnostic> {
  for (const key of badKeys) {
    const here = place(...rangeOf(key));
    const name = String(key.value);
    yield FORBIDDEN_KEYS.has(name)
      ? { ...here, code: 'forbidden-key', severity: 'error', args: { key: name } }
      : syntaxFinding('DUPLICATE_KEY', 'Map keys must be unique', here);
  }
  for (const { alias, holdsItself } of lostAliases) {
    const reason = holdsItself
      ? `*${alias.source} holds itself`
      : `*${alias.source} has no anchor before it`;
    yield syntaxFinding('ALIAS', reason, place(...rangeOf(alias)));
  }
}

function rangeOf(node: Node): [number, number] {
  const [start, end] = node.range ?? [0, 0];
  return [start, end];
}
