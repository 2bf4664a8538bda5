import type { ReportDocument } from '../../report/document.ts';

/** Goes up when a program that read the last version would misread this one. */
const VERSION = 1;

/** A report document → the same as JSON, for programs that lay it out themselves. */
export function renderJson(document: ReportDocument): Uint8Array {
  const content = { format: 'diagnose-report', version: VERSION, document };
  return new TextEncoder().encode(`${JSON.stringify(content, null, 2)}\n`);
}
