import { join } from 'node:path';
import type { ReportDocument } from '../report/document.ts';
import type { Theme } from '../template/theme.ts';
import { UsageError } from './errors.ts';
import type { Io } from './io.ts';
import { readFile } from './read-file.ts';
import { SHIPPED } from './shipped.ts';

interface MadePdf {
  readonly bytes: Uint8Array;
  readonly pages: number;
  readonly missing: readonly string[];
  readonly replaced: readonly string[];
}

/** A report as PDF, with the fonts that come with the package. */
export async function makePdf(document: ReportDocument, theme: Theme, io: Io): Promise<MadePdf> {
  const { renderPdf } = await import('../render/pdf/render-pdf.ts');
  const [regular, bold] = await Promise.all([
    readFile(io, join(SHIPPED.fonts, 'NotoSansSC-Regular.ttf')),
    readFile(io, join(SHIPPED.fonts, 'NotoSansSC-Bold.ttf')),
  ]);
  const ours = { regular, bold };
  const { own } = theme.fonts;
  try {
    return await renderPdf(document, { ...ours, own }, theme);
  } catch (error) {
    if (!own?.regular && !own?.bold) throw error;
    // Where ours draw it, theirs are at fault: their outlines are read only when they are drawn.
    await renderPdf(document, ours, theme);
    throw new UsageError('cli.font-damaged');
  }
}
