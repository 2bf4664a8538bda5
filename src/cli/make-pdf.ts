import { join } from 'node:path';
import type { PdfFonts } from '../render/pdf/faces.ts';
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
  const fonts = read.get(io) ?? readFonts(io);
  read.set(io, fonts);
  return renderPdf(document, await fonts, theme);
}

/** Who makes many reports reads and opens the fonts once. */
const read = new WeakMap<Io, Promise<PdfFonts>>();

async function readFonts(io: Io): Promise<PdfFonts> {
  const [regular, bold] = await Promise.all([
    readFile(io, join(SHIPPED.fonts, 'NotoSansSC-Regular.ttf')),
    readFile(io, join(SHIPPED.fonts, 'NotoSansSC-Bold.ttf')),
  ]);
  return { regular, bold };
}
