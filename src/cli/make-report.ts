import { hasErrors } from '../diagnostics/order.ts';
import { sayIn } from '../messages/message.ts';
import { buildReport } from '../report/build-report.ts';
import type { ReportInput } from '../report/context.ts';
import { redact } from '../report/redact/redact.ts';
import type { Workbook } from '../report/workbook/workbook.ts';
import type { ReportDocument } from '../report/document.ts';
import type { Template } from '../template/load-template.ts';
import type { Theme } from '../template/theme.ts';
import { FindingsError } from './errors.ts';
import type { Io } from './io.ts';
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
  /** Characters that a font of the theme lacks; they are drawn in ours. */
  readonly replaced?: readonly string[];
  /** Whether it shows where the firm stands among others. */
  readonly hasPeers?: boolean;
}

/** What a report is to be. */
export interface ReportPlan {
  readonly format: ReportFormat;
  readonly template: Template;
  /** Names that are to go, beside those of firm and people; undefined where all may stay. */
  readonly redact?: readonly string[] | undefined;
  /** A PDF without what screen readers and archives want. */
  readonly untagged?: boolean | undefined;
}

/** What it is made from. */
export type ReportContent = Pick<
  ReportInput,
  'scored' | 'advice' | 'other' | 'expert' | 'inWords' | 'plan' | 'funding' | 'followed' | 'norm'
>;

/** A scored case → its report in a format, in the language of files. */
export async function makeReport(
  content: ReportContent,
  { format, template, redact: names, untagged = false }: ReportPlan,
  { io, fileLanguage: language }: Session,
): Promise<MadeReport> {
  const say = sayIn(language);
  const input = { ...content, say, language, day: dayOf(io.now), time: timeOf(io.now) };
  const redacted = <T>(made: T): T => (names ? redact(made, input, names) : made);
  if (format === 'xlsx') return { bytes: await renderWorkbook(input, redacted), missing: [] };
  const { document, diagnostics } = buildReport(input, template);
  if (!document || hasErrors(diagnostics)) throw new FindingsError(diagnostics);
  const writing = { format, theme: template.theme, untagged };
  return {
    ...(await renderDocument(redacted(document), writing, io)),
    hasPeers: document.blocks.some(
      (block) => block.kind === 'bars' && block.bars.some(({ peers }) => peers !== undefined),
    ),
  };
}

/** A document → bytes. Each format loads only what it needs. */
export async function renderDocument(
  document: ReportDocument,
  { format, ...writing }: PageWriting,
  io: Io,
): Promise<MadeReport> {
  if (format === 'pdf') return makePdf(document, writing, io);
  return { bytes: await render(document, format, writing.theme), missing: [] };
}

interface PageWriting {
  readonly format: PageFormat;
  readonly theme: Theme;
  readonly untagged?: boolean;
}

/** What pages can be written as. */
export type PageFormat = Exclude<ReportFormat, 'xlsx'>;

async function renderWorkbook(
  input: ReportInput,
  redacted: (made: Workbook) => Workbook,
): Promise<Uint8Array> {
  const { buildWorkbook } = await import('../report/workbook/build-workbook.ts');
  const { renderXlsx } = await import('../render/xlsx/render-xlsx.ts');
  return renderXlsx(redacted(buildWorkbook(input)));
}

async function render(
  document: ReportDocument,
  format: Exclude<PageFormat, 'pdf'>,
  theme: Theme,
): Promise<Uint8Array> {
  switch (format) {
    case 'docx': {
      const { renderDocx } = await import('../render/docx/render-docx.ts');
      return renderDocx(document, theme);
    }
    case 'html': {
      const { renderHtml } = await import('../render/html/render-html.ts');
      return renderHtml(document, theme);
    }
    case 'md': {
      const { renderMarkdown } = await import('../render/markdown/render-markdown.ts');
      return renderMarkdown(document);
    }
    case 'json': {
      const { renderJson } = await import('../render/json/render-json.ts');
      return renderJson(document);
    }
  }
}
