import type { Diagnostic } from '../diagnostic.ts';

/** One line a finding, `file:line:column: severity: sentence [code]`, as editors and `grep` take it. */
export function formatUnix(
  diagnostics: readonly Diagnostic[],
  sentence: (diagnostic: Diagnostic) => string,
): string {
  return diagnostics.map((diagnostic) => `${unixLine(diagnostic, sentence)}\n`).join('');
}

export function unixLine(
  diagnostic: Diagnostic,
  sentence: (diagnostic: Diagnostic) => string,
): string {
  const { file, line, column, severity, code } = diagnostic;
  const words = sentence(diagnostic).replaceAll(/\s+/g, ' ');
  return `${oneLine(file)}:${line}:${column}: ${severity}: ${words} [${code}]`;
}

/** A file may be called anything, line breaks included. */
function oneLine(name: string): string {
  // eslint-disable-next-line no-control-regex
  return name.replaceAll(/[\u0000-\u001F\u007F]/g, '?');
}
