import { basename, extname } from 'node:path';
import { columnName } from '../../batch/row-finding.ts';
import { readTable } from '../../batch/read-table.ts';
import { layCatalogues } from '../../catalogue/lay-catalogues.ts';
import type { LoadedCatalogue } from '../../catalogue/load-catalogue.ts';
import type { Diagnostic } from '../../diagnostics/diagnostic.ts';
import { findingSentence } from '../../messages/finding-sentence.ts';
import { sayIn } from '../../messages/message.ts';
import { formatPool } from '../../pool/format-pool.ts';
import type { Pool } from '../../pool/gather-pool.ts';
import { poolNames } from '../../pool/pool-fields.ts';
import { readPool } from '../../pool/read-pool.ts';
import type { PoolRead } from '../../pool/read-pool.ts';
import { LIMITS } from '../../source/guard.ts';
import { findMapping } from '../batch/find-surveys.ts';
import { openSurvey } from '../batch/open-survey.ts';
import { readingOf, readMapping } from '../batch/survey-of.ts';
import { FindingsError, UsageError } from '../errors.ts';
import { EXIT } from '../exit-code.ts';
import type { ExitCode } from '../exit-code.ts';
import { loadCatalogueAlone } from '../load-pack.ts';
import { plainText } from '../plain-text.ts';
import type { Session } from '../session.ts';
import { dayOf } from '../today.ts';
import type { ImportWords } from '../words.ts';
import { refuseExisting, writeFile } from '../write-file.ts';

/** More rows than this make a file that could not be read again. */
const MOST_ROWS = 20_000;

/** `diagnose solutions import TABLE -o FILE`: a team's own products as a catalogue; doubts stay doubts. */
export async function importPoolCommand(
  file: string,
  words: ImportWords,
  session: Session,
): Promise<ExitCode> {
  const { io, say } = session;
  const { output, force = false, catalogue = [] } = words;
  await refuseExisting(io, output, force);
  const below = await loadCatalogueAlone(io, catalogue);
  const names = poolNames(below.catalogue);
  const mapped = await findMapping(io, file, words.map);
  const mapping = mapped === undefined ? undefined : await readMapping(io, mapped, { names });
  const sheet = words.sheet ?? mapping?.sheet;
  const reading = { ...readingOf(words), ...(sheet !== undefined && { sheet }) };
  const table = await readTable(await openSurvey(io, file), reading, MOST_ROWS);
  const read =
    table.rows.length === 0
      ? { left: [], findings: [] }
      : readPool({ file, rows: table.rows }, names, mapping);
  const findings = [...table.findings, ...read.findings];
  tell(findings, session);
  if (!read.pool || read.pool.products.length === 0) throw new UsageError('pool.nothing', { file });
  const text = textOf(read.pool, file, words, session);
  check(text, output, below);
  await writeFile(io, output, text);
  tellSummary(read.pool, read.left, session);
  io.stderr.write(`${say('pool.written', { path: output })}\n`);
  const isSettled = findings.every(
    ({ code, severity }) => severity !== 'error' && code !== 'pool-name-unsure',
  );
  return isSettled ? EXIT.ok : EXIT.findings;
}

/** Cells by the names that spreadsheets give them. */
function tell(findings: PoolRead['findings'], { io, say, language }: Session): void {
  for (const finding of findings) {
    const sentence = findingSentence(finding, say, language);
    const place = { file: finding.file, row: finding.line, column: columnName(finding.column) };
    const line = say('pool.finding', { ...place, severity: finding.severity, sentence });
    io.stderr.write(`${plainText(line)} [${finding.code}]\n`);
  }
}

function textOf(
  pool: Pool,
  file: string,
  { name }: ImportWords,
  { io, fileLanguage }: Session,
): string {
  const inFile = sayIn(fileLanguage);
  const title = basename(file);
  return formatPool(pool, {
    name: name ?? basename(file, extname(file)),
    source: { title, date: dayOf(io.now) },
    comment: inFile('pool.comment'),
    remark: ({ text, like }) =>
      inFile('pool.remark', { text, like: like?.id ?? 'none', title: like?.title ?? '' }),
  });
}

/** What is written must be read again without an error. */
function check(text: string, file: string, below: LoadedCatalogue): void {
  const bytes = new TextEncoder().encode(text);
  if (bytes.byteLength > LIMITS.bytes) {
    throw new UsageError('pool.too-much', { size: bytes.byteLength, limit: LIMITS.bytes });
  }
  const { diagnostics } = layCatalogues(below, [{ file, bytes }]);
  const errors = diagnostics.filter(({ severity }: Diagnostic) => severity === 'error');
  if (errors.length > 0) throw new FindingsError(errors);
}

function tellSummary(pool: Pool, left: readonly string[], { io, say }: Session): void {
  const { products, suppliers, rows, unsure } = pool;
  const counts = {
    products: products.length,
    suppliers: suppliers.length,
    rows,
    unsure: unsure.size,
  };
  io.stderr.write(`${say('pool.summary', { ...counts, left: rows - products.length })}\n`);
  if (left.length === 0) return;
  const names = left.map((heading) => plainText(heading)).join(say('report.list-separator'));
  io.stderr.write(`${say('pool.left', { names })}\n`);
}
