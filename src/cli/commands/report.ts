import { advise } from '../../advice/advise.ts';
import { formatFindings } from '../print-findings.ts';
import { EXIT } from '../exit-code.ts';
import type { ExitCode } from '../exit-code.ts';
import { makeReport } from '../make-report.ts';
import type { ReportWords } from '../program.ts';
import { readCase } from '../read-case.ts';
import { readTemplate, USUAL_TEMPLATE } from '../read-template.ts';
import { reportFormat } from '../report-formats.ts';
import type { Session } from '../session.ts';
import { dayOf } from '../today.ts';
import { refuseExisting, writeFile } from '../write-file.ts';

/** `diagnose report FILE -o OUT`: PDF, Word, web page, sheet, Markdown or JSON. */
export async function reportCommand(
  file: string,
  { output, format: asked, force, questionnaire, template: name }: ReportWords,
  session: Session,
): Promise<ExitCode> {
  const { io, say } = session;
  const format = reportFormat(output, asked);
  await refuseExisting(io, output, force ?? false);
  const template = await readTemplate(name ?? USUAL_TEMPLATE, session);
  const scored = await readCase(file, questionnaire, session);
  const advice = advise(scored, dayOf(io.now));
  const { bytes, pages, missing } = await makeReport(
    scored,
    advice,
    { format, template },
    session,
  );
  if (missing.length > 0) {
    const place = { file, line: 1, column: 1, endLine: 1, endColumn: 1 };
    const finding = { ...place, code: 'glyph-missing', severity: 'warning' } as const;
    const findings = [{ ...finding, args: { characters: missing } }];
    io.stderr.write(await formatFindings(findings, session, 'stderr'));
  }
  await writeFile(io, output, bytes);
  const told =
    pages === undefined
      ? say('cli.report-file-written', { path: output })
      : say('cli.report-written', { path: output, pages });
  io.stderr.write(`${told}\n`);
  return EXIT.ok;
}
