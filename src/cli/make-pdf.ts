import { join } from 'node:path';
import { advise } from '../advice/advise.ts';
import type { Case } from '../advice/advise.ts';
import { sayIn } from '../messages/message.ts';
import { buildReport } from '../report/build-report.ts';
import { renderPdf } from '../render/pdf/render-pdf.ts';
import type { RenderedPdf } from '../render/pdf/render-pdf.ts';
import { readFile } from './read-file.ts';
import type { Session } from './session.ts';
import { SHIPPED } from './shipped.ts';
import { dayOf, timeOf } from './today.ts';

/** A scored case → its report as PDF, in the language of files. */
export async function makePdf(scored: Case, { io, fileLanguage }: Session): Promise<RenderedPdf> {
  const day = dayOf(io.now);
  const document = buildReport({
    scored,
    advice: advise(scored, day),
    say: sayIn(fileLanguage),
    language: fileLanguage,
    day,
    time: timeOf(io.now),
  });
  const [regular, bold] = await Promise.all([
    readFile(io, join(SHIPPED.fonts, 'NotoSansSC-Regular.ttf')),
    readFile(io, join(SHIPPED.fonts, 'NotoSansSC-Bold.ttf')),
  ]);
  return renderPdf(document, { regular, bold });
}
