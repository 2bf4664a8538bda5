import { sayIn } from '../../messages/message.ts';
import type { Purchase } from '../../report/build-quote.ts';
import { buildQuote } from '../../report/build-quote.ts';
import type { Writing } from '../../report/short-document.ts';
import { closestWord } from '../../source/closest-word.ts';
import { PLAIN_PAGES } from '../../template/theme.ts';
import { UsageError } from '../errors.ts';
import { EXIT } from '../exit-code.ts';
import type { ExitCode } from '../exit-code.ts';
import { loadCatalogueAlone } from '../load-pack.ts';
import { readExpert } from '../read-expert.ts';
import { renderDocument } from '../make-report.ts';
import type { MadeReport } from '../make-report.ts';
import { reportFormat } from '../report-formats.ts';
import type { Session } from '../session.ts';
import { dayOf, timeOf } from '../today.ts';
import type { QuoteWords } from '../words.ts';
import { refuseExisting } from '../write-file.ts';
import { writeRendered } from '../write-report.ts';

/** `diagnose quote SOLUTION -o FILE`: a buyer's sheet for three offers. */
export async function quoteCommand(
  id: string,
  words: QuoteWords,
  session: Session,
): Promise<ExitCode> {
  const { io, say, fileLanguage: language } = session;
  const { output, force = false, catalogue: layers, expert: asked } = words;
  const format = reportFormat(output, undefined);
  await refuseExisting(io, output, force);
  const loaded = await loadCatalogueAlone(io, layers);
  const { solutions } = loaded.catalogue;
  const solution = solutions.find((one) => one.id === id);
  if (!solution) {
    const known = solutions.map((one) => one.id);
    const suggestion = closestWord(id, known) ?? 'none';
    throw new UsageError('quote.no-such-solution', { id, suggestion });
  }
  const expert = await readExpert({ asked }, loaded, session);
  const purchase = { solution, catalogue: loaded.catalogue, ...expert };
  const writing = { say: sayIn(language), language, day: dayOf(io.now), time: timeOf(io.now) };
  const made =
    format === 'xlsx'
      ? await makeWorkbook(purchase, writing)
      : await renderDocument(buildQuote(purchase, writing), { format, theme: PLAIN_PAGES }, io);
  await writeRendered(made, { source: id, output }, session);
  io.stderr.write(`${say('cli.file-written', { path: output })}\n`);
  return EXIT.ok;
}

async function makeWorkbook(purchase: Purchase, writing: Writing): Promise<MadeReport> {
  const { buildQuoteWorkbook } = await import('../../report/workbook/quote-sheets.ts');
  const { renderXlsx } = await import('../../render/xlsx/render-xlsx.ts');
  return { bytes: await renderXlsx(buildQuoteWorkbook(purchase, writing)), missing: [] };
}
