import { join } from 'node:path';
import type { ReportDocument } from '../report/document.ts';
import type { Theme } from '../template/theme.ts';
import type { Io } from './io.ts';
import { readFile } from './read-file.ts';
import { SHIPPED } from './shipped.ts';

interface MadePdf {
  readonly bytes: Uint8Array;
  readonly pages: number;
  readonly missing: readonly string[];
}

/** A report as PDF, with the fonts that come with the package. */
export async function makePdf(document: ReportDocument, theme: Theme, io: Io): Promise<MadePdf> {
  const { renderPdf } = await import('../render/pdf/render-pdf.ts');
  const [regular, bold] = await Promise.all([
    readFile(io, join(SHIPPED.fonts, 'NotoSansSC-Regular.ttf')),
    readFile(io, join(SHIPPED.fonts, 'NotoSansSC-Bold.ttf')),
  ]);
  return renderPdf(document, { regular, bold }, theme);
}
