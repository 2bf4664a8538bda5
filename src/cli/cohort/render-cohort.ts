import { extname } from 'node:path';
import { CSV_START, formatCsv } from '../../batch/format-csv.ts';
import type { CohortContext } from '../../report/cohort/cohort-context.ts';
import { buildCohortWorkbook } from '../../report/cohort/cohort-workbook.ts';
import { cohortTables } from '../../report/cohort/cohort-tables.ts';
import { hasErrors } from '../../diagnostics/order.ts';
import { FindingsError, UsageError } from '../errors.ts';
import { renderDocument } from '../make-report.ts';
import type { MadeReport } from '../make-report.ts';
import { readTemplate } from '../read-template.ts';
import type { Session } from '../session.ts';
import { COHORT_FORMATS } from './add-cohort-options.ts';

export type CohortFormat = (typeof COHORT_FORMATS)[number];

/** The format that was asked for, else the one that the file's name tells. */
export function cohortFormat(output: string, asked: string | undefined): CohortFormat {
  const word = (asked ?? extname(output).slice(1)).toLowerCase();
  const formats = COHORT_FORMATS.join(', ');
  const found = COHORT_FORMATS.find((format) => format === word);
  if (found) return found;
  if (asked !== undefined) throw new UsageError('cli.bad-format', { format: asked, formats });
  throw new UsageError('cli.unknown-extension', { path: output, formats });
}

/** The picture as a file: numbers as they are, or pages by a template. */
export async function renderCohort(
  context: CohortContext,
  { format, template }: { readonly format: CohortFormat; readonly template: string | undefined },
  session: Session,
): Promise<MadeReport> {
  if (format === 'json') return plain(`${JSON.stringify(context.cohort, null, 2)}\n`);
  if (format === 'csv') return plain(cohortCsv(context));
  if (format === 'xlsx') return { bytes: await renderWorkbook(context), missing: [] };
  const { loadCohortTemplate } = await import('../../report/load-report-template.ts');
  const { buildCohortReport } = await import('../../report/cohort/build-cohort-report.ts');
  const read = await readTemplate(template ?? COHORT_TEMPLATE, session, loadCohortTemplate);
  const { document, diagnostics } = buildCohortReport(context, read);
  if (!document || hasErrors(diagnostics)) throw new FindingsError(diagnostics);
  return renderDocument(document, { format, theme: read.theme }, session.io);
}

const COHORT_TEMPLATE = 'cohort';

function plain(text: string): MadeReport {
  return { bytes: new TextEncoder().encode(text), missing: [] };
}

async function renderWorkbook(context: CohortContext): Promise<Uint8Array> {
  const { renderXlsx } = await import('../../render/xlsx/render-xlsx.ts');
  return renderXlsx(buildCohortWorkbook(context));
}

/**
 * All tables in one: a line for each number, with its table, row and column.
 * @public read back by a test
 */
export function cohortCsv(context: CohortContext): string {
  const { say } = context;
  const headings = (['table', 'row', 'column', 'value'] as const).map((name) =>
    say(`cohort.column-${name}`),
  );
  const lines = cohortTables(context).flatMap(({ title, columns, rows }) =>
    rows.flatMap((row) => {
      const words = row.filter((_, at) => columns[at]?.kind === 'words').join(' / ');
      return row.flatMap((value, at) => {
        const column = columns[at];
        return column && column.kind !== 'words' ? [[title, words, column.title, value]] : [];
      });
    }),
  );
  return CSV_START + formatCsv([headings, ...lines]);
}
