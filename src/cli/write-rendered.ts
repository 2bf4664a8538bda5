import { formatFindings } from './print-findings.ts';
import type { RenderedFile } from './render-as.ts';
import type { Session } from './session.ts';
import { writeFile } from './write-file.ts';

/** Writes a rendered file; characters that its fonts lack are told, of what it was made from. */
export async function writeRendered(
  { bytes, missing }: RenderedFile,
  { input, output }: { readonly input: string; readonly output: string },
  session: Session,
): Promise<void> {
  if (missing.length > 0) {
    const place = { file: input, line: 1, column: 1, endLine: 1, endColumn: 1 };
    const finding = { ...place, code: 'glyph-missing', severity: 'warning' } as const;
    const findings = [{ ...finding, args: { characters: missing } }];
    session.io.stderr.write(await formatFindings(findings, session, 'stderr'));
  }
  await writeFile(session.io, output, bytes);
}
