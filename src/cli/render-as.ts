import type { ReportDocument } from '../report/document.ts';
import type { Workbook } from '../report/workbook/workbook.ts';
import type { Io } from './io.ts';
import { makePdf } from './make-pdf.ts';
import type { ReportFormat } from './report-formats.ts';

export interface RenderedFile {
  readonly bytes: Uint8Array;
  /** Only where pages are known. */
  readonly pages?: number;
  /** Characters that the fonts in the file lack; empty where the reader's own fonts are used. */
  readonly missing: readonly string[];
}

/** The same content for pages and for sheets; only what the format needs is built. */
export interface Content {
  readonly document: () => ReportDocument;
  readonly workbook: () => Promise<Workbook>;
}

/** Content → the bytes of a file. Each format loads only what it needs. */
export async function renderAs(
  { document, workbook }: Content,
  format: ReportFormat,
  io: Io,
): Promise<RenderedFile> {
  if (format === 'pdf') return makePdf(document(), io);
  if (format === 'xlsx') {
    const { renderXlsx } = await import('../render/xlsx/render-xlsx.ts');
    return { bytes: await renderXlsx(await workbook()), missing: [] };
  }
  return { bytes: await renderFlowing(document(), format), missing: [] };
}

async function renderFlowing(
  document: ReportDocument,
  format: Exclude<ReportFormat, 'pdf' | 'xlsx'>,
): Promise<Uint8Array> {
  switch (format) {
    case 'docx': {
      const { renderDocx } = await import('../render/docx/render-docx.ts');
      return renderDocx(document);
    }
    case 'html': {
      const { renderHtml } = await import('../render/html/render-html.ts');
      return renderHtml(document);
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
