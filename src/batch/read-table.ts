import type { Diagnostic } from '../diagnostics/diagnostic.ts';
import { fileFinding } from './file-finding.ts';
import { findFormat } from './find-format.ts';
import { readCsv } from './read-csv.ts';
import { firstBytes } from './read-survey.ts';
import type { Survey, SurveyFile } from './read-survey.ts';
import { readTableSheet } from './read-table-sheet.ts';
import type { TableRow } from './table.ts';

/** What the person said about how a table is to be read. */
export type TableReading = Pick<Survey, 'sheet' | 'encoding' | 'separator' | 'readSheet'>;

export interface ReadTable {
  readonly rows: readonly TableRow[];
  readonly findings: readonly Diagnostic[];
}

/** A CSV or a workbook that is no survey → its rows, `most` at most. */
export async function readTable(
  file: SurveyFile,
  { sheet, encoding, separator, readSheet }: TableReading,
  most: number,
): Promise<ReadTable> {
  const format = findFormat(file.file, await firstBytes(file));
  if (format === 'xlsx') {
    const read = await readTableSheet(file, sheet, readSheet);
    return { rows: read.rows.slice(0, most), findings: read.findings };
  }
  if (format !== 'csv') {
    return { rows: [], findings: [fileFinding(file.file, 'format-unknown', { hint: format })] };
  }
  const rows: TableRow[] = [];
  const findings: Diagnostic[] = [];
  const options = { ...(encoding && { encoding }), ...(separator && { separator }) };
  for await (const block of readCsv({ file: file.file, chunks: file.open(), ...options })) {
    for (const row of block.rows) rows.push(row);
    findings.push(...block.findings);
    if (rows.length >= most) break;
  }
  return { rows: rows.slice(0, most), findings };
}
