import type { Diagnostic } from '../diagnostic.ts';
import { countSeverities } from '../order.ts';

/** One JSON document: the findings as they are, and how many of each severity. */
export function formatJson(
  diagnostics: readonly Diagnostic[],
  sentence: (diagnostic: Diagnostic) => string,
): string {
  const findings = diagnostics.map((diagnostic) => ({
    ...diagnostic,
    message: sentence(diagnostic),
  }));
  const { error, warning, info } = countSeverities(diagnostics);
  return JSON.stringify({ findings, errors: error, warnings: warning, infos: info }, null, 2);
}
