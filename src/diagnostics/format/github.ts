import type { Diagnostic, Severity } from '../diagnostic.ts';
import { slashes } from './file-uri.ts';
import { unixLine } from './unix.ts';

/** What annotations need from outside. */
export interface GithubOptions {
  readonly sentence: (diagnostic: Diagnostic) => string;
  /** Says that so many findings of a severity are in the log alone. */
  readonly rest: (severity: Severity, count: number) => string;
}

// GitHub shows ten annotations a step of each level and drops the others without a word.
const CAP = 10;

const COMMANDS: Readonly<Record<Severity, 'error' | 'warning' | 'notice'>> = {
  error: 'error',
  warning: 'warning',
  info: 'notice',
};

/**
 * Workflow commands of GitHub Actions, at most ten a level. Where there are more, the tenth says how
 * many are left, and those follow as plain lines of the log.
 */
export function formatGithub(diagnostics: readonly Diagnostic[], options: GithubOptions): string {
  const severities = ['error', 'warning', 'info'] as const;
  const lines = severities.flatMap((severity) =>
    level(
      severity,
      diagnostics.filter((diagnostic) => diagnostic.severity === severity),
      options,
    ),
  );
  return lines.map((line) => `${line}\n`).join('');
}

function level(
  severity: Severity,
  found: readonly Diagnostic[],
  { sentence, rest }: GithubOptions,
): readonly string[] {
  const shown = found.length > CAP ? found.slice(0, CAP - 1) : found;
  const left = found.slice(shown.length);
  const lines = shown.map((diagnostic) => annotation(diagnostic, sentence(diagnostic)));
  if (left.length === 0) return lines;
  const summary = `::${COMMANDS[severity]}::${escapeData(rest(severity, left.length))}`;
  // With a dash before it, no file's name can pass for a command.
  const plain = left.map((diagnostic) => `- ${unixLine(diagnostic, sentence)}`);
  return [...lines, summary, ...plain];
}

function annotation(diagnostic: Diagnostic, sentence: string): string {
  const { file, line, column, endLine, endColumn, code, severity } = diagnostic;
  // A column range is understood within one line only.
  const columns = line === endLine ? { col: column, endColumn } : {};
  const properties = Object.entries({ file: slashes(file), line, endLine, ...columns, title: code })
    .map(([key, value]) => `${key}=${escapeProperty(String(value))}`)
    .join(',');
  return `::${COMMANDS[severity]} ${properties}::${escapeData(sentence)}`;
}

function escapeData(text: string): string {
  return text.replaceAll('%', '%25').replaceAll('\r', '%0D').replaceAll('\n', '%0A');
}

function escapeProperty(text: string): string {
  return escapeData(text).replaceAll(':', '%3A').replaceAll(',', '%2C');
}
