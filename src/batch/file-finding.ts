import { CODES } from '../diagnostics/codes.ts';
import type { DiagnosticCode } from '../diagnostics/codes.ts';
import type { Diagnostic, DiagnosticArgs } from '../diagnostics/diagnostic.ts';

/** A finding about a row of a file, or about one of its cells; both count from 1. */
export function fileFinding(
  file: string,
  code: DiagnosticCode,
  args: DiagnosticArgs,
  [line, column = 1]: readonly [row: number, column?: number] = [1],
): Diagnostic {
  const place = { file, line, column, endLine: line, endColumn: column + 1 };
  return { ...place, code, severity: CODES[code], args };
}
