import { extname } from 'node:path';
import { CSV_START, formatCsv } from '../../batch/format-csv.ts';
import type { CohortContext } from '../../report/cohort/cohort-context.ts';
import { buildCohortWorkbook } from '../../report/cohort/cohort-workbook.ts';
import { cohortTables } from '../../report/cohort/cohort-tables.ts';
import { UsageError } from '../errors.ts';
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

/** The picture as a file. */
export async function renderCohort(
  context: CohortContext,
  format: CohortFormat,
): Promise<string | Uint8Array> {
  if (format === 'json') return `${JSON.stringify(context.cohort, null, 2)}\n`;
  if (format === 'csv') return cohortCsv(context);
  const { renderXlsx } = await import('../../render/xlsx/render-xlsx.ts');
  return renderXlsx(buildCohortWorkbook(context));
}

/** All tables in one: a line for each number, with its table, row and column. */
function cohortCsv(context: CohortContext): string {
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
