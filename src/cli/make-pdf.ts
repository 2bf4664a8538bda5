import { join } from 'node:path';
import type { PdfFonts } from '../render/pdf/faces.ts';
import type { PdfWriting } from '../render/pdf/render-pdf.ts';
import type { ReportDocument } from '../report/document.ts';
import type { OwnFonts } from '../template/load-fonts.ts';
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
export async function makePdf(
  document: ReportDocument,
  writing: PdfWriting & { readonly theme: Theme },
  io: Io,
): Promise<MadePdf> {
  const { renderPdf } = await import('../render/pdf/render-pdf.ts');
  const fonts = read.get(io) ?? readFonts(io);
  read.set(io, fonts);
  const ours = await fonts;
  const { own } = writing.theme.fonts;
  if (!own?.regular && !own?.bold) return renderPdf(document, ours, writing);
  try {
    return await renderPdf(document, withOwn(ours, own), writing);
  } catch {
    // Where ours draw it, theirs are at fault: their outlines are read only when they are drawn.
    await renderPdf(document, ours, writing);
    throw new UsageError('cli.font-damaged');
  }
}

/** The fonts of a theme before ours, the same for every report. */
function withOwn(ours: PdfFonts, own: OwnFonts): PdfFonts {
  const fonts = themed.get(own) ?? { ...ours, own };
  themed.set(own, fonts);
  return fonts;
}

const themed = new WeakMap<OwnFonts, PdfFonts>();

/** Who makes many reports reads and opens the fonts once. */
const read = new WeakMap<Io, Promise<PdfFonts>>();

async function readFonts(io: Io): Promise<PdfFonts> {
  const [regular, bold, profile] = await Promise.all([
    readFile(io, join(SHIPPED.fonts, 'NotoSansSC-Regular.ttf')),
    readFile(io, join(SHIPPED.fonts, 'NotoSansSC-Bold.ttf')),
    readFile(io, join(SHIPPED.fonts, 'sRGB.icc')),
  ]);
  return { regular, bold, profile };
}
