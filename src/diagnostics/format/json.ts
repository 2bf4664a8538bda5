import type { Diagnostic } from '../diagnostic.ts';

/** One JSON document: the findings as they are, and how many of each severity. */
export function formatJson(
  diagnostics: readonly Diagnostic[],
  sentence: (diagnostic: Diagnostic) => string,
): string {
  const findings = diagnostics.map((diagnostic) => ({
    ...diagnostic,
    message: sentence(diagnostic),
  }));
  const count = (severity: Diagnostic['severity']): number =>
    diagnostics.filter((diagnostic) => diagnostic.severity === severity).length;
  return JSON.stringify({ findings, errors: count('error'), warnings: count('warning') }, null, 2);
}
