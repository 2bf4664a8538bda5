import type { Diagnostic } from '../diagnostics/diagnostic.ts';
import { EXIT } from './exit-code.ts';
import type { ExitCode } from './exit-code.ts';
import type { MadeReport } from './make-report.ts';
import { formatFindings } from './print-findings.ts';
import type { Session } from './session.ts';
import { writeFile } from './write-file.ts';

interface ReportPaths {
  /** What the report was made from. */
  readonly source: string;
  readonly output: string;
}

/** Writes a report, and says so. */
export async function writeReport(
  made: MadeReport,
  paths: ReportPaths,
  session: Session,
): Promise<ExitCode> {
  const { io, say } = session;
  await writeRendered(made, paths, session);
  const [{ pages }, { output: path }] = [made, paths];
  const told =
    pages === undefined
      ? say('cli.report-file-written', { path })
      : say('cli.report-written', { path, pages });
  io.stderr.write(`${told}\n`);
  return EXIT.ok;
}

/** Writes what was rendered; characters that no font has are told as a warning. */
export async function writeRendered(
  { bytes, missing, replaced = [] }: MadeReport,
  { source: file, output }: ReportPaths,
  session: Session,
): Promise<void> {
  const { io } = session;
  const place = { file, line: 1, column: 1, endLine: 1, endColumn: 1 };
  const findings = [
    { code: 'glyph-missing', characters: missing },
    { code: 'font-lacks-characters', characters: replaced },
  ] as const;
  const told = findings.flatMap(({ code, characters }): readonly Diagnostic[] =>
    characters.length === 0 ? [] : [{ ...place, code, severity: 'warning', args: { characters } }],
  );
  if (told.length > 0) io.stderr.write(await formatFindings(told, session, 'stderr'));
  await writeFile(io, output, bytes);
}
