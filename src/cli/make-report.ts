import type { Advice } from '../advice/advice.ts';
import type { Case } from '../advice/advise.ts';
import { sayIn } from '../messages/message.ts';
import { buildReport } from '../report/build-report.ts';
import { renderAs } from './render-as.ts';
import type { RenderedFile } from './render-as.ts';
import type { ReportFormat } from './report-formats.ts';
import type { Session } from './session.ts';
import { dayOf, timeOf } from './today.ts';

/** A scored case → its report in a format, in the language of files. */
export async function makeReport(
  scored: Case,
  advice: Advice,
  format: ReportFormat,
  { io, fileLanguage: language }: Session,
): Promise<RenderedFile> {
  const say = sayIn(language);
  const input = { scored, advice, say, language, day: dayOf(io.now), time: timeOf(io.now) };
  const content = {
    document: () => buildReport(input),
    workbook: async () => {
      const { buildWorkbook } = await import('../report/workbook/build-workbook.ts');
      return buildWorkbook(input);
    },
  };
  return renderAs(content, format, io);
}
