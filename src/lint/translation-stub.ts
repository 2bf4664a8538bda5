import type { Diagnostic, Edit } from '../diagnostics/diagnostic.ts';
import type { NamedBytes } from '../source/named-bytes.ts';
import { parseSource } from '../source/parse-source.ts';
import type { WrittenSource } from '../source/parse-source.ts';
import { stampOf } from '../source/stamp.ts';

/** Gives each missing translation its fix: a line with the original, marked as a draft, at the end. */
export function stubFixer({ bytes, file }: NamedBytes): (finding: Diagnostic) => Diagnostic {
  const { source } = parseSource(bytes, file);
  const end = source && endOfTexts(source);
  return (finding) => {
    const { key, text } = finding.args;
    if (finding.code !== 'translation-missing' || !end) return finding;
    const edit = { ...end.at, text: end.lead + stub(String(key), String(text)) };
    return { ...finding, fix: { edits: [edit] } };
  };
}

interface End {
  readonly at: Omit<Edit, 'text'>;
  /** A line break and the indentation of the texts above. */
  readonly lead: string;
}

/** Behind the last line of `texts`; undefined where it is written in flow style, or empty. */
function endOfTexts({ index, text }: WrittenSource): End | undefined {
  const { line, column, endLine, endColumn } = index.locate(['texts']);
  const lines = text.split('\n');
  if (/^[{}]/.test(lines[line - 1]?.slice(column - 1) ?? '') || column === 1) return undefined;
  // A block ends where its last text does, or at the start of the line after it.
  const last = endColumn === 1 && endLine > line ? endLine - 1 : endLine;
  const lastColumn = (lines[last - 1] ?? '').replace(/\r$/, '').length + 1;
  return {
    at: { line: last, column: lastColumn, endLine: last, endColumn: lastColumn },
    lead: (text.includes('\r\n') ? '\r\n' : '\n') + ' '.repeat(column - 1),
  };
}

function stub(key: string, text: string): string {
  const [of, words] = [JSON.stringify(stampOf(text)), JSON.stringify(text)];
  return `${key}: { of: ${of}, text: ${words}, draft: true }`;
}
