import type { Diagnostic } from '../diagnostic.ts';
import { countSeverities } from '../order.ts';
import { slashes } from './file-uri.ts';

/** JUnit's XML: a suite for every file checked, a failed case for every finding; warnings pass. */
export function formatJunit(
  diagnostics: readonly Diagnostic[],
  files: readonly string[],
  sentence: (diagnostic: Diagnostic) => string,
): string {
  const byFile = new Map<string, Diagnostic[]>(files.map((file) => [file, []]));
  for (const diagnostic of diagnostics) {
    const found = byFile.get(diagnostic.file) ?? [];
    found.push(diagnostic);
    byFile.set(diagnostic.file, found);
  }
  // A file without findings is one case that passes.
  const tests = [...byFile.values()].reduce((sum, found) => sum + Math.max(1, found.length), 0);
  const failures = countSeverities(diagnostics).error;
  return [
    '<?xml version="1.0" encoding="UTF-8"?>',
    `<testsuites name="diagnose lint" tests="${tests}" failures="${failures}" errors="0">`,
    ...[...byFile].map(([file, found]) => suiteOf(file, found, sentence)),
    '</testsuites>',
    '',
  ].join('\n');
}

function suiteOf(
  file: string,
  found: readonly Diagnostic[],
  sentence: (diagnostic: Diagnostic) => string,
): string {
  const name = escapeXml(slashes(file));
  const failures = countSeverities(found).error;
  const cases =
    found.length === 0
      ? [`    <testcase name="${name}" classname="${name}"/>`]
      : found.map((diagnostic) => caseOf(diagnostic, name, sentence(diagnostic)));
  return [
    `  <testsuite name="${name}" tests="${cases.length}" failures="${failures}" errors="0">`,
    ...cases,
    '  </testsuite>',
  ].join('\n');
}

function caseOf(diagnostic: Diagnostic, file: string, sentence: string): string {
  const { line, column, code, severity } = diagnostic;
  const words = escapeXml(sentence);
  const place = `${file}:${line}:${column}`;
  const open = `    <testcase name="${code} ${line}:${column}" classname="${file}">`;
  const told =
    severity === 'error'
      ? `<failure type="${code}" message="${words}">${place}: ${words}</failure>`
      : `<system-out>${place}: ${severity}: ${words} [${code}]</system-out>`;
  return [open, `      ${told}`, '    </testcase>'].join('\n');
}

const ENTITIES: Readonly<Record<string, string>> = {
  '&': '&amp;',
  '<': '&lt;',
  '>': '&gt;',
  '"': '&quot;',
  '\n': '&#10;',
  '\t': '&#9;',
};

/** XML 1.0 has no place for most control characters and none for half a surrogate pair. */
function escapeXml(text: string): string {
  return (
    text
      .replaceAll(/\p{Surrogate}/gu, '\uFFFD')
      // eslint-disable-next-line no-control-regex
      .replaceAll(/[\u0000-\u0008\u000B-\u001F\uFFFE\uFFFF]/g, '\uFFFD')
      .replaceAll(/[&<>"\n\t]/g, (char) => ENTITIES[char] ?? char)
  );
}
