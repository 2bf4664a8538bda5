import { CODES } from '../diagnostics/codes.ts';
import type { DiagnosticCode } from '../diagnostics/codes.ts';
import type { Diagnostic, DiagnosticArgs } from '../diagnostics/diagnostic.ts';
import type { Part, Path, SourceIndex } from './source-index.ts';

/** What a check has to say about one path; the place comes later, from the index of the file. */
export interface Finding {
  readonly code: DiagnosticCode;
  readonly path: Path;
  /** `value` unless said. */
  readonly part?: Part;
  readonly args: DiagnosticArgs;
  /** A stretch inside the value's text, in characters; the end is exclusive. */
  readonly span?: { readonly start: number; readonly end: number };
  /** Where the other one is, in the same file. */
  readonly related?: { readonly path: Path; readonly part: Part };
}

/** Finding → diagnostic with the place of its path. */
export function placeFinding(finding: Finding, index: SourceIndex): Diagnostic {
  const { code, path, part, span, related, args } = finding;
  const place = span
    ? index.locateInside(path, span.start, span.end)
    : index.locate(path, part ?? 'value');
  const diagnostic: Diagnostic = { ...place, code, severity: CODES[code], args };
  if (!related) return diagnostic;
  return { ...diagnostic, related: [{ ...index.locate(related.path, related.part), code }] };
}
