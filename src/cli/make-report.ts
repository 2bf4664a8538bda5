import type { Advice } from '../advice/advice.ts';
import type { Case } from '../advice/advise.ts';
import { sayIn } from '../messages/message.ts';
import { buildReport } from '../report/build-report.ts';
import type { ReportInput } from '../report/context.ts';
import { makePdf } from './make-pdf.ts';
import type { ReportFormat } from './report-formats.ts';
import type { Session } from './session.ts';
import { dayOf, timeOf } from './today.ts';

export interface MadeReport {
  readonly bytes: Uint8Array;
  /** Only where pages are known. */
  readonly pages?: number;
  /** Characters that the fonts in the report lack; empty where the reader's own fonts are used. */
  readonly missing: readonly string[];
}

/** A scored case → its report in a format, in the language of files. Each format loads only what it needs. */
export async function makeReport(
  scored: Case,
  advice: Advice,
  format: ReportFormat,
  { io, fileLanguage: language }: Session,
): Promise<MadeReport> {
  const say = sayIn(language);
  const input = { scored, advice, say, language, day: dayOf(io.now), time: timeOf(io.now) };
  if (format === 'pdf') return makePdf(buildReport(input), io);
  return { bytes: await render(input, format), missing: [] };
}

async function render(
  input: ReportInput,
  format: Exclude<ReportFormat, 'pdf'>,
): Promise<Uint8Array> {
  switch (format) {
    case 'docx': {
      const { renderDocx } = await import('../render/docx/render-docx.ts');
      return renderDocx(buildReport(input));
    }
    case 'html': {
      const { renderHtml } = await import('../render/html/render-html.ts');
      return renderHtml(buildReport(input));
    }
    case 'xlsx': {
      const { buildWorkbook } = await import('../report/workbook/build-workbook.ts');
      const { renderXlsx } = await import('../render/xlsx/render-xlsx.ts');
      return renderXlsx(buildWorkbook(input));
    }
    case 'md': {
      const { renderMarkdown } = await import('../render/markdown/render-markdown.ts');
      return renderMarkdown(buildReport(input));
    }
    case 'json': {
      const { renderJson } = await import('../render/json/render-json.ts');
      return renderJson(buildReport(input));
    }
  }
}
