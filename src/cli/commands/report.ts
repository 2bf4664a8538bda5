import { formatFindings } from '../print-findings.ts';
import { EXIT } from '../exit-code.ts';
import type { ExitCode } from '../exit-code.ts';
import { makePdf } from '../make-pdf.ts';
import type { ReportWords } from '../program.ts';
import { readCase } from '../read-case.ts';
import type { Session } from '../session.ts';
import { refuseExisting, writeFile } from '../write-file.ts';

/** `diagnose report FILE -o OUT.pdf`. */
export async function reportCommand(
  file: string,
  { output, force, questionnaire }: ReportWords,
  session: Session,
): Promise<ExitCode> {
  const { io, say } = session;
  await refuseExisting(io, output, force ?? false);
  const scored = await readCase(file, questionnaire, session);
  const { bytes, pages, missing } = await makePdf(scored, session);
  if (missing.length > 0) {
    const place = { file, line: 1, column: 1, endLine: 1, endColumn: 1 };
    const finding = { ...place, code: 'glyph-missing', severity: 'warning' } as const;
    const findings = [{ ...finding, args: { characters: missing } }];
    io.stderr.write(await formatFindings(findings, session, 'stderr'));
  }
  await writeFile(io, output, bytes);
  io.stderr.write(`${say('cli.report-written', { path: output, pages })}\n`);
  return EXIT.ok;
}
