import type { Diagnostic, Edit, Place } from '../diagnostics/diagnostic.ts';
import { isRecord } from '../source/is-record.ts';
import type { NamedBytes } from '../source/named-bytes.ts';
import { parseSource } from '../source/parse-source.ts';
import type { WrittenSource } from '../source/parse-source.ts';
import { stampOf } from '../source/stamp.ts';

/**
 * Gives findings about a translation their fixes: the first that is missing brings drafts of all, each behind
 * the text that comes before it in the original; what is not stamped is stamped.
 */
export function translationFixer(
  { bytes, file }: NamedBytes,
  originals: ReadonlyMap<string, string>,
): (findings: readonly Diagnostic[]) => readonly Diagnostic[] {
  const { source } = parseSource(bytes, file);
  if (!source) return (findings) => findings;
  return (findings) => {
    const first = findings.find(({ code }) => code === 'translation-missing');
    return findings.map((finding) => {
      const edits =
        finding === first
          ? draftEdits(originals, source)
          : [...stampEdits(finding, source), ...redraftEdits(finding, originals, source)];
      return edits.length > 0 ? { ...finding, fix: { edits } } : finding;
    });
  };
}

/** Drafts of what is missing; none where the texts are written in flow style. */
function draftEdits(
  originals: ReadonlyMap<string, string>,
  source: WrittenSource,
): readonly Edit[] {
  const texts = source.index.locate(['texts']);
  const lineEnd = lineEndOf(source);
  const [firstKey] = keysOf(source);
  if (firstKey === undefined) {
    const drafts = [...originals].map(([key, text]) => `${lineEnd}  ${draft(key, text)}`);
    if (!isEmptyMap(texts, source)) return [];
    const { endLine: line, endColumn } = source.index.locate(['texts'], 'key');
    return [{ ...spanOf(texts), line, column: endColumn + 1, text: drafts.join('') }];
  }
  if (!isBlock(texts, source)) return [];
  const lead = lineEnd + ' '.repeat(texts.column - 1);
  const runs = missingRuns(originals, new Set(keysOf(source)));
  return runs.map(({ behind, missing }) => {
    const drafts = missing.map(([key, text]) => draft(key, text));
    if (behind !== undefined) {
      const text = drafts.map((one) => lead + one).join('');
      return { ...endOf(behind, source), text };
    }
    const { line, column } = source.index.locate(['texts', firstKey], 'key');
    const text = drafts.map((one) => one + lead).join('');
    return { line, column, endLine: line, endColumn: column, text };
  });
}

interface Run {
  /** The text they come behind; absent: they come first. */
  readonly behind?: string;
  readonly missing: (readonly [string, string])[];
}

function missingRuns(
  originals: ReadonlyMap<string, string>,
  present: ReadonlySet<string>,
): readonly Run[] {
  const runs: Run[] = [{ missing: [] }];
  for (const [key, text] of originals) {
    if (present.has(key)) runs.push({ behind: key, missing: [] });
    else runs.at(-1)?.missing.push([key, text]);
  }
  return runs.filter(({ missing }) => missing.length > 0);
}

/** `key: text` becomes `key: { of, text }`; an entry that lost its stamp gets one. */
function stampEdits({ code, args }: Diagnostic, source: WrittenSource): readonly Edit[] {
  if (code !== 'translation-unstamped') return [];
  const key = String(args['key']);
  const stamp = JSON.stringify(stampOf(String(args['text'])));
  const path = ['texts', key];
  const place = source.index.locate(path);
  if (!source.index.has([...path, 'text'])) {
    const text = `{ of: ${stamp}, text: ${JSON.stringify(writtenText(key, source))} }`;
    // A block scalar ends at the start of the line after it.
    const end = place.endColumn === 1 ? endOf(key, source) : place;
    return [{ ...spanOf(place), endLine: end.endLine, endColumn: end.endColumn, text }];
  }
  const { line, column } = place;
  const inBlock = isBlock(place, source);
  const at = inBlock ? column : column + 1;
  const text = inBlock
    ? `of: ${stamp}${lineEndOf(source)}${' '.repeat(column - 1)}`
    : ` of: ${stamp},`;
  return [{ line, column: at, endLine: line, endColumn: at, text }];
}

/** A draft that nobody has touched follows its original. */
function redraftEdits(
  { code, args }: Diagnostic,
  originals: ReadonlyMap<string, string>,
  source: WrittenSource,
): readonly Edit[] {
  const key = String(args['key']);
  const original = originals.get(key);
  const entry = textsOf(source)[key];
  if (code !== 'translation-stale' || original === undefined || !isRecord(entry)) return [];
  const { of, text, draft: isDraft } = entry;
  if (isDraft !== true || typeof text !== 'string' || of !== stampOf(text)) return [];
  const anew = { of: stampOf(original), text: original };
  return Object.entries(anew).map(([name, word]) => ({
    ...spanOf(source.index.locate(['texts', key, name])),
    text: JSON.stringify(word),
  }));
}

/** Behind the last line of a text, and of a comment beside it. */
function endOf(key: string, { index, text }: WrittenSource): Omit<Edit, 'text'> {
  const { line, endLine, endColumn } = index.locate(['texts', key]);
  const last = endColumn === 1 && endLine > line ? endLine - 1 : endLine;
  const column = (text.split('\n')[last - 1] ?? '').replace(/\r$/, '').length + 1;
  return { line: last, column, endLine: last, endColumn: column };
}

function isBlock({ line, column }: Place, source: WrittenSource): boolean {
  return column > 1 && !source.text.split('\n')[line - 1]?.startsWith('{', column - 1);
}

function isEmptyMap({ line, column }: Place, source: WrittenSource): boolean {
  return /^\{\s*\}/.test(source.text.split('\n')[line - 1]?.slice(column - 1) ?? '');
}

function lineEndOf({ text }: WrittenSource): string {
  return text.includes('\r\n') ? '\r\n' : '\n';
}

function keysOf(source: WrittenSource): readonly string[] {
  return Object.keys(textsOf(source));
}

function writtenText(key: string, source: WrittenSource): string {
  const text = textsOf(source)[key];
  return typeof text === 'string' ? text : '';
}

function textsOf({ value }: WrittenSource): Readonly<Record<string, unknown>> {
  const texts = isRecord(value) ? value['texts'] : undefined;
  return isRecord(texts) ? texts : {};
}

function spanOf({ line, column, endLine, endColumn }: Place): Omit<Edit, 'text'> {
  return { line, column, endLine, endColumn };
}

function draft(key: string, text: string): string {
  const [of, words] = [JSON.stringify(stampOf(text)), JSON.stringify(text)];
  return `${key}: { of: ${of}, text: ${words}, draft: true }`;
}
