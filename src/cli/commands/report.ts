import { advise } from '../../advice/advise.ts';
import { EXIT } from '../exit-code.ts';
import type { ExitCode } from '../exit-code.ts';
import { makeReport } from '../make-report.ts';
import type { ReportWords } from '../program.ts';
import { readCase } from '../read-case.ts';
import { reportFormat } from '../report-formats.ts';
import type { Session } from '../session.ts';
import { dayOf } from '../today.ts';
import { refuseExisting } from '../write-file.ts';
import { writeRendered } from '../write-rendered.ts';

/** `diagnose report FILE -o OUT`: PDF, Word, web page, sheet, Markdown or JSON. */
export async function reportCommand(
  file: string,
  { output, format: asked, force, questionnaire }: ReportWords,
  session: Session,
): Promise<ExitCode> {
  const { io, say } = session;
  const format = reportFormat(output, asked);
  await refuseExisting(io, output, force ?? false);
  const scored = await readCase(file, questionnaire, session);
  const advice = advise(scored, dayOf(io.now));
  const made = await makeReport(scored, advice, format, session);
  await writeRendered(made, { input: file, output }, session);
  const told =
    made.pages === undefined
      ? say('cli.report-file-written', { path: output })
      : say('cli.report-written', { path: output, pages: made.pages });
  io.stderr.write(`${told}\n`);
  return EXIT.ok;
}
