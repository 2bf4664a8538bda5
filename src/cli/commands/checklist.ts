import { advise } from '../../advice/advise.ts';
import { levelToPrepare, prepareAssessment } from '../../advice/prepare-assessment.ts';
import type { Preparation } from '../../advice/prepare-assessment.ts';
import { sayIn } from '../../messages/message.ts';
import type { Language } from '../../messages/message.ts';
import { buildAssessment } from '../../report/build-assessment.ts';
import { reportContext } from '../../report/context.ts';
import type { ReportContext } from '../../report/context.ts';
import { formatAssessment } from '../assessment-text.ts';
import { UsageError } from '../errors.ts';
import { EXIT } from '../exit-code.ts';
import type { ExitCode } from '../exit-code.ts';
import type { ChecklistWords } from '../words.ts';
import { readCase } from '../read-case.ts';
import type { ReadCase } from '../read-case.ts';
import { PLAIN_PAGES } from '../../template/theme.ts';
import { renderDocument } from '../make-report.ts';
import type { MadeReport } from '../make-report.ts';
import { reportFormat } from '../report-formats.ts';
import type { Session } from '../session.ts';
import { dayOf, timeOf } from '../today.ts';
import { refuseExisting } from '../write-file.ts';
import { writeRendered } from '../write-report.ts';

const FORMATS = ['text', 'json'];

/** `diagnose checklist FILE`: what to have ready before somebody comes to assess. */
export async function checklistCommand(
  file: string,
  { target, output, force, questionnaire, format = 'text' }: ChecklistWords,
  session: Session,
): Promise<ExitCode> {
  const { io, say, language, fileLanguage } = session;
  if (output === undefined && !FORMATS.includes(format)) {
    throw new UsageError('cli.bad-format', { format, formats: FORMATS.join(', ') });
  }
  const written = output === undefined ? undefined : reportFormat(output, undefined);
  if (output !== undefined) await refuseExisting(io, output, force ?? false);
  const scored = await readCase(file, { questionnaire }, session);
  const prepared = prepare(scored, target);
  if (output !== undefined && written) {
    const context = contextOf(scored, fileLanguage, session);
    const made =
      written === 'xlsx'
        ? await makeWorkbook(prepared, context)
        : await renderDocument(
            buildAssessment(prepared, context),
            { format: written, theme: PLAIN_PAGES },
            io,
          );
    await writeRendered(made, { source: file, output }, session);
    io.stderr.write(`${say('cli.file-written', { path: output })}\n`);
    return EXIT.ok;
  }
  io.stdout.write(
    format === 'json'
      ? `${JSON.stringify(prepared, null, 2)}\n`
      : formatAssessment(prepared, contextOf(scored, language, session)),
  );
  return EXIT.ok;
}

async function makeWorkbook(prepared: Preparation, context: ReportContext): Promise<MadeReport> {
  const { buildAssessmentWorkbook } = await import('../../report/workbook/assessment-sheets.ts');
  const { renderXlsx } = await import('../../render/xlsx/render-xlsx.ts');
  return { bytes: await renderXlsx(buildAssessmentWorkbook(prepared, context)), missing: [] };
}

function prepare(scored: ReadCase, asked: string | undefined): Preparation {
  const { scoring } = scored.loaded.questionnaire;
  const known = scored.result.nodes[scoring.main]?.steps?.map(({ value }) => String(value)) ?? [];
  const level = asked === undefined ? levelToPrepare(scored) : Number(asked);
  const prepared = level === undefined ? undefined : prepareAssessment(scored, level);
  if (prepared && (asked === undefined || known.includes(asked))) return prepared;
  if (known.length === 0) throw new UsageError('assessment.no-levels');
  throw new UsageError('assessment.no-such-level', {
    level: asked ?? '',
    known: known.join(', '),
  });
}

function contextOf(scored: ReadCase, language: Language, { io }: Session): ReportContext {
  const advice = advise(scored, dayOf(io.now));
  const say = sayIn(language);
  return reportContext({
    scored,
    advice,
    say,
    language,
    day: dayOf(io.now),
    time: timeOf(io.now),
  });
}
